// All the rules that somebody has by RBAC, and which ServiceAccounts have powers.
import { AUTHENTICATED } from "../../identity/node-groups.ts";
import type { RbacObjects, RbacUser } from "../../schema/rbac.ts";
import type { Authorizer } from "../authorizer.ts";
import type { HeldRule, PowerOptions, ServiceAccountName } from "./power.ts";
import { powersOf } from "./powers-of.ts";

/** @param namespaces Those with RoleBindings. */
export function heldRules(authorizer: Authorizer, user: RbacUser, namespaces: Iterable<string>): HeldRule[] {
  const inCluster = authorizer.rulesFor(user).map(({ rule }) => ({ rule }));
  const local = [...new Set(namespaces)].flatMap((namespace) =>
    authorizer
      .rulesFor(user, namespace)
      .flatMap(({ rule, binding }) => (binding.kind === "RoleBinding" ? { rule, namespace } : [])),
  );
  return [...inCluster, ...local];
}

/**
 * The ServiceAccounts that bindings name and that have a power for certain, at once or through one another.
 *
 * @param authorizer Of the same objects.
 */
export function strongServiceAccounts(
  authorizer: Authorizer,
  { roleBindings, clusterRoleBindings }: Pick<RbacObjects, "roleBindings" | "clusterRoleBindings">,
  options: PowerOptions = {},
): ServiceAccountName[] {
  const namespaces = roleBindings.flatMap(({ metadata }) => metadata.namespace ?? []);
  const open = new Map<
    string,
    { readonly account: ServiceAccountName; readonly held: readonly HeldRule[] }
  >();
  for (const { kind: bound, metadata, subjects } of [...clusterRoleBindings, ...roleBindings]) {
    const own = bound === "RoleBinding" ? metadata.namespace : undefined;
    for (const { kind, name, namespace = own } of subjects) {
      const account =
        kind === "ServiceAccount" && namespace !== undefined
          ? { namespace, name }
          : kind === "Group" && name.startsWith(OF_NAMESPACE)
            ? { namespace: name.slice(OF_NAMESPACE.length), name: "default" }
            : undefined;
      if (account === undefined) continue;
      const user = userOf(account);
      if (!open.has(user.username)) {
        open.set(user.username, { account, held: heldRules(authorizer, user, namespaces) });
      }
    }
  }
  const strong = [...(options.strongAccounts ?? [])];
  for (let before = -1; before < strong.length; ) {
    before = strong.length;
    for (const [key, { account, held }] of open) {
      const powers = powersOf(held, { ...options, strongAccounts: strong });
      if (!powers.some(({ certainty }) => certainty === "certain")) continue;
      strong.push(account);
      open.delete(key);
    }
  }
  return strong;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/#service-account-tokens */
const OF_NAMESPACE = "system:serviceaccounts:";

function userOf({ namespace, name }: ServiceAccountName): RbacUser {
  return {
    username: `system:serviceaccount:${namespace}:${name}`,
    groups: ["system:serviceaccounts", `${OF_NAMESPACE}${namespace}`, AUTHENTICATED],
  };
}
