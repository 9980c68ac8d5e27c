import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../marked.ts";

it("points at repeats that do not count: of one spelling, all but the last", () => {
  expectFindings("duplicate-key", roles('- rolearn: x\n  «username»: a\n  groups: []\n  "username": b\n'), [
    "of a repeated key the last one counts, at line 6",
  ]);
  expectFindings("duplicate-key", roles("- «other»: 1\n  other: 2\n  rolearn: x"));
});

it("knows that of several spellings the bytewise greatest counts, wherever it stands", () => {
  expectFindings("duplicate-key", roles("- rolearn: x\n  username: a\n  «userName»: b\n  «USERNAME»: c"), [
    "the one that sorts last counts, 'username', at line 4",
  ]);
});

it("is silent about different keys, and the same key in different entries", () => {
  expectSilent("duplicate-key", roles("- rolearn: x\n  username: a\n- rolearn: z\n  username: a"));
});
