import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import { expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

const EC2 = "system:node:{{EC2PrivateDNSName}}";
const SESSION = "system:node:{{SessionName}}";
const BOTH = "system:bootstrappers, system:nodes";
const entry = (name: string, username: string, groups: string) =>
  `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: ${username}\n  groups: [${groups}]`;

const suggested = (text: string) => {
  const [found] = findingsOf("person-as-node", text);
  return applyEdits(text, found?.suggestion?.edits ?? []).text;
};

describe("a role that is plainly a person's or a pipeline's", () => {
  it.each([
    "AWSReservedSSO_NodeAdmin_0123456789abcdef",
    "GitHubActions",
    "github-actions-deploy",
    "eks_gitlab_ci",
    "JenkinsDeployer",
    "CircleCI",
    "circle-ci-eks",
    "bitbucket-pipelines",
    "AzureDevOps",
    "buildkite",
    "ArgoCD",
    "argocd-manager",
    "atlantis",
    "TerraformDeploy",
    "spinnaker",
    "codebuild-eks-service-role",
    "my-oidc-role",
    "eks-admin",
    "Administrators",
    "DeveloperAccess",
    "ReadOnly",
    "dev",
    "devops-team",
  ])("%s is not a node, with a node's groups and without", (name) => {
    expectFindings("person-as-node", roles(entry(name, `«${EC2}»`, "viewers")), ["every login is refused"]);
    expectFindings("person-as-node", roles(entry(name, `«${EC2}»`, BOTH)), ["every login is refused"]);
    expectFindings("person-as-node", roles(entry(name, `«${SESSION}»`, BOTH)), ["every session is a node"]);
    expectFindings("person-as-node", roles(entry(name, `«${SESSION}»`, "viewers")), ["the name of a node"]);
  });
});

it("grants that a pipeline's server may run on an instance, and a person does not", () => {
  const messageOf = (name: string) => findingsOf("person-as-node", roles(entry(name, EC2, BOTH)))[0]?.message;
  expect(messageOf("jenkins")).toContain(
    "every login is refused, unless it comes from an EC2 instance, which then has a node's name; write",
  );
  expect(messageOf("eks-admin")).toContain(
    "every login is refused, because its sessions are not named after EC2 instances; write",
  );
});

it("only warns of machines of a pipeline that may be the map's nodes", () => {
  const levelOf = (text: string) => findingsOf("person-as-node", text)[0]?.severity;
  for (const name of ["jenkins-eks", "gitlab-runner-role", "github-runner"]) {
    expect(levelOf(roles(entry(name, EC2, BOTH)))).toBe("warning");
    // The nodes are others.
    const beside = `${entry(name, EC2, BOTH)}\n${entry("eks-node", EC2, BOTH)}`;
    expect(levelOf(roles(beside))).toBe("error");
    // This is not the entry of a node.
    expect(levelOf(roles(entry(name, EC2, "system:nodes")))).toBe("error");
    expect(levelOf(roles(entry(name, SESSION, BOTH)))).toBe("error");
  }
  for (const name of ["github-actions", "my-oidc-role", "eks-admin"]) {
    expect(levelOf(roles(entry(name, EC2, BOTH)))).toBe("error");
  }
});

describe("a role that may be a node's", () => {
  it.each([
    "jenkins-agents-node-group",
    "eksctl-jenkins-nodegroup-ng-1-NodeInstanceRole-ABC",
    "karpenter-github-runners",
    "github-runners",
    "KarpenterNodeRole-gitlab",
    "terraform-eks-node",
    "terraform-eks-demo",
    "terraform-2022042116291991440000000a",
    "jenkins2022042116291991440000000a",
    "it-dev-eks-nodegroup-role",
    "dev-eks-role",
    "takeon-eks-role",
    "AmazonEKSNodeRole",
    "administrative-worker",
    "legitlabs",
    "n",
  ])("%s is left alone", (name) => {
    expectSilent("person-as-node", roles(entry(name, EC2, BOTH)));
  });
});

it("goes by groups where the name says nothing", () => {
  expectFindings("person-as-node", roles(entry("shared", `«${EC2}»`, "viewers")), [
    "this entry has groups that no node needs, and none that every node needs",
  ]);
  expectSilent("person-as-node", roles(entry("shared", EC2, "viewers, system:nodes")));
  expectSilent("person-as-node", roles(entry("shared", EC2, "")));
  expectSilent("person-as-node", roles(entry("shared", EC2, "'{{ .Values.group }}'")));
  expectSilent("person-as-node", roles(entry("eks-node", EC2, "viewers")));
});

it("finds a user, who has no session", () => {
  const user = (username: string, groups: string) =>
    `- userarn: arn:aws:iam::111122223333:user/ops/Alice\n  username: ${username}\n  groups: [${groups}]`;
  expectFindings("person-as-node", users(user(`«${EC2}»`, BOTH)), ["a user is no EC2 instance"]);
  expectFindings("person-as-node", users(user(`«${SESSION}»`, "devs")), ["such as alice"]);
  expectFindings("person-as-node", roles(user(`«${SESSION}»`, "devs").replace("userarn", "rolearn")));
  expect(suggested(users(user(SESSION, "devs")))).toBe(users(user("alice", "devs")));
  // Whoever runs a kubelet with a user's keys names the node.
  expectSilent("person-as-node", users(user("system:node:ip-10-0-0-1", BOTH)));
});

it("finds what a slip hides", () => {
  const lacksColon = `- userarn: arn:aws:iam:111122223333:user/eks-node\n  username: «${SESSION}»`;
  expectFindings("person-as-node", users(lacksColon));
  for (const username of [
    '"system:node:"',
    "'system:node:{{ EC2PrivateDNSName }}'",
    "system:node:ip-10-0-0-1",
  ]) {
    expectFindings("person-as-node", roles(entry("github-actions", `«${username}»`, "deployers")));
  }
});

it("says in edits which username to write, where that brings nothing new", () => {
  for (const [name, own] of [
    ["github-actions", "ci:{{SessionName}}"],
    ["AWSReservedSSO_PowerUser_0123456789abcdef", "poweruser:{{SessionName}}"],
    ["eks-admin", "admin:{{SessionName}}"],
    ["AWS", "team:{{SessionName}}"],
  ] as const) {
    expect(suggested(roles(entry(name, SESSION, "viewers")))).toBe(roles(entry(name, own, "viewers")));
  }
  // Other groups have to be chosen too.
  expect(suggested(roles(entry("eks-admin", SESSION, BOTH)))).toBe(roles(entry("eks-admin", SESSION, BOTH)));
  const taken = users(
    `- {userarn: "arn:aws:iam::111122223333:user/a/bob", username: bob}\n- {userarn: "arn:aws:iam::111122223333:user/b/bob", username: "${SESSION}", groups: [a]}`,
  );
  expect(suggested(taken)).toBe(taken);
});

it("is silent about people with usernames of their own", () => {
  expectSilent("person-as-node", roles(entry("github-actions", "ci:{{SessionName}}", "deployers")));
  expectSilent("person-as-node", roles(entry("github-actions", "system:nodes", "deployers")));
});
