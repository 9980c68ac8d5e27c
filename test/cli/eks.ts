// Texts about one cluster, written shortly: what EKS answers of it, and Terraform plans that change it.
import { temporaryFolder } from "./command.ts";

export const folder = temporaryFolder();
export const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const policyArn = (name: string) => `arn:aws:eks::aws:cluster-access-policy/${name}`;

export interface EntryWords {
  readonly groups?: readonly string[];
  readonly username?: string;
  readonly type?: string;
  readonly cluster?: string;
  /** Without namespaces, a policy holds in the cluster. */
  readonly policies?: Readonly<Record<string, readonly string[]>>;
  /** Whether EKS was asked for the policies. Default true. */
  readonly isAsked?: boolean;
}

/** What `describe-access-entry` and `list-associated-access-policies` print of one. */
export function entry(name: string, words: EntryWords = {}): string {
  const { groups = [], username = name, type = "STANDARD", cluster = "prod", policies = {} } = words;
  const principalArn = role(name);
  const accessEntry = { clusterName: cluster, principalArn, kubernetesGroups: groups, username, type };
  const associatedAccessPolicies = Object.entries(policies).map(([policy, namespaces]) => ({
    policyArn: policyArn(policy),
    accessScope: { type: namespaces.length === 0 ? "cluster" : "namespace", namespaces },
  }));
  const associated = { clusterName: cluster, principalArn, associatedAccessPolicies };
  return [{ accessEntry }, ...(words.isAsked === false ? [] : [associated])]
    .map((each) => `${JSON.stringify(each)}\n`)
    .join("");
}

/** What `describe-cluster` prints, as far as it is about access. */
export function cluster(authenticationMode: string, name = "prod"): string {
  return `${JSON.stringify({ cluster: { name, accessConfig: { authenticationMode } } })}\n`;
}

type Json = Readonly<Record<string, unknown>>;

/** One of a plan's `resource_changes`. */
export function change(address: string, before: Json | null, after: Json | null, unknown: Json = {}): Json {
  const actions = before === null ? ["create"] : after === null ? ["delete"] : ["update"];
  const type = address.split(".")[0];
  return {
    address,
    mode: "managed",
    type,
    change: { actions, before, after, after_unknown: unknown },
  };
}

export function plan(name: string, ...changes: readonly Json[]): string {
  const whole = { format_version: "1.2", terraform_version: "1.9.0", resource_changes: changes };
  return folder.write(`${name}.json`, JSON.stringify(whole));
}

/** The cluster's own resource, in one mode and then in another. */
export function clusterChange(before: string, after = before): Json {
  const of = (mode: string) => ({ name: "prod", access_config: [{ authentication_mode: mode }] });
  return change("aws_eks_cluster.prod", of(before), of(after));
}

export function tfEntry(name: string, groups: readonly string[] = [], more: Json = {}): Json {
  const principal = { cluster_name: "prod", principal_arn: role(name), user_name: name };
  return { ...principal, kubernetes_groups: groups, type: "STANDARD", ...more };
}

export function tfPolicy(name: string, policy: string, ...namespaces: readonly string[]): Json {
  const type = namespaces.length === 0 ? "cluster" : "namespace";
  return {
    cluster_name: "prod",
    principal_arn: role(name),
    policy_arn: policyArn(policy),
    access_scope: [{ type, namespaces }],
  };
}

export function tfMap(mapRoles: string): Json {
  return { metadata: [{ name: "aws-auth", namespace: "kube-system" }], data: { mapRoles } };
}
