// Kubernetes' RBAC objects, what is asked of them, and who asks.
// Source: https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/ and its neighbours
import * as z from "zod/mini";
import type { Origin } from "./entries.ts";

/** Rights of one kind. A list that is absent is empty. */
export interface PolicyRule {
  readonly verbs: readonly string[];
  /** `""` is the core group. */
  readonly apiGroups?: readonly string[];
  /** `pods`, `pods/exec`, `*`, or a subresource of any resource: the wildcard, a slash, `scale`. */
  readonly resources?: readonly string[];
  /** Empty for any name. */
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

export interface RbacMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

interface RbacObject<Kind extends string> {
  readonly kind: Kind;
  readonly metadata: RbacMetadata;
  /** Where it was written. Absent for the roles and bindings that every API server makes. */
  readonly origin?: Origin;
}

export interface Role extends RbacObject<"Role"> {
  readonly rules: readonly PolicyRule[];
}

export interface LabelRequirement {
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelRequirement[];
}

export interface ClusterRole extends RbacObject<"ClusterRole"> {
  readonly rules: readonly PolicyRule[];
  /** The rules are those of all ClusterRoles that one of the selectors matches. */
  readonly aggregationRule?: { readonly clusterRoleSelectors: readonly LabelSelector[] };
}

export interface RbacSubject {
  /** `User`, `Group` or `ServiceAccount`. */
  readonly kind: string;
  readonly apiGroup?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface RoleRef {
  readonly apiGroup?: string;
  /** `Role` or `ClusterRole`. */
  readonly kind: string;
  readonly name: string;
}

interface Binding<Kind extends string> extends RbacObject<Kind> {
  readonly subjects: readonly RbacSubject[];
  readonly roleRef: RoleRef;
}

export type RoleBinding = Binding<"RoleBinding">;
export type ClusterRoleBinding = Binding<"ClusterRoleBinding">;
export type AnyRbacObject = Role | ClusterRole | RoleBinding | ClusterRoleBinding;

export interface RbacObjects {
  readonly roles: readonly Role[];
  readonly clusterRoles: readonly ClusterRole[];
  readonly roleBindings: readonly RoleBinding[];
  readonly clusterRoleBindings: readonly ClusterRoleBinding[];
}

/** Who asks. The groups are complete: whoever gets in by a mapping is in `system:authenticated` too. */
export interface RbacUser {
  readonly username: string;
  readonly groups: readonly string[];
}

export interface ResourceAction {
  readonly verb: string;
  /** The plural, as in URLs: `pods`. */
  readonly resource: string;
  /** Default: the core group. */
  readonly apiGroup?: string | undefined;
  readonly subresource?: string | undefined;
  readonly name?: string | undefined;
  /** Absent: a request at cluster scope, such as for nodes or for the pods of all namespaces. */
  readonly namespace?: string | undefined;
  readonly nonResourceURL?: undefined;
}

export interface NonResourceAction {
  /** The HTTP method in lower case. */
  readonly verb: string;
  /** The URL's path: `/healthz`. */
  readonly nonResourceURL: string;
  readonly resource?: undefined;
}

/** What is asked for. */
export type RbacAction = ResourceAction | NonResourceAction;

/** Go decodes null as an empty text or list. */
const text = z.nullish(z.string());
const texts = z.nullish(z.array(z.nullable(z.string())));
const labels = z.nullish(z.record(z.string(), z.nullable(z.string())));

const base = {
  metadata: z.nullish(z.object({ name: text, namespace: text, labels })),
};
const rules = z.nullish(
  z.array(
    z.nullable(
      z.object({
        verbs: texts,
        apiGroups: texts,
        resources: texts,
        resourceNames: texts,
        nonResourceURLs: texts,
      }),
    ),
  ),
);
const bound = {
  subjects: z.nullish(
    z.array(z.nullable(z.object({ kind: text, apiGroup: text, name: text, namespace: text }))),
  ),
  roleRef: z.nullish(z.object({ apiGroup: text, kind: text, name: text })),
};
const selector = z.object({
  matchLabels: labels,
  matchExpressions: z.nullish(z.array(z.nullable(z.object({ key: text, operator: text, values: texts })))),
});

/** What the API server decodes of each kind. Unknown fields are dropped, as it drops them. */
export const rbacSchemas = {
  Role: z.object({ ...base, rules }),
  ClusterRole: z.object({
    ...base,
    rules,
    aggregationRule: z.nullish(z.object({ clusterRoleSelectors: z.nullish(z.array(z.nullable(selector))) })),
  }),
  RoleBinding: z.object({ ...base, ...bound }),
  ClusterRoleBinding: z.object({ ...base, ...bound }),
} as const;

export type RbacKind = keyof typeof rbacSchemas;

export const RBAC_GROUP = "rbac.authorization.k8s.io";
