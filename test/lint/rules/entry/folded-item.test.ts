import { it } from "vitest";
import { accounts, expectFindings, expectFix, expectNoFix, expectSilent, roles } from "../../marked.ts";

const team = (groups: string) =>
  roles(`- rolearn: arn:aws:iam::111122223333:role/team\n  username: team\n  groups:\n${groups}`);

const nodes = (groups: string) =>
  roles(
    `- rolearn: arn:aws:iam::111122223333:role/node\n  username: system:node:{{EC2PrivateDNSName}}\n  groups:\n${groups}`,
  );

it("finds an item that became part of the one above it", () => {
  expectFindings("folded-item", nodes("    - system:bootstrappers\n     «- system:nodes»"), [
    "this line is part of the value above it, which is 'system:bootstrappers - system:nodes'",
  ]);
});

it("aligns it with its list, in every line", () => {
  expectFix(
    "folded-item",
    team("    - viewers\n     - editors  \n        - more # why"),
    team("    - viewers\n    - editors  \n    - more # why"),
  );
  expectFix(
    "folded-item",
    nodes("  - system:bootstrappers\n    - system:nodes"),
    nodes("  - system:bootstrappers\n  - system:nodes"),
  );
  expectFindings("folded-item", accounts("- 111122223333\n   «- 444455556666»"));
});

it("finds it in a username, too, where there is no list to put it into", () => {
  expectNoFix("folded-item", roles("- rolearn: x\n  username: a\n    - b"));
  expectFindings("folded-item", roles("- rolearn: x\n  username: a\n\n    «- b»"), [
    "a list stands under a key of its own, groups:",
  ]);
  expectSilent("stray-whitespace", roles("- rolearn: x\n  username: a\n\n    - b"));
});

it("is silent about a dash on one line, in quotes, and in other lines of text", () => {
  expectSilent("folded-item", roles("- rolearn: x\n  username: a - b\n  groups: ['c\n    - d', e\n    f]"));
});
