import { expect, it } from "vitest";
import type { LintConfig } from "../../../src/lint/config/config.ts";
import { lint } from "../../../src/lint/lint.ts";
import { listOf, role, trusts } from "../iam-lists.ts";
import { roles } from "../marked.ts";

const IAM = "arn:aws:iam::111122223333";
const cluster: LintConfig["cluster"] = { partition: "aws" };
const iamRoles = listOf([
  role("dev"),
  role("eks-cluster-role", trusts("eks.amazonaws.com")),
  role("sso/AWSReservedSSO_Admin_fedcba9876543210", { Statement: [] }),
  role("eks-pod-execution", trusts("eks-fargate-pods.amazonaws.com")),
]);
const entry = (arn: string) => `- rolearn: ${arn}\n  username: dev:{{SessionName}}\n  groups: [devs]\n`;
const node = (name: string) =>
  `- rolearn: ${IAM}:role/${name}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]\n`;
const pods = `- rolearn: ${IAM}:role/eks-pod-execution\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes, system:node-proxier]\n`;

/** A rule, the one that it yields to, what it finds, and entries in which both find something. */
const PAIRS: readonly (readonly [string, string, string, string])[] = [
  ["unknown-identity", "placeholder", "missing", entry(`${IAM}:role/<name>`)],
  ["unknown-identity", "wildcard-arn", "missing", entry(`${IAM}:role/ops-*`)],
  ["unknown-identity", "invalid-arn", "missing", entry(`${IAM}:role/ops!`)],
  ["node-trust", "node-role", "fargate", pods],
  ["node-trust", "cluster-role-as-node", "no-instance", node("eks-cluster-role")],
  ["node-trust", "person-as-node", "no-instance", node("AWSReservedSSO_Admin_fedcba9876543210")],
  [
    "mixed-partitions",
    "cluster-partition",
    "other",
    entry(`${IAM}:role/dev`) + entry("arn:aws-cn:iam::444455556666:role/dev"),
  ],
];

it.each(PAIRS)("%s yields to %s (%s)", (rule, winner, found, entries) => {
  const text = roles(entries);
  // What no name can have makes an ARN invalid too.
  const apart: LintConfig["rules"] =
    winner === "invalid-arn" || rule === "invalid-arn" ? {} : { "invalid-arn": "off" };
  const foundBy = (name: string, rules: LintConfig["rules"] = apart, given: string = text) =>
    lint(given, { config: { rules: { ...apart, ...rules }, cluster }, iamRoles })
      .filter((finding) => finding.rule === name)
      .map(({ data }) => data.found);
  expect(foundBy(winner)).not.toEqual([]);
  expect(foundBy(rule)).not.toContain(found);
  expect(foundBy(rule, { [winner]: "off" })).toContain(found);
  expect(foundBy(rule, apart, `# aws-auth-map-disable ${winner}\n${text}`)).toContain(found);
});

it("shows the partition of most ARNs as wrong where it is not the cluster's", () => {
  const text = roles(
    entry("arn:aws-cn:iam::444455556666:role/a") +
      entry("arn:aws-cn:iam::444455556666:role/b") +
      entry(`${IAM}:role/dev`),
  );
  const told = lint(text, { config: { cluster } }).filter(
    ({ rule }) => rule.endsWith("partition") || rule === "mixed-partitions",
  );
  expect(told.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    "cluster-partition 3",
    "cluster-partition 6",
  ]);
});
