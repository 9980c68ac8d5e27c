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
  expectSilent("no-node-role", roles(dev.replace("[a]", "[system:nodes]")));
});

it("is silent about a section whose entries cannot be read, and not about one that a fix makes readable", () => {
  expectSilent("no-node-role", roles("- rolearn: [a"));
  expectFindings("no-node-role", roles(dev).replace("mapRoles", "«maproles»"));
  expectSilent("no-node-role", roles(node).replace("mapRoles", "maproles"));
});

it.each([
  ["no data", "«apiVersion»: v1\nkind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n"],
  ["empty data", "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n«data»: {}\n"],
  ["data that is null", `${head}«data»:\n`],
  ["empty text", `${head}data:\n  «mapRoles»: ""\n`],
  ["an empty list", `${head}data:\n  «mapRoles»: "[]"\n  mapUsers: "[]"\n  mapAccounts: "[]"\n`],
  ["null in a section's text", `${head}data:\n  «mapRoles»: "null"\n`],
  ["a comment alone", `${head}data:\n  «mapRoles»: |\n    # only a comment\n`],
  ["an empty mapUsers", `${head}data:\n  «mapUsers»: |\n    []\n`],
  ["a section that is null", `${head}data:\n  «mapRoles»:\n`],
  ["other data alone", `${head}data:\n  «other»: x\n`],
  ["entries behind a document's end", `${head}data:\n  «mapRoles»: |\n    []\n    ---\n    ${dev}\n`],
])("warns of a ConfigMap that maps no one: %s", (_, text) => {
  expectFindings("no-node-role", text, ["this ConfigMap maps no one"]);
  expect(lint(text.replace(/[«»]/g, "")).find(({ rule }) => rule === "no-node-role")?.severity).toBe(
    "warning",
  );
});

it.each([
  ["a patch of one section", `data:\n  mapRoles: "[]"\n`],
  ["a user", `${head}data:\n  mapUsers: |\n    ${alice}\n`],
  ["an account", `${head}data:\n  mapAccounts: |\n    - "111122223333"\n`],
  ["a section that cannot be read", `${head}data:\n  mapRoles: |\n    - rolearn: [\n`],
  ["a section that is no list", `${head}data:\n  mapRoles: |\n    text\n`],
  ["a misspelt section", `${head}data:\n  maproles: |\n    ${dev}\n`],
  ["another ConfigMap", `${head.replace("kube-system", "default")}data: {}\n`],
])("does not say so of %s", (_, text) => {
  expect(
    lint(text)
      .map(({ message }) => message)
      .join(),
  ).not.toContain("maps no one");
});
