// Rules as `kubectl auth can-i --list` shows them: one line a resource and name, with all its verbs.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/registry/rbac/validation/policy_compact.go
import type { PolicyRule } from "../schema/rbac.ts";

/** One line of the list: a resource, or URLs. */
export interface ListedRight {
  /** Undefined for URLs. `pods/exec`, `*`. */
  readonly resource?: string;
  /** `""` is the core group. Undefined for URLs. */
  readonly apiGroup?: string;
  /** Undefined for any name. */
  readonly resourceName?: string;
  /** Undefined for resources. */
  readonly nonResourceURLs?: readonly string[];
  /** In the order in which rules give them. */
  readonly verbs: readonly string[];
}

/** Sorted by resource and group; URLs are last. */
export function listedRights(rules: readonly PolicyRule[]): ListedRight[] {
  const resources = new Map<string, ListedRight & { readonly verbs: string[] }>();
  const urls = new Map<string, ListedRight & { readonly verbs: string[] }>();
  for (const rule of rules) {
    const { apiGroups = [], resources: named = [], resourceNames = [], nonResourceURLs = [] } = rule;
    const names = resourceNames.length === 0 ? [undefined] : resourceNames;
    for (const apiGroup of apiGroups)
      for (const resource of named)
        for (const resourceName of names) {
          const key = JSON.stringify([resource, apiGroup, resourceName ?? null]);
          const name = resourceName === undefined ? {} : { resourceName };
          add(resources, key, { resource, apiGroup, ...name }, rule.verbs);
        }
    if (nonResourceURLs.length > 0)
      add(urls, JSON.stringify(nonResourceURLs), { nonResourceURLs }, rule.verbs);
  }
  return [...sorted(resources), ...sorted(urls)];
}

function add(
  found: Map<string, ListedRight & { readonly verbs: string[] }>,
  key: string,
  right: Omit<ListedRight, "verbs">,
  verbs: readonly string[],
): void {
  const known = found.get(key) ?? { ...right, verbs: [] };
  found.set(key, known);
  for (const verb of verbs) if (!known.verbs.includes(verb)) known.verbs.push(verb);
}

function sorted(found: ReadonlyMap<string, ListedRight>): ListedRight[] {
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, right]) => right);
}
