import { expect, it } from "vitest";
import { createMapper, parseAwsAuth } from "../../../../src/exports/index.ts";
import { fix } from "../../../../src/lint/fix.ts";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  expectSuggestion,
  roles,
} from "../../marked.ts";

const dev = "arn:aws:iam::111122223333:role/dev";

it("finds templates in angle brackets, misspelt ones too", () => {
  expectFindings(
    "angle-template",
    roles(`
      - rolearn: ${dev}
        username: «<<SessionName>>»
        groups: ["a-«<<AccountID>>»", 'b-«<<AccountID>>»']
      - {rolearn: "${dev}", username: "x:«<< sessionName >>»"}
    `),
    ["write dev:{{SessionName}}", "write {{AccountID}}", "write {{AccountID}}", "write {{SessionName}}"],
  );
});

it("is silent about other words in angle brackets", () => {
  expectSilent(
    "angle-template",
    roles(`- {rolearn: "${dev}", username: "<SessionName>", groups: ["<<team>>", "<<", "a<<b>>"]}`),
  );
});

it("writes braces, and quotes where YAML would not take them for text", () => {
  expectFix(
    "angle-template",
    roles(`
      - rolearn: ${dev}
        username: <<SessionName>>@<<AccountID>>
        groups: ['a-<<AccountID>>', "b-<<AccountID>>"]
      - rolearn: ${dev}2
        username: x
        groups:
          - <<AccountID>>
    `),
    roles(`
      - rolearn: ${dev}
        username: "{{SessionName}}@{{AccountID}}"
        groups: ['a-{{AccountID}}', "b-{{AccountID}}"]
      - rolearn: ${dev}2
        username: x
        groups:
          - "{{AccountID}}"
    `),
  );
});

it("writes quotes inside brackets, where a brace would end the value", () => {
  expectFix(
    "angle-template",
    roles(`- {rolearn: ${dev}, username: x:<<SessionName>>, groups: [a]}`),
    roles(`- {rolearn: ${dev}, username: "x:{{SessionName}}", groups: [a]}`),
  );
});

it("changes no answer that resolve gives", () => {
  const before = roles(`
    - rolearn: ${dev}
      username: <<SessionNameRaw>>.<<AccountID>>
      groups: [a-<<AccountID>>]
  `);
  const answer = (text: string) => {
    const resolution = createMapper(parseAwsAuth(text)).resolve(
      "arn:aws:sts::111122223333:assumed-role/dev/me@x",
    );
    return resolution.mapped && [resolution.username, resolution.groups];
  };
  expect(answer(before)).toEqual(["me@x.111122223333", ["a-111122223333"]]);
  expect(answer(fix(before).text)).toEqual(answer(before));
});

it("offers no fix that would let the session choose the whole username, or the group", () => {
  expectNoFix(
    "angle-template",
    roles(`- {rolearn: ${dev}, username: "<<SessionName>>", groups: ["x-<<SessionName>>"]}`),
  );
  expect.hasAssertions();
});

it("is an error in the username of a node, which cannot join then", () => {
  const [found] = expectFindings(
    "angle-template",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/node
        username: system:node:«<<EC2PrivateDNSName>>»
        groups: [system:bootstrappers, system:nodes]
    `),
    ["no node can join with this username: '<<EC2PrivateDNSName>>' is plain text to EKS"],
  );
  expect(found?.severity).toBe("error");
  expect(found?.fixable || found?.withheld !== undefined).toBe(true);
});

it("suggests the role's name in front of a session's name, and that brings no other finding", () => {
  const text = roles(`- {rolearn: ${dev}, username: "<<SessionName>>", groups: [a]}`);
  expectSuggestion("angle-template", text, text.replace('"<<SessionName>>"', '"dev:{{SessionName}}"'));
});

it("offers nothing inside the brackets of a documentation, which are told once it is right", () => {
  const [found] = expectFindings(
    "angle-template",
    roles('- rolearn: x\n  username: "<dev:«<<SessionName>>»>"'),
  );
  expect(found).not.toHaveProperty("fix");
  expect(found).not.toHaveProperty("suggestion");
});
