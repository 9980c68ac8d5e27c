// The resources that an API server has for itself, and those that only authorizers know.
// Source: https://github.com/kubernetes/kubernetes/tree/v1.34.4/api/discovery and
// https://github.com/kubernetes/kubernetes/tree/v1.36.3/api/discovery (aggregated_v2.json, api__v1.json). All versions of
// all groups are in them, also those that are off by default. They are in the order in which kubectl prefers their groups.
import of134 from "./1.34.json" with { type: "json" };
import of136 from "./1.36.json" with { type: "json" };
import { type ApiResource, fullResource, type ResourceVersion, type ShortResource } from "./api-resource.ts";

/** @param version Of Kubernetes. */
export function builtInResources(version: ResourceVersion): ApiResource[] {
  const changed: readonly ShortResource[] = version === "1.36" ? of136.changed : [];
  const short = new Map<string, ShortResource>();
  for (const each of [...shortResources(of134), ...changed]) short.set(`${each.group}/${each.plural}`, each);
  return [
    ...[...short.values()].map((each) => fullResource(each, "built-in")),
    ...AUTHORIZER_ONLY.map((each) => fullResource(each, "authorizer-only")),
  ];
}

/** TypeScript reads the subresources of all resources as one type, in which each may be absent. */
function shortResources(json: unknown): readonly ShortResource[] {
  return json as readonly ShortResource[];
}

const none = { namespaced: false, verbs: [] } as const;

/**
 * What rules name though no URL has it: whom one may impersonate, and whose certificates one may approve and sign.
 * Source: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation and
 * https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization
 */
const AUTHORIZER_ONLY: readonly ShortResource[] = [
  { group: "", plural: "users", singular: "user", ...none },
  { group: "", plural: "groups", singular: "group", ...none },
  { group: "authentication.k8s.io", plural: "uids", singular: "uid", ...none },
  { group: "authentication.k8s.io", plural: "userextras", singular: "userextra", ...none },
  { group: "certificates.k8s.io", plural: "signers", singular: "signer", ...none },
];

/**
 * Subresources that rules name though discovery does not tell of them.
 *
 * `finalizers`: who may set `blockOwnerDeletion` (OwnerReferencesPermissionEnforcement). Those of nodes: what the kubelet
 * asks about (https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/).
 */
export function isAuthorizerSubresource(plural: string, group: string, subresource: string): boolean {
  if (subresource === "finalizers") return true;
  if (group === "authentication.k8s.io" && plural === "userextras") return true;
  return group === "" && plural === "nodes" && OF_KUBELET.has(subresource);
}

const OF_KUBELET: ReadonlySet<string> = new Set([
  "stats",
  "metrics",
  "log",
  "spec",
  "checkpoint",
  "configz",
  "healthz",
  "pods",
]);
