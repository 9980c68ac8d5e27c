// What is kept of EKS's answers, in an order of its own: the same cluster gives the same text.
import type {
  EksAccessEntry,
  EksAssociatedPolicy,
  EksBundle,
  EksCluster,
  EksUnanswered,
} from "../schema/eks.ts";

export interface Asked {
  readonly cluster: EksCluster;
  /** Undefined where they are not known. */
  readonly entries: readonly KnownEntry[] | undefined;
  readonly unanswered: readonly EksUnanswered[];
}

export interface KnownEntry {
  readonly principalArn: string;
  readonly described: EksAccessEntry | undefined;
  readonly policies: readonly EksAssociatedPolicy[] | undefined;
}

/** Only what access hangs on: no tags, no times, no endpoint, no certificate. */
export function bundleOf({ cluster, entries, unanswered }: Asked): EksBundle {
  const { name, arn, accessConfig } = cluster;
  return {
    cluster: {
      name,
      ...(arn ? { arn } : {}),
      ...(accessConfig ? { accessConfig } : {}),
    },
    ...(entries === undefined
      ? {}
      : { accessEntries: sortedBy(entries, ({ principalArn }) => principalArn).map(entryOf) }),
    ...(unanswered.length === 0
      ? {}
      : { unanswered: sortedBy(unanswered, (each) => `${each.operation} ${each.principalArn ?? ""}`) }),
  };
}

function entryOf({ principalArn, described, policies }: KnownEntry) {
  const { clusterName, kubernetesGroups, username, type } = described ?? {};
  return {
    principalArn,
    ...(clusterName ? { clusterName } : {}),
    ...(type ? { type } : {}),
    ...(typeof username === "string" ? { username } : {}),
    ...(kubernetesGroups ? { kubernetesGroups: kubernetesGroups.toSorted() } : {}),
    ...(policies === undefined
      ? {}
      : { associatedAccessPolicies: sortedBy(policies.map(policyOf), ({ policyArn }) => policyArn) }),
  };
}

function policyOf({ policyArn, accessScope }: EksAssociatedPolicy): EksAssociatedPolicy {
  if (!accessScope) return { policyArn };
  const { type, namespaces } = accessScope;
  return { policyArn, accessScope: { type, ...(namespaces ? { namespaces: namespaces.toSorted() } : {}) } };
}

/** By code units: no locale changes it. */
function sortedBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, by: key(item) }));
  return keyed.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ item }) => item);
}
