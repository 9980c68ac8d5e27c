import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const EC2 = "system:node:{{EC2PrivateDNSName}}";
const node = (
  name: string,
  username: string,
  groups: string,
) => `- rolearn: arn:aws:iam::111122223333:role/${name}
  username: ${username}
  ${groups}`;

it("finds a node's role without one of its groups, or without both", () => {
  expectFindings("node-role", roles(node("n", EC2, "«groups»: [system:nodes]")), [
    "system:bootstrappers is missing",
  ]);
  expectFindings("node-role", roles(node("n", EC2, "«Groups»:\n    - system:bootstrappers")), [
    "system:nodes is missing",
  ]);
  expectFindings("node-role", roles(node("n", `"${EC2}"`, "«groups»: []")), [
    "system:bootstrappers and system:nodes are missing; they need system:bootstrappers and system:nodes",
  ]);
  expectFindings(
    "node-role",
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/n", username: «"${EC2}"»}`),
    ["nodes cannot join"],
  );
});

it("finds a node's groups without its username", () => {
  expectFindings(
    "node-role",
    roles(node("n", "«spot:{{EC2PrivateDNSName}}»", "groups: [system:bootstrappers, system:nodes]")),
    ["a node's is system:node:{{EC2PrivateDNSName}}"],
  );
  expectFindings(
    "node-role",
    roles(node("n", "«system:node:my-{{EC2PrivateDNSName}}»", "groups: [system:nodes]")),
  );
  expectFindings("node-role", roles(node("n", "«system:node»", "groups: [system:nodes]")));
  expectFindings(
    "node-role",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: «a», groups: [system:nodes]}`),
  );
});

it("warns where only system:bootstrappers is there: a kubelet may ask for a certificate with any name", () => {
  const [found] = expectFindings(
    "node-role",
    roles(
      node(
        "n",
        "«aws:{{AccountID}}:instance:{{SessionName}}»",
        "groups: [system:bootstrappers, aws:instances]",
      ),
    ),
  );
  expect(found?.severity).toBe("warning");
});

it("finds a Fargate role without system:node-proxier", () => {
  expectFindings(
    "node-role",
    roles(
      node(
        "AmazonEKSFargatePodExecutionRole",
        "system:node:{{SessionName}}",
        "«groups»: [system:bootstrappers, system:nodes]",
      ),
    ),
    ["pods on Fargate are refused: system:node-proxier is missing"],
  );
});

it("finds what stands beside the template of a node's username", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  for (const username of [
    `${EC2}'`,
    `${EC2}-`,
    "system:node::{{EC2PrivateDNSName}}",
    "system:node:i{{SessionName}}",
  ]) {
    expectFindings("node-role", roles(node("n", `«${username}»`, both)), [
      "no node can join with this username",
    ]);
  }
});

it("finds a Fargate role with the username of EC2 instances", () => {
  const groups = "groups: [system:bootstrappers, system:nodes, system:node-proxier]";
  expectFindings("node-role", roles(node("AmazonEKSFargatePodExecutionRole", `«${EC2}»`, groups)), [
    "on Fargate the username is system:node:{{SessionName}}",
  ]);
  expectSilent("node-role", roles(node("eksctl-fargate-NodeInstanceRole", EC2, groups)));
});

it("is silent about nodes of EC2, Windows, Fargate, and about hybrid ones", () => {
  const both = "system:bootstrappers, system:nodes";
  expectSilent(
    "node-role",
    roles(
      [
        node("n", EC2, `groups: [${both}]`),
        node("w", EC2, `groups: [eks:kube-proxy-windows, ${both}]`),
        node("fargate", "system:node:{{SessionName}}", `groups: [${both}, system:node-proxier]`),
        node("AmazonEKSHybridNodesRole", "system:node:{{SessionName}}", `groups: [${both}]`),
        node("one", "system:node:ip-10-0-0-1.ec2.internal", `groups: [${both}]`),
        node("x", "dev", "groups: [system:masters, nodes]"),
      ].join("\n"),
    ),
  );
});

it("is silent where another rule has a word for the slip", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  for (const text of [
    node("n", "system:node:{{ EC2PrivateDNSName }}", both),
    node("n", "system:node:<<EC2PrivateDNSName>>", both),
    node("n", "<system:node:{{EC2PrivateDNSName}}>", "groups: [<system:bootstrappers>, <system:nodes>]"),
    node("n", EC2, "groups: [system:bootstrapper, system:node]"),
    node("n", EC2, 'groups: ["system:bootstrappers - system:nodes"]'),
    node("n", EC2, 'groups: ["system:bootstrappers ", " system:nodes"]'),
    node("n", EC2, "groups: system:nodes"),
    node("n", EC2, "group: [system:nodes]"),
    node("n", EC2, "groups: ['{{ .Values.groups }}']"),
    node("n", '""', both),
    `- {rolearn: "arn:aws:iam::111122223333:role/n", groups: [system:nodes]}`,
  ]) {
    expectSilent("node-role", roles(text));
  }
});

it("is silent about a user with a node's username, who is refused for another reason", () => {
  expectSilent("node-role", users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: "${EC2}"}`));
});

it("finds a node's template in an entry that is no node's", () => {
  expectFindings(
    "node-role",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev:«{{EC2PrivateDNSName}}»\n  groups: [devs]",
    ),
    ["this refuses every session that is not named after an EC2 instance"],
  );
});

it("finds a space inside a node's username, about which no other rule says anything", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  expectFindings("node-role", roles(node("n", "«'system:node: {{EC2PrivateDNSName}}'»", both)), [
    "no node can join with this username",
  ]);
});

it("looks at the username where the groups are misread, too", () => {
  expectFindings("node-role", roles(node("n", `«${EC2}'»`, "group: [system:bootstrappers, system:nodes]")));
  expectFindings("node-role", roles(node("n", "«dev»", "groups: [system:nodes, <group>]")));
  expectFindings("node-role", roles(node("EKSPodExecutionRole", `«${EC2}»`, "group: [a]")));
  expectSilent("node-role", roles(node("n", `${EC2}'`, "group: [a]")));
  expectSilent("node-role", roles(node("n", "dev:{{EC2PrivateDNSName}}", "group: [a]")));
});
