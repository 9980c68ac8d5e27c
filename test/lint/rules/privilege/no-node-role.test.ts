import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const dev = `- {rolearn: "arn:aws:iam::111122223333:role/dev", username: dev, groups: [a]}`;
const node = `- {rolearn: "arn:aws:iam::111122223333:role/n", username: "system:node:{{EC2PrivateDNSName}}"}`;
const head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\n";
const alice = `- {userarn: "arn:aws:iam::111122223333:user/a", username: a}`;

it("finds a mapRoles without a node's role, in a patch too", () => {
  expectFindings("no-node-role", roles(dev).replace("mapRoles", "«mapRoles»"), [
    "no entry is for the role of a node",
  ]);
  expectFindings("no-node-role", roles("[]").replace("mapRoles", "«mapRoles»"));
  expectFindings("no-node-role", head + roles(dev).replace("mapRoles", "«mapRoles»"));
});

it("finds it in each ConfigMap by itself", () => {
  expectFindings(
    "no-node-role",
    `${roles(`${node}\n${dev}`)}---\n${roles(dev).replace("mapRoles", "«mapRoles»")}`,
  );
});

it("does not count an entry that is never read", () => {
  expectFindings("no-node-role", `data:\n  «mapRoles»: |2\n      ${dev}\n    ${node}\n`);
  expectFindings(
    "no-node-role",
    roles(`${dev}\n- {username: "system:node:{{EC2PrivateDNSName}}"}`).replace("mapRoles", "«mapRoles»"),
  );
});

it("finds a whole ConfigMap without mapRoles, or with nothing in it", () => {
  expectFindings("no-node-role", head + users(alice).replace("mapUsers", "«mapUsers»"), [
    "there is no mapRoles",
  ]);
  expectFindings("no-node-role", `${head}${users(alice)}  «mapRoles»:\n`);
});

it("is silent about a patch without mapRoles, which leaves it as it is", () => {
  expectSilent("no-node-role", users(alice));
});

it("is silent where there is a node's role, or one that was meant to be", () => {
  expectSilent("no-node-role", roles(`${dev}\n${node}`));
  expectSilent("no-node-role", roles(node.replace("EC2PrivateDNSName", "SessionName")));
  expectSilent("no-node-role", roles(node.replace("EC2PrivateDNSName", " EC2PrivateDNSName ")));
  expectSilent("no-node-role", roles(dev.replace("[a]", "[system:nodes]").replace("role/dev", "role/n")));
});

it("is silent about a section whose entries cannot be read, and not about one that a fix makes readable", () => {
  expectSilent("no-node-role", roles("- rolearn: [a"));
  expectFindings("no-node-role", roles(dev).replace("mapRoles", "«maproles»"));
  expectSilent("no-node-role", roles(node).replace("mapRoles", "maproles"));
});

it("leaves a ConfigMap that maps no one to nobody", () => {
  expectSilent("no-node-role", `${head}data: {}\n`);
  expectSilent("no-node-role", `${head}data:\n  mapRoles: "[]"\n`);
});

/** Where duplicate-arn is on, it says so at the entry. */
const ALONE = { rules: { "duplicate-arn": "off" } } as const;

const replaced = (name: string) => `
  - rolearn: arn:aws:iam::111122223333:role/${name}
    username: system:node:{{EC2PrivateDNSName}}
    groups: [system:bootstrappers, system:nodes]
  - rolearn: arn:aws:iam::111122223333:role/eks
    username: fargate-user
    groups: [deployers]
`;

it("does not count a node's entry that a later one replaces", () => {
  const [found] = expectFindings(
    "no-node-role",
    roles(replaced("eks")).replace("mapRoles", "«mapRoles»"),
    ["the entry of the nodes' role at line 3 is replaced by the one with the same ARN at line 6"],
    ALONE,
  );
  expect(found?.severity).toBe("error");
  expect(found?.related?.map(({ line }) => line)).toEqual([3, 6]);
  expectFindings("no-node-role", roles(replaced("EKS")).replace("mapRoles", "«mapRoles»"), [], ALONE);
  expectSilent("no-node-role", roles(replaced("eks-node")));
});

it("does not count a person with a node's username", () => {
  const person = node.replace("role/n", "role/AWSReservedSSO_Admin_0123456789abcdef");
  expectFindings("no-node-role", roles(person).replace("mapRoles", "«mapRoles»"), ["no entry is for"]);
});

it("does not count a person in a node's groups", () => {
  const person = roles(dev.replace("[a]", "[system:nodes]"));
  expectFindings("no-node-role", person.replace("mapRoles", "«mapRoles»"), ["no entry is for"]);
});

it("counts a role under mapUsers, which works", () => {
  expectSilent(
    "no-node-role",
    users(node.replace("rolearn", "userarn")) + roles(dev).slice("data:\n".length),
  );
});

it("is a warning, since nodes may have access entries", () => {
  expect(lint(roles(dev)).find(({ rule }) => rule === "no-node-role")?.severity).toBe("warning");
});

it.each([
  ["a loop of Jinja", "{% for node in nodes %}\n- rolearn: x\n{% endfor %}"],
  ["a loop of Helm", "{{- range .Values.nodes }}\n- rolearn: x\n{{- end }}"],
  ["an expression of Helm", `${dev}\n{{ toYaml .Values.mapRoles | indent 4 }}`],
  ["a variable of a shell", `${dev}\n\${NODE_ROLES}`],
  ["a variable as an item", `${dev}\n- \${NODE_ROLE}`],
  ["a whole section", `\${yamlencode(local.roles)}`],
  ["a username to come", dev.replace("username: dev", `username: '\${node_username}'`)],
])("does not know yet what a template will write: %s", (_, entries) => {
  expectSilent("no-node-role", roles(entries));
});

it("knows it where only other things are still to be filled in", () => {
  for (const text of [
    roles(dev.replace("111122223333", `\${AWS_ACCOUNT_ID}`)),
    roles(dev.replace("[a]", "['{{ .Values.group }}']")),
    roles(dev.replace("username: dev", `username: 'dev-\${name}'`)),
  ]) {
    expectFindings("no-node-role", text.replace("mapRoles", "«mapRoles»"));
  }
});

it("is silent beside a misspelt section that has a node's role, and beside a key that no one reads", () => {
  const nodes = roles(node).slice("data:\n".length);
  expectSilent("no-node-role", `${roles(dev)}${nodes.replace("mapRoles", "mapRole")}`);
  expectSilent("no-node-role", `${head}${users(alice)}${nodes.replace("mapRoles", "roles.yaml")}`);
});

it("is silent about a node's entry under a key that no one reads, and not for a note that has a node's name in it", () => {
  expectSilent("no-node-role", `${roles(dev)}  config.yaml: |2\n    ${node}\n`);
  expectFindings("no-node-role", `${roles(dev).replace("mapRoles", "«mapRoles»")}  note: "system:node:"\n`);
});
