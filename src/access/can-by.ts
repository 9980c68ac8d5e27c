// What a username with groups and access policies may do. Three-valued: what is known to allow it is `yes`, whatever else is
// not known; `no` is said only where everything is known.
import { decideByPolicy, type PolicyDoubt } from "../access-entries/policies/decide.ts";
import { MASTERS, NODE_GROUPS, NODE_PREFIX } from "../identity/node-groups.ts";
import { type Authorizer, createAuthorizer } from "../rbac/authorizer.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { RbacAction, RbacUser } from "../schema/rbac.ts";
import type { AuthorizerStep, CanAnswer, CanResult, PolicyStep, RbacStep } from "./can-steps.ts";

export interface Granted extends RbacUser {
  /** Of the access entry. Default: none. */
  readonly policies?: readonly AccessPolicyAssociation[] | undefined;
  /** What is not known of the policies: see `policyDoubtsOf`. */
  readonly doubts?:
    | { readonly byIndex: ReadonlyMap<number, PolicyDoubt>; readonly mayHaveMore: boolean }
    | undefined;
}

export interface AskedRbac {
  /** Absent: no RBAC is known beside what every API server makes for itself. */
  readonly authorizer?: Authorizer | undefined;
  /** Whether some of the RBAC could not be read. Default false. */
  readonly isPartial?: boolean | undefined;
}

/** @param granted As `resolve` answers: `system:authenticated` is added here. */
export function canBy(granted: Granted, action: RbacAction, rbac: AskedRbac = {}): CanResult {
  const { username, policies = [], doubts } = granted;
  const groups = withAuthenticated(granted);
  const user = { step: "user", username, groups } as const;
  const answered = (answer: CanAnswer, steps: readonly AuthorizerStep[]): CanResult => ({
    answer,
    chain: [user, ...steps],
  });
  if (groups.includes(MASTERS)) return answered("yes", [{ step: "system:masters", answer: "yes" }]);
  const byPolicies = policies.map((policy, index) =>
    byPolicy(policy, index, doubts?.byIndex.get(index), action),
  );
  const steps: AuthorizerStep[] = [
    ...byPolicies,
    ...(doubts?.mayHaveMore === true ? [{ step: "more-policies", answer: "unknown" } as const] : []),
    byRbac({ username, groups }, action, rbac),
    ...(isNode(username, groups) ? [{ step: "node-authorizer", answer: "unknown" } as const] : []),
  ];
  const allowing = steps.find(({ answer }) => answer === "yes");
  if (allowing !== undefined) return answered("yes", [allowing]);
  return answered(steps.some(({ answer }) => answer === "unknown") ? "unknown" : "no", steps);
}

export const AUTHENTICATED = "system:authenticated";

/**
 * The API server adds the group to everyone who gets in, but for these:
 * https://github.com/kubernetes/apiserver/blob/v0.34.4/pkg/authentication/group/authenticated_group_adder.go
 */
export function withAuthenticated({ username, groups }: RbacUser): readonly string[] {
  const isOther =
    username === "system:anonymous" ||
    groups.includes(AUTHENTICATED) ||
    groups.includes("system:unauthenticated");
  return isOther ? groups : [...groups, AUTHENTICATED];
}

function byPolicy(
  policy: AccessPolicyAssociation,
  index: number,
  doubt: PolicyDoubt | undefined,
  action: RbacAction,
): PolicyStep {
  const decision = doubt ? ({ answer: "unknown", why: doubt } as const) : decideByPolicy(policy, action);
  return { step: "policy", policy, index, ...decision };
}

function byRbac(user: RbacUser, action: RbacAction, rbac: AskedRbac): RbacStep {
  const isGiven = rbac.authorizer !== undefined;
  const decision = authorizerOf(rbac).can(user, action);
  if (decision.allowed && decision.via === "rule") {
    const { rule, role, binding, subject } = decision;
    return { step: "rbac", isGiven, answer: "yes", rule, role, binding, subject };
  }
  return rbacDoubt(user, rbac) ?? { step: "rbac", isGiven, answer: "no" };
}

/** Why someone may have more rights by RBAC than is known. Undefined where all of it is known. */
export function rbacDoubt(
  user: RbacUser,
  { authorizer, isPartial = false }: AskedRbac,
): (RbacStep & { answer: "unknown" }) | undefined {
  const isGiven = authorizer !== undefined;
  const groups = user.groups.filter((group) => group !== AUTHENTICATED);
  if (isPartial) return { step: "rbac", isGiven, answer: "unknown", why: "rbac-is-partial", groups };
  if (isGiven || groups.length === 0) return undefined;
  return { step: "rbac", isGiven, answer: "unknown", why: "groups-may-be-bound", groups };
}

/** Without RBAC, what every API server makes for itself is asked. */
export function authorizerOf({ authorizer }: AskedRbac): Authorizer {
  return authorizer ?? bareAuthorizer();
}

/** https://kubernetes.io/docs/reference/access-authn-authz/node/ */
export function isNode(username: string, groups: readonly string[]): boolean {
  return username.startsWith(NODE_PREFIX) && groups.includes(NODE_GROUPS[1]);
}

let bare: Authorizer | undefined;

/** Knows what every API server makes for itself. */
function bareAuthorizer(): Authorizer {
  bare ??= createAuthorizer({ roles: [], clusterRoles: [], roleBindings: [], clusterRoleBindings: [] });
  return bare;
}
