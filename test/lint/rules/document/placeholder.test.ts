import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { applyEdits } from "../../../../src/text/edit.ts";
import { accounts, expectFindings, expectSilent, expectSuggestion, findingsOf, roles } from "../../marked.ts";

it("finds what was left to be filled in, at the placeholder", () => {
  for (const arn of [
    "«<ARN of instance role (not instance profile)>»",
    `«${"$"}{role_arn}»`,
    "«INSTANCE_ROLE_ARN»",
    "«ARN of the new role»",
    "«the node's role ARN»",
    "arn:aws:iam::«XXXXXXXXXXXX»:role/dev",
    '"«{{ .Values.role }}»"',
    "arn:aws:iam::«<account>»:role/dev",
    "arn:aws:iam::«ACCOUNT_ID»:role/dev",
    "arn:aws:iam::«your-account-id»:role/dev",
    "arn:aws:iam::111122223333:role/«<name>»",
    "arn:aws:iam::111122223333:role/«YOUR_ROLE»",
    "arn:aws:iam::111122223333:role/AWSReservedSSO_Admin_«xxxxxxxx»",
    "arn:aws:iam::«$(ACCOUNT)»:role/dev",
    "arn:aws:iam::«{{account_id}}»:role/dev",
    "arn:aws:iam::«$AWS_ACCOUNT_ID»:role/dev",
    "arn:aws:iam::«%ACCOUNT%»:role/dev",
    "arn:aws:iam::111122223333:role/«your-role-name»",
    "arn:aws:iam::111122223333:role/«role-name»",
  ]) {
    expectFindings("placeholder", roles(`- rolearn: ${arn}\n  username: x`), [
      /that nobody filled in: the entry matches no one|text of a template engine that has not run/,
    ]);
  }
});

it("finds brackets in an ARN, where no ARN has any", () => {
  expectFindings("placeholder", roles("- rolearn: arn:aws:iam::«{account_id}»:role/«{role}»"));
  expectFindings("placeholder", roles("- rolearn: arn:aws:iam::«[NodeRoleArn]»"));
  expectSilent(
    "placeholder",
    roles("- rolearn: arn:aws:iam::111122223333:role/a\n  username: '{a}'\n  groups: ['[b]']"),
  );
});

it("finds the documentation's angle brackets in usernames and groups", () => {
  expectFindings(
    "placeholder",
    roles(
      '- rolearn: x\n  username: «<system:node:{{EC2PrivateDNSName}}>»\n  groups: [«<system:nodes>», "«{{ include "x" . }}»"]'.replaceAll(
        '"x"',
        '\\"x\\"',
      ),
    ),
  );
});

it("takes a template that an engine is to write for the engine's", () => {
  for (const username of [
    "system:node:«{{ '{{EC2PrivateDNSName}}' }}»",
    'system:node:«{{ "{{EC2PrivateDNSName}}" }}»',
    "system:node:«{{`{{EC2PrivateDNSName}}`}}»",
    "system:node:«{{ '{{' }}»EC2PrivateDNSName{{ '}}' }}",
    "system:node:«{% raw %}»{{EC2PrivateDNSName}}{% endraw %}",
    "team:«{{`{{SessionName}}`}}»",
  ]) {
    const text = roles(
      `- rolearn: arn:aws:iam::111122223333:role/node\n  username: ${username}\n  groups: [system:bootstrappers, system:nodes]`,
    );
    expectFindings("placeholder", text, ["text of a template engine that has not run"]);
    // Nobody knows yet what the username will be.
    expectSilent("node-role", text.replaceAll(/[«»]/g, ""));
    expectSilent("reserved-username", text.replaceAll(/[«»]/g, ""));
  }
});

it("finds them in mapAccounts", () => {
  expectFindings(
    "placeholder",
    accounts('- «"<account>"»\n- «ACCOUNT_ID»\n- «XXXXXXXXXXXX»\n- "111122223333"'),
    ["it matches no account"],
  );
});

it("is silent about templates of aws-auth, documentation's accounts, and names that only look alike", () => {
  expectSilent(
    "placeholder",
    roles(`
      - rolearn: arn:aws:iam::123456789012:role/MY_ADMIN_ROLE
        username: "{{SessionName}}"
        groups: [ADMIN, A_B, "<<SessionName>>", "{{ SessionName }}", "{{Session}}", "{{session_name}}", a<b, xx, us$, 100%]
      - rolearn: arn:aws:iam::111122223333:role/Matrixxx-Your-Role
        username: DEV
      - rolearn: arn:aws:iam::111122223333:role/my-role-names
        username: DEV$
    `),
  );
  expectSilent("placeholder", accounts('- "000000000000"\n- 12'));
});

