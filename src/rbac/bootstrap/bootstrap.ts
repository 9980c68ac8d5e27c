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
  switch (kubernetes) {
    case "1.34":
      return base;
    case "1.36":
      // Only what differs from 1.34 is written.
      of136 ??= lastOfEachName(base, changedIn136 as RbacObjects);
      return of136;
    default: {
      const known = kubernetesVersions.join(" and ");
      throw new RangeError(
        `the roles of Kubernetes ${String(kubernetes)} are not known: those of ${known} are`,
      );
    }
  }
}

const base = of134 as RbacObjects; // TypeScript reads each `kind` in it as any text

/** Put together once it is asked for. */
let of136: RbacObjects | undefined;
