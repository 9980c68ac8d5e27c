// Findings about access entries that make others superfluous.
import { describe, expect, it } from "vitest";
import type { RuleSettings } from "../../../src/lint/config/config.ts";
import { lintForm } from "../../sources/lint-form.ts";

const ROLE = "arn:aws:iam::111122223333:role";

const eksctl = (entry: string, mode = "API_AND_CONFIG_MAP") => `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: prod, region: eu-west-1 }
accessConfig:
  authenticationMode: ${mode}
  accessEntries:
${entry.trim().replace(/^/gm, "    ")}
`;

const stack = (...entries: readonly string[]) =>
  `Resources:\n${entries
    .map(
      (entry, index) =>
        `  Entry${index}:\n    Type: AWS::EKS::AccessEntry\n    Properties:\n      ClusterName: prod\n${entry.trim().replace(/^/gm, "      ")}\n`,
    )
    .join("")}`;

const policy = (arn: string, scope: string) =>
  `PrincipalArn: ${ROLE}/node\nType: EC2_LINUX\nAccessPolicies:\n  - PolicyArn: ${arn}\n    AccessScope: ${scope}`;

const NO_POLICY = "arn:aws:iam::aws:policy/AmazonEKSViewPolicy";
const OF_EKS = "arn:aws:eks::aws:cluster-access-policy";

/** A rule, the rule that it yields to, which of its findings does, and a document in which both find something. */
type Pair = readonly [rule: string, yieldsTo: string, found: string, document: string];

const pairs: readonly Pair[] = [
  ["access-entry-mode", "eksctl-refuses", "refused", eksctl(`- principalARN: ${ROLE}/a`, "CONFIG_MAP")],
  ["access-entry-principal", "eksctl-refuses", "missing", eksctl("- kubernetesGroups: [a]")],
  [
    "access-entry-reserved-name",
    "access-entry-standard-node",
    "group",
    stack(`PrincipalArn: ${ROLE}/a\nKubernetesGroups: ["system:nodes"]`),
  ],
  [
    "access-entry-session-group",
    "access-entry-type-refuses",
    "session",
    stack(`PrincipalArn: ${ROLE}/node\nType: EC2_LINUX\nKubernetesGroups: ["dev:{{SessionName}}"]`),
  ],
  [
    "access-entry-sso-path",
    "access-entry-principal",
    "path",
    stack("PrincipalArn: arn:aws:iam::1111:role/AWSReservedSSO_Admin_0123456789abcdef"),
  ],
  [
    "access-entry-template",
    "access-entry-reserved-name",
    "undocumented",
    stack(`PrincipalArn: ${ROLE}/a\nUsername: "system:{{AccountID}}"`),
  ],
  [
    "access-entry-template",
    "access-entry-standard-node",
    "undocumented",
    stack(`PrincipalArn: ${ROLE}/a\nUsername: "system:node:{{EC2PrivateDNSName}}"`),
  ],
  [
    "access-entry-type",
    "eksctl-refuses",
    "unknown",
    eksctl(`- principalARN: ${ROLE}/a\n  type: SOMETHING_NEW`),
  ],
  [
    "access-entry-type-refuses",
    "eksctl-refuses",
    "refused",
    eksctl(`- principalARN: ${ROLE}/a\n  type: EC2_LINUX\n  kubernetesGroups: [a]`),
  ],
  ["access-policy-arn", "access-entry-type-refuses", "iam", stack(policy(NO_POLICY, "{ Type: cluster }"))],
  [
    "access-scope",
    "access-entry-type-refuses",
    "no-namespaces",
    stack(policy(`${OF_EKS}/AmazonEKSViewPolicy`, "{ Type: namespace }")),
  ],
  [
    "duplicate-access-entry",
    "access-entry-principal",
    "twice",
    stack(`PrincipalArn: ${ROLE}/*`, `PrincipalArn: ${ROLE}/*`),
  ],
  [
    "duplicate-access-entry",
    "eksctl-refuses",
    "twice",
    eksctl(`- principalARN: ${ROLE}/a\n- principalARN: ${ROLE}/a`),
  ],
  [
    "unknown-access-policy",
    "access-entry-type-refuses",
    "unknown",
    stack(policy(`${OF_EKS}/AmazonSomethingElsePolicy`, "{ Type: cluster }")),
  ],
];

async function rulesOf(document: string, rules: RuleSettings): Promise<string[]> {
  const findings = await lintForm(document, "yaml", undefined, { config: { rules } });
  return findings.map(({ rule, data }) => `${rule} ${data?.found}`);
}

describe("a finding about an access entry", () => {
  it.each(pairs)("%s yields to %s: %s", async (rule, winner, found, document) => {
    const others = pairs
      .filter(([each, other]) => each === rule && other !== winner)
      .map(([, other]) => [other, "off"] as const);
    // Of one rule that yields to two, both may find something.
    const [both, alone] = await Promise.all([
      rulesOf(document, {}),
      rulesOf(document, { [winner]: "off", ...Object.fromEntries(others) }),
    ]);
    expect(both.some((each) => each.startsWith(`${winner} `))).toBe(true);
    expect(both).not.toContain(`${rule} ${found}`);
    expect(alone).toContain(`${rule} ${found}`);
  });
});
