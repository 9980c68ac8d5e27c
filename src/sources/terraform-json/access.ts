// Access entries, their policies, and how a cluster authenticates, as the provider `aws` keeps them.
import { addTo } from "../../text/add-to.ts";
import type { SourceAccessEntry, SourceAccessPolicy, SourcePolicyAssociation } from "../model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { isSet } from "./config-map.ts";
import type { Found, ReadResource } from "./resource.ts";

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_entry */
export const readAccessEntry: ReadResource = ({ address, values, at }, { accessEntries }) => {
  accessEntries.push({
    name: address,
    isAddress: true,
    at,
    cluster: setIn(values, "cluster_name"),
    principalArn: setIn(values, "principal_arn"),
    type: setIn(values, "type"),
    username: setIn(values, "user_name"),
    groups: setIn(values, "kubernetes_groups"),
    policies: [],
  });
};

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_policy_association */
export const readPolicyAssociation: ReadResource = ({ address, values, at }, { associations }) => {
  associations.push({
    name: address,
    isAddress: true,
    at,
    cluster: setIn(values, "cluster_name"),
    principalArn: setIn(values, "principal_arn"),
    policyArn: setIn(values, "policy_arn"),
    scope: setIn(values, "access_scope", 0),
  });
};

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster */
export const readCluster: ReadResource = ({ values, at }, { clusters }) => {
  const name = setIn(values, "name");
  const authenticationMode = setIn(values, "access_config", 0, "authentication_mode");
  const whole = memberOf(values, "access_config");
  clusters.push({ name, authenticationMode: authenticationMode ?? holeOf(whole), at });
};

function setIn(values: SourceValue, ...path: readonly (string | number)[]): SourceValue | undefined {
  const value = valueAt(values, ...path);
  return isSet(value) ? value : undefined;
}

function holeOf(value: SourceValue | undefined): SourceValue | undefined {
  return value?.kind === "hole" ? value : undefined;
}

/**
 * Each policy beside the access entry of its principal. What has none in the same text stays an association.
 */
export function withPolicies({
  accessEntries,
  associations,
}: Pick<Found, "accessEntries" | "associations">): {
  readonly accessEntries: readonly SourceAccessEntry[];
  readonly associations: readonly SourcePolicyAssociation[];
} {
  const byPrincipal = new Map<string, SourceAccessEntry[]>();
  for (const entry of accessEntries) {
    const principal = literalOf(entry.principalArn);
    if (principal !== undefined) addTo(byPrincipal, principal, entry);
  }
  const policies = new Map<SourceAccessEntry, SourceAccessPolicy[]>();
  const left = associations.filter((association) => {
    const candidates = byPrincipal.get(literalOf(association.principalArn) ?? "") ?? [];
    const entry = entryFor(association, candidates);
    if (entry === undefined) return true;
    const { cluster: _, principalArn: __, ...policy } = association;
    addTo(policies, entry, policy);
    return false;
  });
  return {
    accessEntries: accessEntries.map((entry) => ({
      ...entry,
      policies: [...entry.policies, ...(policies.get(entry) ?? [])],
    })),
    associations: left,
  };
}

/** The entry in the same cluster; where a cluster's name is not known, the principal's only entry. */
function entryFor(
  { cluster }: SourcePolicyAssociation,
  candidates: readonly SourceAccessEntry[],
): SourceAccessEntry | undefined {
  const name = literalOf(cluster);
  const same = candidates.find((entry) => name !== undefined && literalOf(entry.cluster) === name);
  const [only, ...more] = candidates;
  const isDoubtful = name === undefined || (only !== undefined && literalOf(only.cluster) === undefined);
  return same ?? (isDoubtful && more.length === 0 ? only : undefined);
}
