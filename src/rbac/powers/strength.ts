// How much somebody can do in a namespace, beside the roles that every cluster has: view, edit, admin and cluster-admin.
import { AUTHENTICATED, MASTERS } from "../../identity/node-groups.ts";
import { type PolicyRule, RBAC_GROUP, type RbacUser } from "../../schema/rbac.ts";
import { aggregateClusterRoles } from "../aggregation.ts";
import { type Authorizer, createAuthorizer } from "../authorizer.ts";
import { bootstrapRbac } from "../bootstrap/bootstrap.ts";
import { isOfCluster } from "../cluster-scoped.ts";
import { rightsBeyond } from "../covers.ts";
import { isIn, ruleAllows } from "../rule.ts";

/** Weakest first. */
export const strengths = ["none", "view-like", "edit-like", "admin-like", "cluster-admin-like"] as const;

/**
 * Each is an upper bound: whoever is `edit-like` can do something that `view` does not allow, and nothing that takes `admin`.
 *
 * - `none`: nothing beyond what everyone can do who gets in
 * - `view-like`: only what `view` allows, or reading things that these roles do not know (custom resources)
 * - `edit-like`: something that `edit` allows: change workloads, read Secrets, run commands in pods; or to write things that
 *   the roles do not know. Whoever reads everything is here, since Secrets are among it.
 * - `admin-like`: something that takes `admin`: write Roles and RoleBindings
 * - `cluster-admin-like`: everything there is in the namespace, or the verbs to come to it (`escalate`, `bind`)
 */
export type Strength = (typeof strengths)[number];

/**
 * How much one can do by RBAC. It compares rules, so it does not see that reading kube-system's Secrets leads to everything:
 * `powersOf` does.
 *
 * @param user With all groups, `system:authenticated` among them.
 * @param namespace Absent for the whole cluster: what holds in all namespaces, and what is in none.
 */
export function strengthOf(authorizer: Authorizer, user: RbacUser, namespace?: string): Strength {
  if (user.groups.includes(MASTERS)) return "cluster-admin-like";
  const found = authorizer.rulesFor(user, namespace);
  const rules = found.map(({ rule }) => rule);
  return strengthOfRules(rules, namespace);
}

/** The same of rules that hold in the namespace, or in the whole cluster. */
export function strengthOfRules(rules: readonly PolicyRule[], namespace?: string): Strength {
  let most = 0;
  const levels = namespace === undefined ? IN_CLUSTER : IN_NAMESPACE;
  for (const rule of rules) {
    let level = levels.get(rule);
    if (level === undefined) {
      level = levelOf(rule, namespace !== undefined);
      levels.set(rule, level);
    }
    if (level > most) most = level;
  }
  if (most >= EDIT && most < CLUSTER_ADMIN && leadsToAll(rules)) most = CLUSTER_ADMIN;
  return strengths[most] ?? "none";
}

const [NONE, VIEW, EDIT, ADMIN, CLUSTER_ADMIN] = [0, 1, 2, 3, 4] as const;

/** A rule is asked about once for each principal and namespace. */
const IN_CLUSTER = new WeakMap<PolicyRule, number>();
const IN_NAMESPACE = new WeakMap<PolicyRule, number>();

const READING: ReadonlySet<string> = new Set(["get", "list", "watch"]);

function levelOf(rule: PolicyRule, isInNamespace: boolean): number {
  const { forAll, everyone } = known();
  const { nonResourceURLs = [] } = rule;
  if (!isInNamespace && nonResourceURLs.length > 0 && rightsBeyond([rule], everyone).length > 0) return VIEW;
  let most: number = NONE;
  for (const { verbs, apiGroups = [], resources = [] } of rightsBeyond([rule], everyone)) {
    for (const apiGroup of apiGroups) {
      for (const resource of resources) {
        const isElsewhere = isInNamespace && isOfCluster(apiGroup, resource);
        for (const verb of verbs) {
          // Whether one may bind a ClusterRole is asked in the namespace of the RoleBinding.
          if (isElsewhere && !(resource === "clusterroles" && isIn([verb], "bind"))) continue;
          most = Math.max(most, levelOfRight(verb, apiGroup, resource, forAll));
        }
      }
    }
  }
  return most === CLUSTER_ADMIN && (rule.resourceNames ?? []).length > 0 ? EDIT : most;
}

function levelOfRight(
  verb: string,
  apiGroup: string,
  resource: string,
  reference: readonly Reference[],
): number {
  if (verb === "*" && apiGroup === "*" && resource === "*") return CLUSTER_ADMIN;
  const right: PolicyRule = { verbs: [verb], apiGroups: [apiGroup], resources: [resource] };
  let most = NONE as number;
  for (const { level, action } of reference) if (level > most && ruleAllows(right, action)) most = level;
  if (most === NONE) return READING.has(verb) ? VIEW : apiGroup === RBAC_GROUP ? ADMIN : EDIT;
  return READING.has(verb) ? Math.min(most, EDIT) : most;
}

/** The verbs with which one gives oneself what one does not have: with the right to write the role, or the binding. */
function leadsToAll(rules: readonly PolicyRule[]): boolean {
  const can = (verb: string, resource: string, name?: string) =>
    rules.some((rule) => ruleAllows(rule, { verb, apiGroup: RBAC_GROUP, resource, name }));
  const writes = (resource: string) => ["create", "update", "patch"].some((verb) => can(verb, resource));
  return (
    (can("escalate", "roles") && writes("roles")) ||
    (can("escalate", "clusterroles") && writes("clusterroles")) ||
    (can("bind", "clusterroles", "cluster-admin") &&
      (writes("rolebindings") || writes("clusterrolebindings")))
  );
}

interface Reference {
  readonly level: number;
  readonly action: {
    readonly verb: string;
    readonly apiGroup: string;
    readonly resource: string;
    readonly subresource: string;
  };
}

interface Known {
  /** Each right of admin, with the least role that allows it. */
  readonly forAll: readonly Reference[];
  /** What everyone can do who gets in. */
  readonly everyone: readonly PolicyRule[];
}

let knownOnce: Known | undefined;

function known(): Known {
  knownOnce ??= read();
  return knownOnce;
}

function read(): Known {
  const defaults = bootstrapRbac();
  const roles = new Map(
    aggregateClusterRoles(defaults.clusterRoles).map((role) => [role.metadata.name, role]),
  );
  const seen = new Set<string>();
  const forAll = (["view", "edit", "admin"] as const).flatMap((name, index) =>
    rightsBeyond(roles.get(name)?.rules ?? [], []).flatMap(({ verbs, apiGroups = [], resources = [] }) =>
      verbs.flatMap((verb) =>
        apiGroups.flatMap((apiGroup) =>
          resources.flatMap((written): Reference[] => {
            const key = `${verb} ${apiGroup} ${written}`;
            if (seen.has(key)) return [];
            seen.add(key);
            const [resource = "", subresource = ""] = written.split("/");
            return [{ level: VIEW + index, action: { verb, apiGroup, resource, subresource } }];
          }),
        ),
      ),
    ),
  );
  const empty = { roles: [], clusterRoles: [], roleBindings: [], clusterRoleBindings: [] };
  const everyone = createAuthorizer(empty).rulesFor({ username: "", groups: [AUTHENTICATED] });
  return { forAll, everyone: everyone.map(({ rule }) => rule) };
}
