import { it } from "vitest";
import { accounts, expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds text behind a second --- and behind ...", () => {
  expectFindings("extra-document", roles("- rolearn: x\n«---»\n- rolearn: y"));
  expectFindings("extra-document", roles("---\n- rolearn: x\n«--- # more»\n\n# and\n- rolearn: y"));
  expectFindings("extra-document", roles("- rolearn: x\n«...»\nbroken: ["));
  expectFindings("extra-document", accounts('- "1"\n«--- - "2"»'));
  expectFindings("extra-document", roles("---\n«---»\n- rolearn: x"));
});

it("is silent about a marker before the first document and one with nothing behind it", () => {
  expectSilent("extra-document", roles("---\n- rolearn: x\n"));
  expectSilent("extra-document", roles("- rolearn: x\n---\n# nothing\n"));
  expectSilent("extra-document", roles("- rolearn: x\n...\n"));
  expectSilent("extra-document", roles('- rolearn: "---"\n  username: a---b'));
});
