import { expect, it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

const config: LintConfig = { cluster: { account: "111122223333" } };
const node = (arn: string, username = "system:node:{{EC2PrivateDNSName}}") =>
  roles(
    `- rolearn: ${arn}\n  username: ${username}\n  groups: [system:bootstrappers, system:nodes, system:node-proxier]`,
  );

it("finds a node's role of another account, at the account", () => {
  const [finding] = expectFindings(
    "node-account",
    node("arn:aws:iam::«444455556666»:role/eks-node"),
    ["no node can join with this role: it is in account 444455556666"],
    config,
  );
  expect(finding?.severity).toBe("error");
});

it("finds it also while a slip hides the node, or the role", () => {
  expectFindings(
    "node-account",
    node("arn:aws:iam::«444455556666»:role/team/eks-node", "system:node:{{ EC2PrivateDNSName }}").replace(
      /username: (.*)/,
      "username: '$1'",
    ),
    [],
    config,
  );
});

it("warns of sessions, which can have any name", () => {
  const [finding] = expectFindings(
    "node-account",
    node("arn:aws:iam::«444455556666»:role/eks-fargate", "system:node:{{SessionName}}"),
    ["no Fargate or hybrid node has this role"],
    config,
  );
  expect(finding?.severity).toBe("warning");
});

it("takes the account from the creator's ARN", () => {
  const creator: LintConfig = { cluster: { creator: "arn:aws:iam::111122223333:role/ci/terraform" } };
  expectFindings("node-account", node("arn:aws:iam::«444455556666»:role/eks-node"), [], creator);
});

it("is silent about the cluster's own account, about people, about what is no account, and without a cluster", () => {
  expectSilent("node-account", node("arn:aws:iam::111122223333:role/eks-node"), config);
  expectSilent("node-account", node("arn:aws:iam::444455556666:role/dev", "dev:{{SessionName}}"), config);
  expectSilent("node-account", node("arn:aws:iam::4444:role/eks-node"), config);
  expectSilent("node-account", node("arn:aws:iam::444455556666:role/eks-node"), {
    cluster: { partition: "aws" },
  });
});

it("finds it also while another piece of the ARN is to be mended", () => {
  for (const arn of ["arn:aws:iam:444455556666:role/node", "arn:aws:iam::444455556666:roles/node"]) {
    expectFindings("node-account", node(`«${arn}»`), ["it is in account 444455556666"], config);
  }
});
