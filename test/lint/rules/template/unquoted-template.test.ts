import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectFix, expectNoFix, expectSilent, roles, users } from "../../marked.ts";

it("finds values that open with {{, @, %, * or a backtick", () => {
  const marked = roles(`
    - rolearn: x
      username: «{{SessionName}}»
      groups:
        - «@ops»
        - «%x» # the comment stays out
        - «*star*»
        - «\`tick\`»
  `);
  expectFindings("unquoted-template", marked, [
    /^mapRoles is lost as a whole.*quote it: "\{\{SessionName\}\}"$/,
  ]);
  expectFix("unquoted-template", marked.replace(/[«»]/g, ""), marked.replace(/[«»]/g, '"'));
});

it("finds them in brackets, behind spaces, and in quoted and JSON text", () => {
  expectFindings("unquoted-template", users("- userarn: x\n  groups: [a, «{{AccountID}}-b» , «@c»]"));
  expectFix(
    "unquoted-template",
    'data:\n  mapRoles: "- rolearn: x\\n  username: {{SessionName}}"\n',
    'data:\n  mapRoles: "- rolearn: x\\n  username: \\"{{SessionName}}\\""\n',
  );
  expectFix(
    "unquoted-template",
    "data:\n  mapRoles: '- {rolearn: x, username: {{SessionName}}}'\n",
    "data:\n  mapRoles: '- {rolearn: x, username: {{SessionName}}}'\n",
  );
});

it("takes single quotes for a value that holds double ones", () => {
  expectFix(
    "unquoted-template",
    roles('- rolearn: x\n  username: {{SessionName}} "x" it\'s'),
    roles("- rolearn: x\n  username: '{{SessionName}} \"x\" it''s'"),
  );
});

it("goes on reading as if the value were quoted", () => {
  const text = roles("- rolearn: arn:aws:iam::111122223333:role/a/b\n  username: {{SessionName}}");
  expect(lint(text).map(({ rule, line }) => `${line} ${rule}`)).toEqual(
    expect.arrayContaining(["3 role-path", "4 unquoted-template"]),
  );
});

it("is silent about templates behind other text, quoted ones, aliases, and what is no value", () => {
  expectSilent("unquoted-template", roles("- rolearn: x\n  username: system:node:{{EC2PrivateDNSName}}"));
  expectSilent("unquoted-template", roles("- rolearn: x\n  username: '{{SessionName}}'"));
  expectSilent("unquoted-template", roles("- rolearn: x\n  username: &a b\n  groups: [*a]\n- rolearn: &a {"));
  expectSilent("unquoted-template", roles("- rolearn: x\n  username: |\n    {{SessionName}}\n  groups: [a"));
});

it("leaves alone what looks alike in a comment, in quotes, and in plain or block text", () => {
  expectFindings(
    "unquoted-template",
    roles(`
      # owners: [@alice, @bob, @carol]
      # - @dave
      - rolearn: x
        username: 'team, @ops, {{x}}, y'
        groups: ["team, @ops, x", a, «@b»]
      - rolearn: y # team, @ops, x
        username: team, @ops, x
        note: |
          - @ops
          username: {{SessionName}}
      - rolearn: z
        username: «{{SessionName}}»
    `),
  );
});

it("finds each where one holds a quote that would take in the others", () => {
  for (const value of ['{{SessionName}}"', "{{SessionName}}'s"]) {
    const marked = roles(
      `- rolearn: x\n  username: «${value}»\n- rolearn: y\n  username: «{{SessionName}}-b»`,
    );
    expectFindings("unquoted-template", marked);
    expectSilent("yaml-syntax", marked.replaceAll(/[«»]/g, ""));
  }
  // The first looks like a placeholder, of which another rule tells.
  expectFindings(
    "unquoted-template",
    roles("- rolearn: x\n  username: {{ 'SessionName }}\n- rolearn: y\n  username: «{{SessionName}}-b»"),
  );
});

it("offers no fix where an entry of the section would take another one's place", () => {
  expectNoFix(
    "unquoted-template",
    "data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:user/a\n      username: @a\n  mapUsers: |\n    - userarn: arn:aws:iam::111122223333:user/a\n",
  );
});

it("quotes one of aws-auth's templates that is misspelt, too", () => {
  const entry = (username: string) =>
    roles(`- rolearn: arn:aws:iam::111122223333:role/a\n  username: ${username}\n  groups: [a]`);
  expectFindings("unquoted-template", entry("«{{session_name}}»"));
  expectSilent("unquoted-template", entry("{{ .Values.username }}"));
});

it("finds what looks like a placeholder where no other rule looks for one", () => {
  const entry = (value: string) => roles(`- rolearn: x\n  username: a\n  note: ${value}`);
  expectFindings("unquoted-template", entry("«{{ team_name }}»"));
  expectNoFix("unquoted-template", entry("{{ .Values.note }}"));
});

it.each(["{{- f", "{{- if", "{{- }", "{{ .Values.u"])(
  "finds the start of a template engine's text, which loses the section too: %s",
  (value) => {
    expectNoFix("unquoted-template", roles(`- rolearn: x\n  username: ${value}`));
  },
);

it("finds a template engine's text where placeholder is off", () => {
  const text = roles("- rolearn: x\n  username: {{ .Values.user }}");
  expectSilent("unquoted-template", text);
  const config = { rules: { placeholder: "off" } } as const;
  expect(lint(text, { config }).map(({ rule }) => rule)).toContain("unquoted-template");
});
