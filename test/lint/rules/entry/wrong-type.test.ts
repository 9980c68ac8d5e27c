import { expect, it } from "vitest";
import {
  accounts,
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  expectSuggestion,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

it("finds numbers and booleans where text belongs, and quotes them", () => {
  for (const value of ["yes", "0123", "12e4", "1_000", "0x1f", "on", "n", "3.5", "-7"]) {
    const marked = users(`- userarn: arn:aws:iam::111122223333:user/a\n  username: «${value}»`);
    expectFindings("wrong-type", marked, [`, so this entry gives no username; quote it: "${value}"`]);
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
      expect.stringMatching(
        /, so this entry gives no groups; write a list, with one '- NAME' for each group$/,
      ),
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
  expectFindings("wrong-type", roles("- «just-text»"), [
    "mapRoles[0] takes a mapping, not text (just-text), so the item is left out; write the keys rolearn, username and groups",
  ]);
  expectFindings("wrong-type", users("- userarn: x\n  username: «[a]»"), ["takes text, not a list"]);
  expectFindings("wrong-type", users("- userarn: x\n  groups:\n    - «system: masters»"), [
    "so the value is left out; without the space after the colon, it would be the text system:masters",
  ]);
  expectFindings("wrong-type", users("- userarn: x\n  groups:\n    - «name: a»"), [
    /takes text, not a mapping, so the value is left out; write text$/,
  ]);
  expectFindings("wrong-type", accounts('- «["1"]»'), [
    "so the item is left out; write each id as an item of its own, in quotes",
  ]);
  expectNoFix("wrong-type", roles("- just-text"));
  expectNoFix("wrong-type", users("- userarn: x\n  groups:\n    - system: masters"));
  expectNoFix("wrong-type", users("- userarn: x\n  username: !!int 7"));
});

it("suggests the text that a mapping was meant to be, unless the group is Kubernetes' own", () => {
  const entry = (group: string) =>
    users(`- userarn: arn:aws:iam::111122223333:user/a\n  username: a\n  groups:\n    - ${group}`);
  expectSuggestion("wrong-type", entry("team: viewers"), entry("team:viewers"));
  const [finding] = findingsOf("wrong-type", entry("system: nodes"));
  expect(finding?.suggestion).toBeUndefined();
});

it("tells nobody to quote a number where an ARN belongs, or groups that do not go with the username", () => {
  const [number] = findingsOf("wrong-type", roles("- rolearn: 111122223333\n  username: a\n  groups: [a]"));
  expect(number?.message).toMatch(/, so this entry is dropped and no one gets in by it; write text$/);
  expect(number?.fixable).toBe(false);
  const nodes = "groups: system:bootstrappers, system:nodes";
  expectNoFix("wrong-type", roles(`- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n  ${nodes}`));
  const node = `- rolearn: arn:aws:iam::111122223333:role/a\n  username: system:node:{{EC2PrivateDNSName}}\n`;
  expectNoFix("wrong-type", roles(`${node}  groups: viewers`));
  expectFix(
    "wrong-type",
    roles(`${node}  ${nodes}`),
    roles(`${node}  groups: [system:bootstrappers, system:nodes]`),
  );
});

it("says no more of a key that the entry has in another spelling too", () => {
  expectFindings("wrong-type", roles("- rolearn: x\n  Username: a\n  username: «5»"), [
    "takes text, not a number (5), so the value is left out; quote it",
  ]);
});

it("is silent about quoted numbers, text that only looks like a number, nothing, and unknown keys", () => {
  expectSilent(
    "wrong-type",
    users("- userarn: x\n  username: '12'\n  groups: [tRue, 12:30, 2020-01-01, 08x]"),
  );
  expectSilent("wrong-type", users("- userarn: x\n  username: ~\n  groups: null\n  other: 12"));
  expectSilent("wrong-type", accounts("- 012345678912\n- yes"));
});

it("asks for an entry for each of several ARNs", () => {
  expectFindings("wrong-type", roles("- rolearn: «[arn:aws:iam::111122223333:role/a, x]»\n  username: a"), [
    "so this entry is dropped and no one gets in by it; write an entry for each ARN",
  ]);
});
