// The component Cluster of @pulumi/eks. It makes a ConfigMap and access entries of its own. Before the first update nothing is
// known of them, since they hold the node roles' ARNs; what people wrote stands in the component's arguments.
// Source: nodejs/eks/cluster/authenticationMode.ts of github.com/pulumi/pulumi-eks
import type { Hole } from "../model/hole.ts";
import type { SourceAccessEntry, SourceAccessPolicy } from "../model/reading.ts";
import {
  given,
  type HoleValue,
  isMember,
  type ListValue,
  literalOf,
  type Member,
  memberOf,
  type SourceValue,
} from "../model/value.ts";
import { property, type StateResource } from "./state-resource.ts";

const MAPPINGS: ReadonlyMap<string, readonly [argument: string, arn: string, key: string]> = new Map([
  ["mapRoles", ["roleMappings", "roleArn", "rolearn"]],
  ["mapUsers", ["userMappings", "userArn", "userarn"]],
]);

/** A section that is not known: the entries that people wrote, and behind them those of the nodes. */
export function sectionOfComponent(
  component: StateResource,
  section: string | undefined,
  unknown: HoleValue,
): SourceValue {
  const [argument, arn, key] = MAPPINGS.get(section ?? "") ?? [];
  const written = argument === undefined ? undefined : property(component, argument);
  if (written?.kind !== "list" || arn === undefined || key === undefined) return unknown;
  const nodes: readonly HoleValue[] =
    section === "mapRoles" ? [{ ...unknown, hole: { ...unknown.hole, shape: "items" } }] : [];
  const entries = written.items.map((entry) => withKey(entry, arn, key));
  const list: ListValue = { kind: "list", items: [...entries, ...nodes], at: written.at };
  return list;
}

function withKey(entry: SourceValue, from: string, to: string): SourceValue {
  if (entry.kind !== "map") return entry;
  const renamed = (each: Member): Member =>
    literalOf(each.key) === from ? { ...each, key: given(to, each.key.at) } : each;
  return { ...entry, members: entry.members.map((each) => (isMember(each) ? renamed(each) : each)) };
}

/** The access entries that are not in the state as resources of their own. */
export function entriesOfComponent(
  component: StateResource,
  resources: readonly StateResource[],
): SourceAccessEntry[] {
  const { urn } = component;
  const isMade = resources.some(
    ({ type, parent }) => type === "aws:eks/accessEntry:AccessEntry" && parent === urn,
  );
  const entries = isMade ? undefined : property(component, "accessEntries");
  if (entries?.kind !== "map") return [];
  return entries.members.filter(isMember).map(({ key, value }) => {
    const { policies, holes } = policiesIn(memberOf(value, "accessPolicies"));
    return {
      name: `${urn} (${literalOf(key) ?? ""})`,
      at: key.at,
      cluster: property(component, "name"),
      principalArn: memberOf(value, "principalArn"),
      type: memberOf(value, "type"),
      username: memberOf(value, "username"),
      groups: memberOf(value, "kubernetesGroups"),
      policies,
      holes,
    };
  });
}

/** A list of policies, or a mapping of them by names. */
export function policiesIn(value: SourceValue | undefined): {
  readonly policies: readonly SourceAccessPolicy[];
  readonly holes: readonly Hole[];
} {
  const items = value === undefined ? [] : itemsOf(value);
  return {
    policies: items
      .filter(({ kind }) => kind !== "hole")
      .map((item) => ({
        at: item.at,
        policyArn: memberOf(item, "policyArn"),
        scope: memberOf(item, "accessScope"),
      })),
    holes: items.flatMap((item): Hole[] => (item.kind === "hole" ? [item.hole] : [])),
  };
}

function itemsOf(value: SourceValue): readonly SourceValue[] {
  if (value.kind === "list") return value.items;
  if (value.kind === "map") return value.members.map((each) => (isMember(each) ? each.value : each));
  return value.kind === "hole" ? [value] : [];
}
