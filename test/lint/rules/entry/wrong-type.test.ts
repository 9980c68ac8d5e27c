import { expect, it } from "vitest";
import {
  accounts,
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

it("finds numbers and booleans where text belongs, and quotes them", () => {
  for (const value of ["yes", "0123", "12e4", "1_000", "0x1f", "on", "n", "3.5", "-7"]) {
    const marked = users(`- userarn: arn:aws:iam::111122223333:user/a\n  username: «${value}»`);
    expectFindings("wrong-type", marked, [`quote it: "${value}"; as it is, the value is left out`]);
    expectFix("wrong-type", marked.replace(/[«»]/g, ""), marked.replace(/[«»]/g, '"'));
  }
});

it("makes a list of a single group, of a number too, and of names between commas", () => {
  const bad = (groups: string) =>
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/a", username: a, groups: ${groups}}`);
  expectFix("wrong-type", bad("system:monitoring"), bad("[system:monitoring]"));
  expectFix("wrong-type", bad('"ops"'), bad("[ops]"));
  expectFix("wrong-type", bad("12"), bad('["12"]'));
  expectFix("wrong-type", bad("'a, b ,c'"), bad("[a, b, c]"));
  expectFix("wrong-type", bad('"system:monitoring viewers"'), bad("[system:monitoring, viewers]"));
});

it("makes a list of one whose quotes stand around all of it, as other rules read it", () => {
  const bad = (groups: string) =>
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/a", username: a, groups: ${groups}}`);
  expectFix("wrong-type", bad(`'["viewers", "editors"]'`), bad("[viewers, editors]"));
  expectFix("wrong-type", bad(`"[ 'viewers','ops:{{AccountID}}' ]"`), bad('[viewers, "ops:{{AccountID}}"]'));
  expectFix("wrong-type", bad("'[viewers]'"), bad("[viewers]"));
  const node = `- rolearn: arn:aws:iam::111122223333:role/n
  username: system:node:{{EC2PrivateDNSName}}
  groups: "['system:bootstrappers', 'system:nodes']"`;
  expectSilent("node-extra-groups", roles(node));
  expectFindings("system-masters", roles(`- rolearn: x\n  groups: '["a", "«system:masters»"]'`));
});

it("offers no fix where it is not clear which names the text holds", () => {
  for (const groups of [
    "'viewers; editors'",
    "viewers editors",
    '"Domain Users"',
    "'[a'",
    `'"a"'`,
    "'[a, [b]]'",
    // A comma that was forgotten, another mark in its place, a quote alone, and text behind one.
    `'["viewers" "editors"]'`,
    `'["viewers", "editors" "ops"]'`,
    `'["viewers"; "editors"]'`,
    `"['viewers' editors]"`,
    `"[it's]"`,
    `'["system:masters"-readonly]'`,
  ]) {
    const text = roles(`- rolearn: x\n  username: a\n  groups: ${groups}`);
    expectNoFix("wrong-type", text);
    expect(findingsOf("wrong-type", text).map(({ message }) => message)).toEqual([
      expect.stringMatching(/; write it as a list; as it is, the value is left out$/),
    ]);
  }
});

it("reads the groups in a block of text where a list belongs, as other rules do", () => {
  const block = roles(`
    - rolearn: arn:aws:iam::111122223333:role/a
      username: a
      groups: «|»
        - system:masters
        # - no one
        - viewers
  `);
  expectFindings("wrong-type", block, ["takes a list of text, not text"]);
  const text = block.replaceAll(/[«»]/g, "");
  expectFindings("system-masters", text.replace("system:masters", "«system:masters»"));
  expectSilent("stray-whitespace", text);
});

it("quotes what is not finite, which loses the section", () => {
  const marked = roles(
    "- rolearn: arn:aws:iam::111122223333:role/a\n  username: «.inf»\n  groups: [a]\n  other: «-.INF»",
  );
  expectFindings("wrong-type", marked, ["mapRoles is lost as a whole"]);
  expectFix("wrong-type", marked.replace(/[«»]/g, ""), marked.replace(/[«»]/g, '"'));
});

it("finds lists, mappings and items of the wrong type, without a fix", () => {
  expectFindings("wrong-type", roles("- «just-text»"), ["mapRoles[0] takes a mapping, not text (just-text)"]);
  expectFindings("wrong-type", users("- userarn: x\n  username: «[a]»"), ["takes text, not a list"]);
  expectFindings("wrong-type", users("- userarn: x\n  groups:\n    - «system: masters»"), [
    "it is text: system:masters",
  ]);
  expectFindings("wrong-type", users("- userarn: x\n  groups:\n    - «name: a»"), [
    /not a mapping; as it is/,
  ]);
  expectFindings("wrong-type", accounts('- «["1"]»'), ["write each id on a line of its own, in quotes"]);
  expectNoFix("wrong-type", roles("- just-text"));
  expectNoFix("wrong-type", users("- userarn: x\n  groups:\n    - system: masters"));
  expectNoFix("wrong-type", users("- userarn: x\n  username: !!int 7"));
});

it("is silent about quoted numbers, text that only looks like a number, nothing, and unknown keys", () => {
  expectSilent(
    "wrong-type",
    users("- userarn: x\n  username: '12'\n  groups: [tRue, 12:30, 2020-01-01, 08x]"),
  );
  expectSilent("wrong-type", users("- userarn: x\n  username: ~\n  groups: null\n  other: 12"));
  expectSilent("wrong-type", accounts("- 012345678912\n- yes"));
});
