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
import { BindingIndex, type Bound } from "./binding-index.ts";
import { bootstrapRbac, type KubernetesVersion } from "./bootstrap/bootstrap.ts";
import { effectiveRbac } from "./effective.ts";
import { ruleAllows } from "./rule.ts";
import { keyOfGroup, keyOfUser, type SubjectKey } from "./subject.ts";

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
      const namespace = action.resource === undefined ? "" : (action.namespace ?? "");
      const inCluster = index.clusterWide;
      const inNamespace = namespace === "" ? undefined : index.byNamespace.get(namespace);
      for (let at = -1; at < user.groups.length; at++) {
        const key = keyAt(user, at);
        const found = firstOf(inCluster.get(key), action) ?? firstOf(inNamespace?.get(key), action);
        if (found !== undefined) return { allowed: true, via: "rule", ...found };
      }
      return NO;
    },
    rulesFor(user: RbacUser, namespace = ""): RuleGrant[] {
      const keys = new Set(user.groups.map(keyOfGroup)).add(keyOfUser(user.username));
      return [index.clusterWide, index.byNamespace.get(namespace)].flatMap((bound) =>
        [...keys].flatMap((key) =>
          (bound?.get(key) ?? []).flatMap(({ role, ...rest }) =>
            role.rules.filter(namesSomething).map((rule) => ({ rule, role, ...rest })),
          ),
        ),
      );
    },
    whoCan(action: RbacAction): RuleGrant[] {
      const namespace = action.resource === undefined ? "" : (action.namespace ?? "");
      return index.boundIn(namespace).flatMap((bound) => firstOf([bound], action) ?? []);
    },
  });
}

/** The username at -1, and then the groups. */
function keyAt({ username, groups }: RbacUser, at: number): SubjectKey {
  return at < 0 ? keyOfUser(username) : keyOfGroup(groups[at] ?? "");
}

function firstOf(bound: readonly Bound[] | undefined, action: RbacAction): RuleGrant | undefined {
  for (const { role, binding, subject } of bound ?? []) {
    for (const rule of role.rules) if (ruleAllows(rule, action)) return { rule, role, binding, subject };
  }
  return undefined;
}

/** A rule that names neither resources nor URLs allows nothing, and Kubernetes lists it nowhere. */
function namesSomething({ resources = [], nonResourceURLs = [] }: PolicyRule): boolean {
  return resources.length > 0 || nonResourceURLs.length > 0;
}
