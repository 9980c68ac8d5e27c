// What aggregated ClusterRoles become once the cluster's controller has settled.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go
import type { ClusterRole, PolicyRule } from "../schema/rbac.ts";
import { selectorMatches } from "./label-selector.ts";

/**
 * The ClusterRoles, each aggregated one with the rules that it has in a cluster. Rules that are written beside an
 * `aggregationRule` are replaced. Roles may aggregate each other.
 */
export function aggregateClusterRoles(clusterRoles: readonly ClusterRole[]): ClusterRole[] {
  if (!clusterRoles.some(isAggregated)) return [...clusterRoles];
  const byName = [...clusterRoles].sort((a, b) => compare(a.metadata.name, b.metadata.name));
  const selected = new Map<ClusterRole, readonly ClusterRole[]>();
  for (const role of byName) {
    const found = isAggregated(role) ? selectedBy(role, byName) : undefined;
    if (found !== undefined) selected.set(role, found);
  }
  return clusterRoles.map((role) =>
    selected.has(role)
      ? { ...role, rules: distinct(sourcesOf(role, selected).flatMap((s) => s.rules)) }
      : role,
  );
}

function isAggregated({ aggregationRule }: ClusterRole): boolean {
  return aggregationRule !== undefined;
}

/** Undefined where a selector is refused: then the controller leaves the role as it is. */
function selectedBy(role: ClusterRole, all: readonly ClusterRole[]): ClusterRole[] | undefined {
  const { clusterRoleSelectors = [] } = role.aggregationRule ?? {};
  // A selector that is not valid is refused whatever the labels are.
  if (clusterRoleSelectors.some((selector) => selectorMatches(selector) === undefined)) return undefined;
  return all.filter(
    (other) =>
      other.metadata.name !== role.metadata.name &&
      clusterRoleSelectors.some((selector) => selectorMatches(selector, other.metadata.labels)),
  );
}

/** The roles with rules of their own that a role gets its rules from, directly or by others that are aggregated. */
function sourcesOf(
  start: ClusterRole,
  selected: ReadonlyMap<ClusterRole, readonly ClusterRole[]>,
): ClusterRole[] {
  const seen = new Set([start]);
  const sources: ClusterRole[] = [];
  const open = [start];
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    for (const other of selected.get(role) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (selected.has(other)) open.push(other);
      else sources.push(other);
    }
  }
  return sources;
}

function distinct(rules: readonly PolicyRule[]): PolicyRule[] {
  const seen = new Map<string, PolicyRule>();
  for (const rule of rules) {
    const { verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
    const key = JSON.stringify([verbs, apiGroups, resources, resourceNames, nonResourceURLs]);
    if (!seen.has(key)) seen.set(key, rule);
  }
  return [...seen.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
