// What RBAC allows whom, as Kubernetes' own authorizer answers it.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/plugin/pkg/auth/authorizer/rbac/rbac.go
import { MASTERS } from "../identity/node-groups.ts";
import type {
  ClusterRole,
  ClusterRoleBinding,
  PolicyRule,
  RbacAction,
  RbacObjects,
  RbacSubject,
  RbacUser,
  Role,
  RoleBinding,
} from "../schema/rbac.ts";
import { BindingIndex, type Bound, type BoundThere } from "./binding-index.ts";
import { bootstrapRbac, type KubernetesVersion } from "./bootstrap/bootstrap.ts";
import { effectiveRbac } from "./effective.ts";
import { ruleAllows } from "./rule.ts";

/** A rule, and how one comes to it. */
export interface RuleGrant {
  readonly rule: PolicyRule;
  readonly role: Role | ClusterRole;
  readonly binding: RoleBinding | ClusterRoleBinding;
  /** The binding's subject that names the user or one of the groups, as it is written. */
  readonly subject: RbacSubject;
}

export type RbacDecision =
  /** The group may do everything: the API server asks RBAC only about others. */
  | { readonly allowed: true; readonly via: "system:masters" }
  | ({ readonly allowed: true; readonly via: "rule" } & RuleGrant)
  | { readonly allowed: false };

export interface AuthorizerOptions {
  /**
   * Whether the roles and bindings count that every API server makes for itself. An object that is given takes the place of
   * the one with the same name. Default true.
   */
  readonly defaults?: boolean | undefined;
  /** The version whose roles and bindings these are. How rules are evaluated is the same in both. Default `1.34`. */
  readonly kubernetes?: KubernetesVersion | undefined;
}

export interface Authorizer {
  /** Whether one may do something. It takes no longer where other subjects have more bindings. */
  can(user: RbacUser, action: RbacAction): RbacDecision;
  /** Every rule that holds in a namespace, or without one those that hold in the whole cluster. Not `system:masters`. */
  rulesFor(user: RbacUser, namespace?: string): RuleGrant[];
  /** Every subject that may do something, with the first rule that allows it by each binding. Not `system:masters`. */
  whoCan(action: RbacAction): RuleGrant[];
}

const NO: RbacDecision = Object.freeze({ allowed: false });
const BY_MASTERS: RbacDecision = Object.freeze({ allowed: true, via: "system:masters" });

/**
 * Answers as Kubernetes 1.34 and 1.36 do: ClusterRoles are aggregated first, a binding to a role that is not there gives nothing, and
 * of two objects with one name the last one counts. What other authorizers allow (the node authorizer, EKS access policies)
 * is not in the answers.
 *
 * @param rbac What `readRbac` returns.
 * @throws {RangeError} For a version of Kubernetes whose roles are not known.
 */
export function createAuthorizer(
  rbac: RbacObjects,
  { defaults = true, kubernetes }: AuthorizerOptions = {},
): Authorizer {
  const effective = effectiveRbac(rbac, defaults ? bootstrapRbac(kubernetes) : undefined);
  const index = new BindingIndex(effective);
  return Object.freeze({
    can(user: RbacUser, action: RbacAction): RbacDecision {
      if (user.groups.includes(MASTERS)) return BY_MASTERS;
      const found =
        firstFor(user, index.clusterWide, action) ??
        firstFor(user, index.boundIn(namespaceOf(action)), action);
      return found === undefined ? NO : { allowed: true, via: "rule", ...found };
    },
    rulesFor(user: RbacUser, namespace = ""): RuleGrant[] {
      const grants: RuleGrant[] = [];
      for (const bound of [index.clusterWide, index.boundIn(namespace)]) {
        if (bound === undefined) continue;
        for (const group of new Set(user.groups)) addRules(grants, bound.groups.get(group));
        addRules(grants, bound.users.get(user.username));
      }
      return grants;
    },
    whoCan(action: RbacAction): RuleGrant[] {
      const there = [index.clusterWide, index.boundIn(namespaceOf(action))];
      return there.flatMap((bound) => (bound?.all ?? []).flatMap((each) => firstOf([each], action) ?? []));
    },
  });
}

function namespaceOf(action: RbacAction): string {
  return action.resource === undefined ? "" : (action.namespace ?? "");
}

function firstFor(
  { username, groups }: RbacUser,
  bound: BoundThere | undefined,
  action: RbacAction,
): RuleGrant | undefined {
  if (bound === undefined) return undefined;
  const byName = firstOf(bound.users.get(username), action);
  if (byName !== undefined) return byName;
  for (const group of groups) {
    const found = firstOf(bound.groups.get(group), action);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstOf(bound: readonly Bound[] | undefined, action: RbacAction): RuleGrant | undefined {
  if (bound === undefined) return undefined;
  for (const { role, binding, subject } of bound) {
    for (const rule of role.rules) if (ruleAllows(rule, action)) return { rule, role, binding, subject };
  }
  return undefined;
}

function addRules(grants: RuleGrant[], bound: readonly Bound[] | undefined): void {
  if (bound === undefined) return;
  for (const { role, binding, subject } of bound) {
    for (const rule of role.rules) if (namesSomething(rule)) grants.push({ rule, role, binding, subject });
  }
}

/** A rule that names neither resources nor URLs allows nothing, and Kubernetes lists it nowhere. */
function namesSomething({ resources = [], nonResourceURLs = [] }: PolicyRule): boolean {
  return resources.length > 0 || nonResourceURLs.length > 0;
}
