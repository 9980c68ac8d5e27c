import { expect, it } from "vitest";
import { expectFindings, expectSilent } from "../../marked.ts";

const head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\n";
const node = (name: string, username = "system:node:{{EC2PrivateDNSName}}") =>
  `    - rolearn: arn:aws:iam::111122223333:role/${name}\n      username: ${username}\n      groups: [system:bootstrappers, system:nodes]\n`;
const dev = "    - {rolearn: 'arn:aws:iam::111122223333:role/dev', username: dev, groups: [a]}\n";
const map = (entries: string) => `${head}data:\n  mapRoles: |\n${entries}`;

it("finds a whole ConfigMap that maps nodes and nobody else", () => {
  const marked = map(node("a") + node("b", "system:node:{{SessionName}}")).replace("mapRoles", "«mapRoles»");
  const [found] = expectFindings("only-nodes", marked, ["no person gets in but the cluster's creator"]);
  expect(found?.severity).toBe("info");
  expectFindings("only-nodes", `${marked}  mapUsers: "[]"\n  mapAccounts: "[]"\n`);
});

it("finds it where a slip keeps nodes from joining", () => {
  for (const text of [
    map(node("a", "system:node:{{ EC2PrivateDNSName }}")),
    map(node("team/a")),
    map(node("a")).replace("mapRoles: |", "mapRoles:"),
    map(node("a")).replace("mapRoles", "maproles"),
    map(node("a")).replace("aws-auth", "aw-auth"),
  ]) {
    expectFindings("only-nodes", text.replace(/map[rR]oles/, "«$&»"));
  }
});

it.each([
  ["a person beside them", map(node("a") + dev)],
  ["a person who does not get in", map(node("a") + dev.replace("role/dev", "role/team/dev"))],
  [
    "a user",
    `${map(node("a"))}  mapUsers: |\n    - {userarn: "arn:aws:iam::111122223333:user/a", username: a}\n`,
  ],
  ["an account", `${map(node("a"))}  mapAccounts: |\n    - "111122223333"\n`],
  ["a person with a node's username", map(node("github-actions"))],
  ["a template that may write people", map(`${node("a")}    {{- toYaml .Values.people }}\n`)],
  ["a patch", map(node("a")).slice(head.length)],
  ["nothing at all", `${head}data: {}\n`],
])("says nothing of %s", (_, text) => {
  expectSilent("only-nodes", text);
});
