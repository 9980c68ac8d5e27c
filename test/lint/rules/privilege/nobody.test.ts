import { expect, it } from "vitest";
import { expectFindings, expectSilent } from "../../marked.ts";

const head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\n";
const dev = `- {rolearn: "arn:aws:iam::111122223333:role/dev", username: dev, groups: [a]}`;
const alice = `- {userarn: "arn:aws:iam::111122223333:user/a", username: a}`;

it.each([
  ["no data", "«apiVersion»: v1\nkind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n"],
  ["empty data", "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n«data»: {}\n"],
  ["data that is null", `${head}«data»:\n`],
  ["empty text", `${head}data:\n  «mapRoles»: ""\n`],
  ["empty lists", `${head}data:\n  «mapRoles»: "[]"\n  mapUsers: "[]"\n  mapAccounts: "[]"\n`],
  ["null in a section's text", `${head}data:\n  «mapRoles»: "null"\n`],
  ["a comment alone", `${head}data:\n  «mapRoles»: |\n    # only a comment\n`],
  ["an empty mapUsers", `${head}data:\n  «mapUsers»: |\n    []\n`],
  ["a section that is null", `${head}data:\n  «mapRoles»:\n`],
  ["other data alone", `${head}data:\n  «other»: x\n`],
  ["another namespace", `${head.replace("kube-system", "default")}«data»: {}\n`],
  ["entries behind a document's end", `${head}data:\n  «mapRoles»: |\n    []\n    ---\n    ${dev}\n`],
])("warns of a ConfigMap that maps no one: %s", (_, text) => {
  const [found] = expectFindings("nobody", text, ["this ConfigMap maps no one"]);
  expect(found?.severity).toBe("warning");
});

const mapRoles = (...items: string[]) =>
  `${head}data:\n  «mapRoles»: |\n${items.map((item) => `    ${item}\n`).join("")}`;

it.each([
  ["a role's path", mapRoles(dev.replace("role/dev", "role/team/dev")), "its only entry does not count"],
  ["a session's ARN", mapRoles(dev.replace("iam::", "sts::").replace("role/dev", "assumed-role/dev/x"))],
  ["a wildcard", mapRoles(dev.replace("role/dev", "role/dev-*"))],
  ["11 digits", mapRoles(dev.replace("111122223333", "11112222333"))],
  ["white space", mapRoles(dev.replace("role/dev", "role/dev "))],
  ["an entry without an ARN", mapRoles("- {username: a}", "- {username: b}"), "none of its 2 entries counts"],
  [
    "a user who is always refused",
    `${head}data:\n  «mapUsers»: |\n    ${alice.replace("username: a", 'username: "{{EC2PrivateDNSName}}"')}\n`,
  ],
  ["an account that is none", `${head}data:\n  «mapAccounts»: |\n    - "1234"\n`],
])("finds entries of which none counts: %s", (_, text, words = "nobody gets in by this ConfigMap") => {
  const [found] = expectFindings("nobody", text, [words]);
  expect(found?.severity).toBe("error");
});

it.each([
  ["a patch of one section", `data:\n  mapRoles: "[]"\n`],
  ["a role", `${head}data:\n  mapRoles: |\n    ${dev}\n`],
  ["a user", `${head}data:\n  mapUsers: |\n    ${alice}\n`],
  ["an account", `${head}data:\n  mapAccounts: |\n    - "111122223333"\n`],
  ["one entry that counts", `${head}data:\n  mapRoles: |\n    - {username: a}\n    ${dev}\n`],
  ["a placeholder", `${head}data:\n  mapRoles: |\n    ${dev.replace("111122223333", `\${ACCOUNT}`)}\n`],
  ["a section that cannot be read", `${head}data:\n  mapRoles: |\n    - rolearn: [\n`],
  ["a section that is no list", `${head}data:\n  mapRoles: |\n    text\n`],
  ["a misspelt section", `${head}data:\n  maproles: |\n    ${dev}\n`],
  ["a section that is a template", `${head}data:\n  mapRoles: |\n    {{ toYaml .Values.roles }}\n`],
])("says nothing of %s", (_, text) => {
  expectSilent("nobody", text);
});
