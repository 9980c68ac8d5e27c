// The roles and bindings that every API server makes for itself.
// Source: https://github.com/kubernetes/kubernetes/tree/v1.34.4/plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata
// and the same of v1.36.1 (without the roles of single controllers, whose ServiceAccounts no identity of AWS gets)
import type { RbacObjects } from "../../schema/rbac.ts";
import { lastOfEachName } from "../last-of-each-name.ts";
import of134 from "./1.34.json" with { type: "json" };
import changedIn136 from "./1.36.json" with { type: "json" };

/** Versions of Kubernetes whose roles are known. */
export const kubernetesVersions = ["1.34", "1.36"] as const;

export type KubernetesVersion = (typeof kubernetesVersions)[number];

/** The version of Kubernetes that `bootstrapRbac` is of, unless another one is named. */
export const bootstrapVersion = "1.34";

/**
 * `cluster-admin`, `admin`, `edit`, `view` and `system:…`. Admin, edit and view are aggregated, so they have no rules yet.
 *
 * @throws {RangeError} For a version that is not known.
 */
export function bootstrapRbac(kubernetes: KubernetesVersion = bootstrapVersion): RbacObjects {
  const rbac = BY_VERSION[kubernetes];
  if (rbac === undefined) {
    const known = kubernetesVersions.join(" and ");
    throw new RangeError(
      `the roles of Kubernetes ${String(kubernetes)} are not known: those of ${known} are`,
    );
  }
  return rbac;
}

const base = of134 as RbacObjects; // TypeScript reads each `kind` in it as any text

/** Without a prototype, so that `constructor` is no version. */
const BY_VERSION: Readonly<Partial<Record<string, RbacObjects>>> = Object.assign(Object.create(null), {
  "1.34": base,
  // Only what differs from 1.34 is written.
  "1.36": lastOfEachName(base, changedIn136 as RbacObjects),
});
