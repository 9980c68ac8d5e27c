import { shorten } from "../../../text/shorten.ts";
import type { RbacBeside } from "../../engine/rbac.ts";
import { defineRule } from "../../engine/rule.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { bindingsIn, levelIn } from "../../knowledge/rbac.ts";

interface Everyone {
  readonly group: string;
  readonly role: string;
  /** How many accounts mapAccounts lets in. */
  readonly accounts: number;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles */
const DISCOVERY: ReadonlySet<string> = new Set([
  "system:basic-user",
  "system:discovery",
  "system:public-info-viewer",
  "system:service-account-issuer-discovery",
]);

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
export const everyoneBound = defineRule({
  name: "everyone-bound",
  description: "a binding that gives everyone more than discovery",
  level: "info",
  fixes: false,
  messages: {
    authenticated: ({ group, role, accounts }: Everyone) =>
      `the binding gives ${shorten(role)} to ${group}: to everyone who gets in, ${inAccounts(accounts)}every ServiceAccount and every node; bind a group of your own`,
    unauthenticated: ({ group, role }: Everyone) =>
      `the binding gives ${shorten(role)} to ${group}: to anyone who reaches the API server, without any credentials; bind a group of your own`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    for (const { object, span } of bindingsIn(rbac.ownIn(document))) {
      const { kind, name: role } = object.roleRef;
      if (role === "" || DISCOVERY.has(role) || isPlaceholder(role) || isDiscovery(kind, role, rbac))
        continue;
      for (const [index, { kind, name: group }] of object.subjects.entries()) {
        if (kind !== "Group" || !/^system:(?:un)?authenticated$/.test(group)) continue;
        const found = group === "system:authenticated" ? "authenticated" : "unauthenticated";
        const accounts = rbac.given?.accounts.size ?? 0;
        report(span(["subjects", index, "name"]), { found, group, role, accounts }, levelIn(rbac));
      }
    }
  },
});

function isDiscovery(kind: string, name: string, { roles }: RbacBeside): boolean {
  const found = kind === "ClusterRole" ? [roles.clusterRoles.get(name)] : (roles.roles.get(name) ?? []);
  return found.length > 0 && found.every((role) => role?.isDiscovery === true);
}

function inAccounts(accounts: number): string {
  if (accounts === 0) return "";
  return accounts === 1
    ? "which is all of the account in mapAccounts, "
    : `which is all of the ${accounts} accounts in mapAccounts, `;
}
