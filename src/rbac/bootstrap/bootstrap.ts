// The roles and bindings that every API server makes for itself.
// Source: https://github.com/kubernetes/kubernetes/tree/v1.34.4/plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata
// (without the roles of single controllers, whose ServiceAccounts no identity of AWS gets)
import type { RbacObjects } from "../../schema/rbac.ts";
import of134 from "./1.34.json" with { type: "json" };

/** Versions of Kubernetes whose roles are known. Those between two are as the earlier one. */
export const kubernetesVersions = ["1.34", "1.36"] as const;

export type KubernetesVersion = (typeof kubernetesVersions)[number];

/** The version of Kubernetes that `bootstrapRbac` is of. */
export const bootstrapVersion = "1.34";

/** `cluster-admin`, `admin`, `edit`, `view` and `system:…`. Admin, edit and view are aggregated, so they have no rules yet. */
export function bootstrapRbac(): RbacObjects {
  return of134 as RbacObjects; // TypeScript reads each `kind` in it as any text
}
