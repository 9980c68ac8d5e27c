import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

const arn = "arn:aws:iam::111122223333:role/a";

it("finds white space at the ends, and names it", () => {
  expectFindings(
    "stray-whitespace",
    roles(`- rolearn: "${arn}« »"\n  username: '« »dev'\n  groups: ["viewers«\\t»"]`),
    [
      "this matches no one: U+0020 (space) at its end",
      "this username is not 'dev': U+0020 (space) at its start; write 'dev'",
      "this group is not 'viewers': U+0009 (tab) at its end",
    ],
  );
});

it("finds what cannot be seen, anywhere", () => {
  for (const [written, name] of [
    ["«\u00a0»", "U+00A0 (no-break space)"],
    ["«\\u200b»", "U+200B (zero width space)"],
    ["«\\u202e»", "U+202E (right-to-left override)"],
    ["«\u2060»", "U+2060 (word joiner)"],
  ] as const) {
    expectFindings("stray-whitespace", users(`- userarn: x\n  username: "de${written}v"`), [name]);
    expectFindings("stray-whitespace", users(`- userarn: "arn:aws:iam::111122223333:us${written}er/x"`), [
      name,
    ]);
  }
  expectFindings("stray-whitespace", users('- userarn: "arn:aws:iam::111122223333:user/a« »b"'), [
    "inside it",
  ]);
});

it("takes it out, and keeps the quotes", () => {
  expectFix(
    "stray-whitespace",
    roles(`- rolearn: "${arn} "\n  username: ' dev'\n  groups: ["view\\u200bers"]`),
    roles(`- rolearn: "${arn}"\n  username: 'dev'\n  groups: ["viewers"]`),
  );
});

it("takes it out beside the marks of an ARN", () => {
  const spaced = "arn:aws:iam::111122223333 :role/ a";
  expectFix(
    "stray-whitespace",
    roles(`- rolearn: ${spaced}\n  username: a`),
    roles(`- rolearn: ${arn}\n  username: a`),
  );
});

it("offers no fix for what may have been meant as a space, or where another entry has the ARN", () => {
  expectNoFix("stray-whitespace", users("- userarn: x\n  username: a\u00a0b"));
  expectFindings("stray-whitespace", users("- userarn: x\n  username: a«\u00a0»b"), [
    "this username is not what it seems to be: U+00A0 (no-break space) inside it; write a plain space, or nothing, in its place",
  ]);
  expectNoFix("stray-whitespace", users('- userarn: x\n  username: " "'));
  expectNoFix("stray-whitespace", roles(`- rolearn: ${arn} old`));
  const twice = roles(`- rolearn: "${arn} "\n  username: a\n- rolearn: ${arn}\n  username: b`);
  expectNoFix("stray-whitespace", twice);
  const [found] = findingsOf("stray-whitespace", twice);
  expect(found?.message).toBe(
    "this matches no one: U+0020 (space) at its end; line 5 lets that role in as 'b', and only that entry counts: delete this one",
  );
  expect(applyEdits(twice, found?.suggestion?.edits ?? []).text).toBe(
    roles(`- rolearn: ${arn}\n  username: b`),
  );
});

it("is silent about a plain space between words, and around values", () => {
  expectSilent(
    "stray-whitespace",
    users("- userarn:   x   \n  username: Alice Jones   # a comment\n  groups: [ a b ]"),
  );
});

it("finds it beside a dash on the same line", () => {
  expectFindings(
    "stray-whitespace",
    roles("- rolearn: arn:aws:iam::111122223333:role/a« »- b\n  username: x"),
  );
});

it("names the group that was meant, and deletes an item that the entry has without the space", () => {
  const entry = (groups: string) =>
    roles(`- rolearn: ${arn}\n  username: a\n  groups:\n    - viewers\n    - ${groups}`);
  expectFix("stray-whitespace", entry('"system:master "'), entry('"system:masters"'));
  expectFindings("stray-whitespace", entry('"viewers« »"'), [
    "the entry gives 'viewers' too, so delete this item",
  ]);
  expectFix("stray-whitespace", entry('"viewers "'), entry("").replace(/\n *- $/m, ""));
});

it("offers no username that another entry has, and no group to a node that none needs", () => {
  const two = roles(`- rolearn: ${arn}\n  username: "dev« »"\n- rolearn: ${arn}2\n  username: dev`);
  expectFindings("stray-whitespace", two, [
    "another entry has the username 'dev', so choose a name of its own",
  ]);
  expectNoFix("stray-whitespace", two.replaceAll(/[«»]/g, ""));
  expectFindings(
    "stray-whitespace",
    roles(
      `- rolearn: ${arn}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes, "viewers« »"]`,
    ),
    ["leave it out, since no node needs that group"],
  );
});
