import { expect, it } from "vitest";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

const dev = "arn:aws:iam::111122223333:role/dev";

it("finds templates that are misspelt, and says what to write", () => {
  expectFindings(
    "unknown-template",
    roles(`
      - rolearn: ${dev}
        username: system:node:«{{ EC2PrivateDNSName}}»
      - rolearn: ${dev}
        username: "a:«{{sessionName}}»:«{{Session}}»"
      - {RoleARN: '${dev}', UserName: 'b:«{{session_name_raw}}»', groups: ["x-«{{AccountId}}»"]}
      - rolearn: ${dev}
        username: c:«{{SesionName}}»
    `),
    [
      "EKS replaces only the exact {{EC2PrivateDNSName}}",
      "write {{SessionName}}",
      "write {{SessionName}}",
      "write {{SessionNameRaw}}",
      "write {{AccountID}}",
      "write {{SessionName}}",
    ],
  );
});

it("finds names that EKS does not have, and says which it has", () => {
  const found = expectFindings(
    "unknown-template",
    users(`
    - userarn: arn:aws:iam::111122223333:user/a
      username: a:«{{UserName}}»
  `),
    [
      "no such name; it replaces {{EC2PrivateDNSName}}, {{AccountID}}, {{SessionName}}, {{SessionNameRaw}}, {{AccessKeyID}}",
    ],
  );
  expect(found[0]?.fixable).toBe(false);
});

it("finds them in the entries of a section that is lost", () => {
  expectFindings(
    "unknown-template",
    `data:\n  maproles: |\n    - rolearn: ${dev}\n      username: x:«{{session}}»\n`,
  );
});

it("is silent about the five names, and about what Helm or Jinja is still to fill in", () => {
  expectSilent(
    "unknown-template",
    roles(`
      - rolearn: ${dev}
        username: x:{{EC2PrivateDNSName}}{{AccountID}}{{SessionName}}{{SessionNameRaw}}{{AccessKeyID}}
      - rolearn: ${dev}
        username: x:{{ .Values.team }}:{{ SessionName }}
      - rolearn: ${dev}
        username: 'x:{{ "{{SessionName}}" }}'
      - rolearn: ${dev}
        username: "{{ team_name }}"
    `),
  );
});

it("leaves braces that do not pair up to another rule", () => {
  expectSilent(
    "unknown-template",
    roles(`- {rolearn: "${dev}", username: "a{{session}", groups: ["{{{session}}}"]}`),
  );
});

it("corrects the spelling, in the quotes that are there", () => {
  expectFix(
    "unknown-template",
    roles(`
      - rolearn: ${dev}
        username: a:{{ SessionName }} # who
        groups: ['team-{{accountId}}', other]
      - {rolearn: "${dev}2", username: "b\\u003a{{sessionNameRaw}}-{{Account}}"}
    `),
    roles(`
      - rolearn: ${dev}
        username: a:{{SessionName}} # who
        groups: ['team-{{AccountID}}', other]
      - {rolearn: "${dev}2", username: "b\\u003a{{SessionNameRaw}}-{{AccountID}}"}
    `),
  );
});

it("corrects it in JSON", () => {
  const json = (name: string) =>
    JSON.stringify({ data: { mapRoles: `- rolearn: ${dev}\n  username: "a:${name}"\n` } });
  expectFix("unknown-template", json("{{ SessionName }}"), json("{{SessionName}}"));
});

it("offers no fix that would let the session choose the whole username, or the group", () => {
  expectNoFix("unknown-template", roles(`- {rolearn: "${dev}", username: "{{ SessionName }}", groups: [a]}`));
  expectNoFix("unknown-template", roles(`- {rolearn: "${dev}", username: a, groups: ["team-{{session}}"]}`));
  // folded-item makes two groups of it.
  expectNoFix(
    "unknown-template",
    roles(`- rolearn: ${dev}\n  username: a\n  groups:\n    - a\n     - x-{{ AccountID }}`),
  );
});

it("offers no fix where there is no session, or where the name itself is a warning", () => {
  expectNoFix(
    "unknown-template",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: "a:{{ SessionName }}"}`),
  );
  expectNoFix(
    "unknown-template",
    roles(`- {rolearn: "arn:aws:iam::111122223333:user/a", username: "a:{{ SessionName }}"}`),
  );
  expectNoFix("unknown-template", roles(`- {rolearn: "${dev}", username: "a:{{accessKeyId}}"}`));
  expect.hasAssertions();
});

it("says a few things about a text that is full of them, and no more", () => {
  const found = findingsOf(
    "unknown-template",
    roles(`- {rolearn: "${dev}", username: "${"{{a}}".repeat(100_000)}"}`),
  );
  expect(found.length).toBe(16);
});

it("finds a name that a mark has become part of", () => {
  const user = (username: string) =>
    roles(`- rolearn: arn:aws:iam::111122223333:role/a\n  username: a:${username}\n  groups: [a]`);
  expectFindings("unknown-template", user("«{{`SessionName}}»"), ["write {{SessionName}}"]);
  expectFindings("unknown-template", user("«{{-SessionName}}»"), ["write {{SessionName}}"]);
  expectFindings("placeholder", user("«{{.SessionName}}»"));
});

it("leaves names to placeholder, wherever in its entry a template engine still has to run", () => {
  expectSilent(
    "unknown-template",
    roles(`- {rolearn: "${dev}", username: "{{ team_name }}:{{ role_name }}", groups: ["{{ group }}"]}`),
  );
  expectFindings(
    "unknown-template",
    roles(`
      - {rolearn: "${dev}", username: "{{ team_name }}"}
      - {rolearn: "${dev}", username: "«{{ team }}»"}
    `),
  );
});

it("says what to write where the template that is meant is not right", () => {
  const told = (text: string) =>
    findingsOf("unknown-template", text).map(({ message }) => message.split("; ").at(-1));
  const role = (username: string, groups = "[a]") =>
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/Deploy", username: "${username}", groups: ${groups}}`);
  expect(told(role("{{ SessionName }}"))).toEqual(["write Deploy:{{SessionName}}"]);
  expect(told(role("a:{{accesskeyid}}"))).toEqual(["write {{SessionName}}"]);
  expect(told(role("x:{{EC2PrivateDNS}}"))).toEqual(["write {{SessionName}}"]);
  expect(told(role("x", '["t-{{session}}"]'))).toEqual(["write the name of the group itself"]);
  const user = (username: string, other = "bob") =>
    users(
      `- {userarn: "arn:aws:iam::111122223333:user/ann", username: "${username}", groups: [a]}\n- {userarn: "arn:aws:iam::111122223333:user/bob", username: ${other}, groups: [a]}`,
    );
  expect(told(user("{{ SessionName }}"))).toEqual(["write 'ann'"]);
  expect(told(user("{{ SessionName }}", "ann"))).toEqual(["write the name itself"]);
});
