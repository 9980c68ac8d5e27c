import { expect, it } from "vitest";
import { accounts, expectFindings, expectFix, expectNoFix, expectSilent, roles } from "../../marked.ts";

const team = (groups: string) =>
  roles(`- rolearn: arn:aws:iam::111122223333:role/team\n  username: team\n  groups:\n${groups}`);

const nodes = (groups: string) =>
  roles(
    `- rolearn: arn:aws:iam::111122223333:role/node\n  username: system:node:{{EC2PrivateDNSName}}\n  groups:\n${groups}`,
  );

it("finds an item that became part of the one above it", () => {
  expectFindings("folded-item", nodes("    - system:bootstrappers\n     «- system:nodes»"), [
    "this line is not an item of its own, but part of the value above it, which is now 'system:bootstrappers - system:nodes'",
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
  expectFix(
    "folded-item",
    accounts("- 111122223333\n   - 444455556666"),
    accounts('- "111122223333"\n- "444455556666"'),
  );
});

it("takes out an item that is there already", () => {
  const [finding] = expectFindings("folded-item", team("    - viewers\n     «- viewers»\n     - editors"));
  expect(finding?.fix?.edits).toHaveLength(2);
  expectFix(
    "folded-item",
    team("    - viewers\n     - viewers\n     - editors"),
    team("    - viewers\n    - editors"),
  );
});

it("offers no fix that brings to light what another rule is about", () => {
  for (const groups of [
    "    - viewers\n     - system:master",
    "    - viewers\n     - system:masters",
    '    - viewers\n     - "editors "',
    "    - viewers\n     - system:nodes",
    "    - viewers\n     - editors\n    - viewers",
  ]) {
    expectNoFix("folded-item", team(groups));
  }
  expectNoFix("folded-item", nodes("    - system:bootstrappers\n     - viewers"));
  expectNoFix("folded-item", accounts("- 111122223333\n   - 44445555666"));
});

it("finds it in a username, too, where there is no list to put it into", () => {
  expectNoFix("folded-item", roles("- rolearn: x\n  username: a\n    - b"));
  expectFindings("folded-item", roles("- rolearn: x\n  username: a\n\n    «- b»"), [
    "if it is a group, write it below the key groups",
  ]);
  expectSilent("stray-whitespace", roles("- rolearn: x\n  username: a\n\n    - b"));
});

it("is silent about a dash on one line, in quotes, and in other lines of text", () => {
  expectSilent("folded-item", roles("- rolearn: x\n  username: a - b\n  groups: ['c\n    - d', e\n    f]"));
});
