// The powers: rights with which one can come to do everything. `definitions.ts` says what each needs, `words.ts` why.
import type { AuthenticationMode } from "../../schema/access-entry.ts";
import type { PolicyRule } from "../../schema/rbac.ts";
import type { KubernetesVersion } from "../bootstrap/bootstrap.ts";

/** A rule, and where it holds. */
export interface HeldRule {
  readonly rule: PolicyRule;
  /** Absent for the whole cluster. */
  readonly namespace?: string;
}

/** Strongest first. */
export const powerCodes = [
  "does-everything",
  "escalates-roles",
  "binds-roles",
  "impersonates",
  "impersonates-constrained",
  "edits-aws-auth",
  "issues-tokens",
  "makes-token-secrets",
  "reads-secrets",
  "runs-pods",
  "enters-pods",
  "reaches-kubelets",
  "changes-admission",
  "lifts-pod-security",
  "mounts-nodes",
  "approves-certificates",
  "signs-certificates",
  "moves-pods",
  "serves-apis",
  "commands-operators",
] as const;

/**
 * - `does-everything`: all verbs on all resources
 * - `escalates-roles`: writes into roles what it does not have
 * - `binds-roles`: binds itself to a role that it does not have
 * - `impersonates`: acts as another user, group or ServiceAccount
 * - `impersonates-constrained`: the same for some actions, with the verbs of Kubernetes 1.36
 * - `edits-aws-auth`: maps itself to `system:masters`
 * - `issues-tokens`: gets tokens of a strong ServiceAccount
 * - `makes-token-secrets`: has a token of one written into a Secret, and reads it
 * - `reads-secrets`: finds tokens and credentials of controllers
 * - `runs-pods`: runs a pod, or changes one, as a strong ServiceAccount
 * - `enters-pods`: runs commands in pods of one
 * - `reaches-kubelets`: runs commands in every pod, past admission and audit
 * - `changes-admission`: rewrites what others create
 * - `lifts-pod-security`: takes the guard off a namespace in which it runs pods
 * - `mounts-nodes`: makes volumes of a node's disk, and mounts them
 * - `approves-certificates`, `signs-certificates`: gets a client certificate with a name that it chooses
 * - `moves-pods`: has pods of others start on a node that it holds
 * - `serves-apis`: answers requests for an API in place of the API server
 * - `commands-operators`: has an operator such as Argo CD or Flux apply what it writes
 */
export type PowerCode = (typeof powerCodes)[number];

/**
 * - `certain`: whoever has these rights can do everything
 * - `depends`: it depends on what rules do not say, such as what a named Secret holds or whether an operator runs, or the
 *   source of the fact is not confirmed
 */
export type PowerCertainty = "certain" | "depends";

export interface Power {
  readonly code: PowerCode;
  readonly certainty: PowerCertainty;
  /** The rule that gives it. */
  readonly rule: PolicyRule;
  /** The other rules that it needs, where one does not do. */
  readonly also?: readonly PolicyRule[];
  /** Where. Absent for the whole cluster. */
  readonly namespace?: string;
}

export interface ServiceAccountName {
  readonly namespace: string;
  readonly name: string;
}

export interface PowerOptions {
  /** Of the API server. Constrained impersonation is on since 1.36; without a version, whether it counts depends. */
  readonly kubernetes?: KubernetesVersion | undefined;
  /** In mode `API` aws-auth gives nothing. Without a mode it counts. */
  readonly mode?: AuthenticationMode | undefined;
  /** ServiceAccounts that have powers (`strongServiceAccounts`). Those of Kubernetes' own controllers in kube-system always count. */
  readonly strongAccounts?: readonly ServiceAccountName[] | undefined;
}