it("finds one after a misspelt template, and one in double brackets", () => {
  expectFindings("placeholder", roles(`- rolearn: x\n  username: "{{session_name}}-«${"$"}{TEAM}»"`));
  expectFindings("placeholder", roles("- rolearn: x\n  username: dev:«<<team>>»"));
});

it("finds each of several in one text", () => {
  expectFindings(
    "placeholder",
    roles(
      `- rolearn: arn:aws:iam::«${"$"}{ACCOUNT}»:role/«${"$"}{ROLE}»\n  username: «${"$"}{TEAM}»-«<user>»\n  groups: [a, "«$GROUP»-«%ENV%»"]`,
    ),
  );
  expectFindings(
    "placeholder",
    roles("- rolearn: arn:aws:iam::«ACCOUNT_ID»:role/«ROLE_NAME»\n  username: x"),
  );
});

it("says what is meant where brackets are left around a name, and suggests it", () => {
  const text = roles(`
    - rolearn: <arn:aws:iam::111122223333:role/node>
      username: <system:node:{{EC2PrivateDNSName}}>
      groups: [<system:bootstrapper>, <system:nodes>]
  `);
  const found = findingsOf("placeholder", text);
  expect(found.map(({ message }) => message.split("; ").at(-1))).toEqual([
    "write arn:aws:iam::111122223333:role/node",
    "write 'system:node:{{EC2PrivateDNSName}}'",
    "write 'system:bootstrappers'",
    "write 'system:nodes'",
  ]);
  const edits = found.flatMap(({ suggestion }) => suggestion?.edits ?? []);
  expect(applyEdits(text, edits).text).toBe(
    text.replaceAll(/[<>]/g, "").replace("bootstrapper,", "bootstrappers,"),
  );
});

it("suggests nothing for words in brackets, for an ARN that another entry has, or a group that is there", () => {
  for (const text of [
    roles("- rolearn: <ARN of the role>\n  username: <user>\n  groups: [<team>]"),
    roles(
      "- rolearn: <arn:aws:iam::111122223333:role/a>\n  username: x\n  groups: [a]\n- rolearn: arn:aws:iam::111122223333:role/a\n  username: y\n  groups: [<system:monitoring>, system:monitoring]",
    ),
  ]) {
    const found = findingsOf("placeholder", text);
    expect(found.length).toBeGreaterThan(1);
    expect(
      found.every(
        ({ message, suggestion }) => suggestion === undefined && /what it stands for$/.test(message),
      ),
    ).toBe(true);
  }
});

it("says once for an entry that a template engine has to run first, with each place", () => {
  const text = roles(`
    - rolearn: "arn:aws:iam::«{{ account }}»:role/{{ .Values.role }}"
      username: "{% if x %}a{% endif %}"
      groups: ["<%= group %>", "{{#each groups}}a{{/each}}", viewers]
    - rolearn: arn:aws:iam::111122223333:role/b
      username: "b-«{{ .name }}»"
      groups: [viewers]
  `);
  const [first] = expectFindings("placeholder", text, [
    "'{{ account }}' is text of a template engine that has not run, so this is not yet the entry that EKS will read; lint what the template renders to",
  ]);
  expect(first?.related?.map(({ line, what }) => `${line} ${what}`)).toEqual(
    [3, 4, 4, 5, 5, 5].map((line) => `${line} more of the template`),
  );
});

it("tells nothing untrue of what the template renders to, and what is true beside it", () => {
  const text = roles(`
    - rolearn: "{{ role_arn }}"
      username: "{{ name }}"
      groups: ["{{ group }}", viewers, viewers]
  `);
  expect(lint(text).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["placeholder", "duplicate-group"]),
  );
  expect(lint(text).filter(({ rule }) => /invalid-arn|unknown-template/.test(rule))).toEqual([]);
});

it("knows a template of aws-auth in the brackets of a documentation", () => {
  const entry = (username: string, groups: string) =>
    roles(`- rolearn: arn:aws:iam::111122223333:role/a\n  username: ${username}\n  groups: [${groups}]`);
  const both = "system:bootstrappers, system:nodes";
  expectFindings("placeholder", entry("system:node:«<EC2PrivateDNSName>»", both), [
    "no node can join with this username: '<EC2PrivateDNSName>' is plain text, since EKS replaces only names in two pairs of braces; write {{EC2PrivateDNSName}}",
  ]);
  expectFindings("placeholder", entry("dev:«<session-name>»", "devs"), [
    /^'<session-name>' is plain text, .*; write \{\{SessionName\}\}$/,
  ]);
  expectSuggestion("placeholder", entry("dev:<SessionName>", "devs"), entry('"dev:{{SessionName}}"', "devs"));
});
