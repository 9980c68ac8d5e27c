// The verbs that Kubernetes knows.
// Source: https://github.com/kubernetes/kubectl/blob/v0.36.3/pkg/cmd/auth/cani.go, and for `impersonate:…`
// https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/#constrained-impersonation

/** What one may do with a resource, beside `*`. */
export const resourceVerbs = [
  "get",
  "list",
  "watch",
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection",
  "use",
  "bind",
  "escalate",
  "impersonate",
  "approve",
  "sign",
  "attest",
] as const;

/** What one may do with a URL that is no resource, beside `*`: the HTTP methods. */
export const urlVerbs = ["get", "put", "post", "head", "options", "delete", "patch"] as const;

/** Whether an authorizer may be asked for a verb. Verbs are in lower case, and are compared as they are. */
export function isResourceVerb(verb: string): boolean {
  return verb === "*" || /^impersonate(?:-on)?:/.test(verb) || resourceVerbs.some((known) => known === verb);
}

export function isUrlVerb(verb: string): boolean {
  return verb === "*" || urlVerbs.some((known) => known === verb);
}
