import { defaultUsername, principalOf } from "../../../access-entries/principal.ts";
import { principalKey } from "../../../access-entries/same-principal.ts";
import { FARGATE_GROUP, NODE_GROUPS, NODE_PREFIX, WINDOWS_GROUP } from "../../../identity/node-groups.ts";
import { readWrittenArn } from "../../../identity/written-arn.ts";
import { templatesIn } from "../../../mapping/template.ts";
import type { PlacedEntry } from "../../engine/access-entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasHole, ownEntries } from "../../knowledge/access-entries.ts";
import {
  saysControlPlane,
  saysFargate,
  saysHybridNodes,
  saysNode,
  saysWindows,
} from "../../knowledge/role-names.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html */
export const accessEntryStandardNode = defineRule({
  name: "access-entry-standard-node",
  description: "an access entry of the type STANDARD for nodes, which do not join by it",
  level: "error",
  fixes: false,
  messages: {
    node: ({ what, type }: { what: string; type: string }) =>
      `nodes do not join by an access entry of the type STANDARD: EKS refuses ${what} in it; write the type ${type}, and leave out the username and the groups`,
    role: ({ name, type }: { name: string; type: string }) =>
      `by its name, ${name} is a role of nodes, and nodes do not join by an access entry of the type STANDARD; if it is one, write the type ${type}`,
  },
  check(_document, report, _options, { accessEntries }) {
    const others = (accessEntries?.entries ?? []).filter((other) => other.isAssociation);
    const isAnyOpen = others.some((other) => hasHole(other, "principalArn"));
    const associated = new Set(others.map((other) => principalKey(other.entry)));
    for (const each of ownEntries(accessEntries)) {
      const { entry, span, isAssociation } = each;
      if (entry.type !== "STANDARD" || hasHole(each, "type")) continue;
      const sign = entry.isStored === true ? undefined : signOf(each);
      if (sign !== undefined) {
        report(sign.span, { found: "node", what: sign.what, type: typeFor(each) });
        continue;
      }
      const { kind, name, path } = readWrittenArn(entry.principalArn);
      if (isAssociation || kind !== "role" || hasHole(each, "principalArn") || !saysNode(name)) continue;
      // They have entries of their own.
      if (path.startsWith("/aws-service-role/") || saysControlPlane(name) !== undefined) continue;
      // EKS was not asked for all of it.
      if ((["username", "groups", "policies"] as const).some((field) => hasHole(each, field))) continue;
      const hasPolicies = entry.policies.length > 0 || isAnyOpen || associated.has(principalKey(entry));
      if (hasPolicies || hasUsername(each) || each.groups.length > 0) continue;
      report(each.type?.span ?? span, { found: "role", name, type: typeFor(each) }, { severity: "warning" });
    }
  },
});

/** Whether it has another one than EKS gives it. */
function hasUsername({ entry: { username, principalArn } }: PlacedEntry): boolean {
  const principal = principalOf(principalArn);
  return username !== undefined && (principal === undefined || username !== defaultUsername(principal));
}

/** The username or the group that only nodes have. */
function signOf({ username, groups }: PlacedEntry) {
  if (username?.text.startsWith(NODE_PREFIX) === true) return { span: username.span, what: username.text };
  const group = groups.find((each) => each !== undefined && ONLY_NODES.has(each.text));
  return group && { span: group.span, what: `the group ${group.text}` };
}

const ONLY_NODES: ReadonlySet<string> = new Set([...NODE_GROUPS, FARGATE_GROUP, WINDOWS_GROUP]);

/** As far as the entry tells. */
function typeFor({ entry, groups }: PlacedEntry): string {
  const { name } = readWrittenArn(entry.principalArn);
  const isIn = (group: string) => groups.some((each) => each?.text === group);
  const templates = templatesIn(entry.username ?? "", "braces").map((each) => each.name);
  if (isIn(WINDOWS_GROUP) || saysWindows(name)) return "EC2_WINDOWS";
  if (isIn(FARGATE_GROUP) || saysFargate(name)) return "FARGATE_LINUX";
  if (saysHybridNodes(name)) return "HYBRID_LINUX";
  return templates.includes("SessionName") || templates.includes("SessionNameRaw")
    ? "FARGATE_LINUX or HYBRID_LINUX"
    : "EC2_LINUX";
}
