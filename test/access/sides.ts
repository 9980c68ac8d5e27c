// Sides to compare: access entries, policies and lines of aws-auth, written shortly.
import type { AccessSide } from "../../src/exports/diff.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import type { AccessEntry, AuthenticationMode } from "../../src/schema/access-entry.ts";

export const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

/** Without namespaces, it holds in the cluster. */
export const policy = (name: string, ...namespaces: string[]) => ({
  policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`,
  scope: { type: namespaces.length === 0 ? "cluster" : "namespace", namespaces },
});

export const entry = (name: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
  principalArn: role(name),
  type: "STANDARD",
  username: name,
  groups: [],
  policies: [],
  ...more,
});

export const line = (name: string, ...groups: string[]) =>
  `{rolearn: '${role(name)}', username: ${name}, groups: ${JSON.stringify(groups)}}`;

export const nodeLine = (name: string, ...groups: string[]) =>
  `{rolearn: '${role(name)}', username: 'system:node:{{EC2PrivateDNSName}}', groups: ${JSON.stringify(["system:bootstrappers", "system:nodes", ...groups])}}`;

export function side(
  mode: AuthenticationMode,
  lines: readonly string[],
  accessEntries: readonly AccessEntry[],
): AccessSide {
  return {
    mode,
    awsAuth: parseAwsAuth({ mapRoles: lines.map((line) => `- ${line}\n`).join("") }),
    accessEntries,
  };
}
