// The access policies of two entries, compared by where they hold.
import { matchesNamespace } from "../access-entries/policies/decide.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";

/** The policies of an access entry. */
export type Policies = readonly AccessPolicyAssociation[];

/** Where a policy holds: in the whole cluster, or in the namespaces of one text. */
interface Reach {
  readonly type: string;
  /** Undefined for the whole cluster. */
  readonly namespace?: string;
}

/** What `some` give beyond `others`. Of a policy that the others have too, only the namespaces that they lack. */
export function policiesBeyond(some: Policies = [], others: Policies = []): AccessPolicyAssociation[] {
  return some.flatMap((association) => {
    const known = others.filter(({ policyArn }) => policyArn === association.policyArn).flatMap(reachesOf);
    const left = reachesOf(association).filter((reach) => !known.some((other) => covers(other, reach)));
    if (left.length === 0) return [];
    const namespaces = left.flatMap(({ namespace }) => namespace ?? []);
    return [{ ...association, scope: { ...association.scope, namespaces } }];
  });
}

/** Equal for policies that are written alike, in any order. */
export function policyKeyOf(policies: Policies): string {
  const keys = policies.map(({ policyArn, scope: { type, namespaces } }) =>
    JSON.stringify([policyArn, type, [...new Set(namespaces)].sort()]),
  );
  return [...new Set(keys)].sort().join();
}

function reachesOf({ scope: { type, namespaces } }: AccessPolicyAssociation): Reach[] {
  return type === "namespace" ? namespaces.map((namespace) => ({ type, namespace })) : [{ type }];
}

function covers(wide: Reach, narrow: Reach): boolean {
  if (wide.type === "cluster") return true;
  if (wide.namespace === undefined || narrow.namespace === undefined) return wide.type === narrow.type;
  // A `*` of the narrow one has to be in one of the wide one's, so it may be a pattern itself.
  return matchesNamespace(wide.namespace, narrow.namespace);
}
