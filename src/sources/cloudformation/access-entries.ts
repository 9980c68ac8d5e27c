// AWS::EKS::AccessEntry.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-accessentry.html
import type { Hole } from "../model/hole.ts";
import type { SourceAccessEntry, SourceAccessPolicy } from "../model/reading.ts";
import { isMember, type Member, memberOf, type SourceValue } from "../model/value.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./template.ts";

export function accessEntry(resource: Resource, scope: Scope): SourceAccessEntry {
  const property = (name: string): SourceValue | undefined => {
    const value = resource.properties.get(name)?.value;
    return value === undefined ? undefined : scope.evaluate(value);
  };
  const { policies, holes } = policiesIn(property("AccessPolicies"));
  return {
    name: resource.id,
    isAddress: true,
    at: resource.at,
    cluster: property("ClusterName"),
    principalArn: property("PrincipalArn"),
    type: property("Type"),
    username: property("Username"),
    groups: property("KubernetesGroups"),
    policies,
    holes,
    ...(resource.condition !== undefined && { isPossible: true }),
  };
}

function policiesIn(value: SourceValue | undefined): {
  readonly policies: readonly SourceAccessPolicy[];
  readonly holes: readonly Hole[];
} {
  if (value?.kind === "hole") return { policies: [], holes: [value.hole] };
  const items = value?.kind === "list" ? value.items : [];
  const holes = items.flatMap((item) => (item.kind === "hole" ? [item.hole] : []));
  const policies = items
    .filter((item) => item.kind !== "hole")
    .map((item) => ({
      at: item.at,
      policyArn: memberOf(item, "PolicyArn"),
      scope: withKeys(memberOf(item, "AccessScope"), SCOPE_KEYS),
    }));
  return { policies, holes };
}

const SCOPE_KEYS: ReadonlyMap<string, string> = new Map([
  ["Type", "type"],
  ["Namespaces", "namespaces"],
]);

/** A mapping with other names for its keys. */
function withKeys(
  value: SourceValue | undefined,
  names: ReadonlyMap<string, string>,
): SourceValue | undefined {
  if (value?.kind !== "map") return value;
  const renamed = (member: Member): Member => {
    const [piece, ...more] = member.key.pieces;
    const name =
      piece !== undefined && "text" in piece && more.length === 0 ? names.get(piece.text) : undefined;
    if (name === undefined) return member;
    const { at } = member.key;
    return { ...member, key: { kind: "text", pieces: [{ text: name, toFile: () => at.start }], at } };
  };
  return { ...value, members: value.members.map((each) => (isMember(each) ? renamed(each) : each)) };
}
