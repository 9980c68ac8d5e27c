// What one PolicyRule allows.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/rbac/v1/evaluation_helpers.go and
// https://github.com/kubernetes/kubernetes/blob/v1.34.4/plugin/pkg/auth/authorizer/rbac/rbac.go
import type { PolicyRule, RbacAction } from "../schema/rbac.ts";

const NOTHING: readonly string[] = [];

/**
 * Whether a rule allows an action. Texts are compared as they are: no case is folded, and no plural is made. A resource's
 * `*` covers its subresources, `pods` does not cover `pods/exec`. A rule with `resourceNames` never allows a request without
 * a name, such as create and a plain list.
 */
export function ruleAllows(rule: PolicyRule, action: RbacAction): boolean {
  if (action.nonResourceURL === undefined && rule.resources === undefined) return false;
  if (!isIn(rule.verbs, action.verb)) return false;
  if (action.nonResourceURL !== undefined) {
    const { nonResourceURL } = action;
    for (const written of rule.nonResourceURLs ?? NOTHING)
      if (coversUrl(written, nonResourceURL)) return true;
    return false;
  }
  const { apiGroup = "", resource, subresource = "", name = "" } = action;
  const { apiGroups = NOTHING, resources = NOTHING, resourceNames = NOTHING } = rule;
  if (!isIn(apiGroups, apiGroup)) return false;
  if (resourceNames.length > 0 && !resourceNames.includes(name)) return false;
  for (const written of resources) if (coversResource(written, resource, subresource)) return true;
  return false;
}

/** Whether a list has a text, or the wildcard for all texts. */
export function isIn(list: readonly string[], text: string): boolean {
  for (const each of list) if (each === text || each === "*") return true;
  return false;
}

/** Whether `resources` has an item that covers a resource: `*`, itself, or for a subresource the same one of all resources. */
export function coversResource(written: string, resource: string, subresource: string): boolean {
  if (written === "*") return true;
  if (subresource === "") return written === resource;
  return written === `${resource}/${subresource}` || written === `*/${subresource}`;
}

/** Whether an item of `nonResourceURLs` covers a path. Only `*` at its end is a wildcard; `/healthz/*` does not cover `/healthz`. */
export function coversUrl(written: string, path: string): boolean {
  if (written === "*" || written === path) return true;
  return written.endsWith("*") && path.startsWith(written.replace(/\*+$/, ""));
}
