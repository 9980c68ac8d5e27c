// What some rules allow beyond others, broken down to single rights.
// Source: https://github.com/kubernetes/component-helpers/blob/v0.34.4/auth/rbac/validation/policy_comparator.go
import type { PolicyRule } from "../schema/rbac.ts";
import { coversResource, coversUrl, isIn } from "./rule.ts";

/** One verb on one resource, or on one URL. */
type Right =
  | {
      readonly verb: string;
      readonly apiGroup: string;
      readonly resource: string;
      /** Undefined for all names. */
      readonly name: string | undefined;
    }
  | { readonly verb: string; readonly url: string };

/**
 * What `rules` allow and `others` do not, as few rules: what is lost where one takes the place of the other. Empty where the
 * others allow all of it. A wildcard is only covered by a wildcard, since new resources may come.
 */
export function rightsBeyond(rules: readonly PolicyRule[], others: readonly PolicyRule[]): PolicyRule[] {
  const rights = rules.flatMap(rightsIn).filter((right) => !others.some((other) => covers(other, right)));
  return compact(rights);
}

function rightsIn({
  verbs,
  apiGroups = [],
  resources = [],
  resourceNames = [],
  nonResourceURLs = [],
}: PolicyRule): Right[] {
  const names = resourceNames.length === 0 ? [undefined] : resourceNames;
  return verbs.flatMap((verb): Right[] => [
    ...apiGroups.flatMap((apiGroup) =>
      resources.flatMap((resource) => names.map((name) => ({ verb, apiGroup, resource, name }))),
    ),
    ...nonResourceURLs.map((url) => ({ verb, url })),
  ]);
}

function covers(rule: PolicyRule, right: Right): boolean {
  if (!isIn(rule.verbs, right.verb)) return false;
  if ("url" in right) return (rule.nonResourceURLs ?? []).some((written) => coversUrl(written, right.url));
  const { apiGroups = [], resources = [], resourceNames = [] } = rule;
  const [resource = "", subresource = ""] = right.resource.split(/\/(.*)/s);
  return (
    isIn(apiGroups, right.apiGroup) &&
    resources.some((written) => coversResource(written, resource, subresource)) &&
    (resourceNames.length === 0 || (right.name !== undefined && resourceNames.includes(right.name)))
  );
}

/** First one rule a resource with all its verbs, then one rule for all resources with the same verbs. */
function compact(rights: readonly Right[]): PolicyRule[] {
  const verbsOf = new Map<string, { readonly right: Right; readonly verbs: Set<string> }>();
  for (const right of rights) {
    const key =
      "url" in right
        ? JSON.stringify([right.url])
        : JSON.stringify([right.apiGroup, right.resource, right.name]);
    const found = verbsOf.get(key) ?? { right, verbs: new Set<string>() };
    verbsOf.set(key, found);
    found.verbs.add(right.verb);
  }
  const alike = new Map<string, { readonly rights: Right[]; readonly verbs: string[] }>();
  for (const { right, verbs } of verbsOf.values()) {
    const sorted = [...verbs].sort();
    const key = "url" in right ? [sorted] : [sorted, right.apiGroup, right.name ?? null];
    const found = alike.get(JSON.stringify(key)) ?? { rights: [], verbs: sorted };
    alike.set(JSON.stringify(key), found);
    found.rights.push(right);
  }
  return [...alike.values()].map(({ rights: same, verbs }) => ruleFor(same, verbs));
}

/** @param rights All for URLs, or all for resources of one group and with one name. */
function ruleFor(rights: readonly Right[], verbs: readonly string[]): PolicyRule {
  const urls = rights.flatMap((right) => ("url" in right ? right.url : []));
  const [first] = rights;
  if (first === undefined || "url" in first) return { verbs, nonResourceURLs: urls };
  const resources = rights.flatMap((right) => ("url" in right ? [] : right.resource));
  const { apiGroup, name } = first;
  return {
    verbs,
    apiGroups: [apiGroup],
    resources,
    ...(name === undefined ? {} : { resourceNames: [name] }),
  };
}
