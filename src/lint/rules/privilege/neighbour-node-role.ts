import type { LintConfigMap } from "../../../document/document.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { isAccountId } from "../../../identity/iam-name.ts";
import { FARGATE_GROUP, NODE_GROUPS } from "../../../identity/node-groups.ts";
import { isIdentityArn, readWrittenArn, type WrittenArn } from "../../../identity/written-arn.ts";
import { inWords } from "../../../text/in-words.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourNodeRole } from "../../engine/surroundings.ts";
import { appendEntry } from "../../knowledge/new-entry.ts";
import { usernameOf } from "../../knowledge/node-roles.ts";
import { arnPlaceholdersIn } from "../../knowledge/placeholders.ts";
import { isWhole } from "../../knowledge/whole-map.ts";

/** What an entry for the role gives. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
const NEEDED = {
  nodes: { username: usernameOf("instance"), groups: NODE_GROUPS },
  fargate: { username: usernameOf("session"), groups: [...NODE_GROUPS, FARGATE_GROUP] },
} as const;

/**
 * https://karpenter.sh/docs/concepts/nodeclasses/#specrole,
 * https://docs.aws.amazon.com/eks/latest/userguide/pod-execution-role.html
 */
export const neighbourNodeRole = defineRule({
  name: "neighbour-node-role",
  description: "no entry for a role that nodes or Fargate pods use, as a file beside the map says",
  level: "warning",
  fixes: false,
  asksForWhole: true,
  messages: {
    nodes: (role: Missed) => `${unmapped(role)}: its nodes cannot join, ${toAdd("nodes")}`,
    fargate: (role: Missed) => `${unmapped(role)}: its pods do not start, ${toAdd("fargate")}`,
  },
  check({ configMaps }, report, _, { neighbours }) {
    const named = neighbours?.nodeRoles ?? [];
    if (named.length === 0) return;
    for (const configMap of configMaps.filter((each) => isWhole(each) && isKnown(each))) {
      const { sections, name, label, entries } = configMap;
      const key = sections.find((section) => section.name === "mapRoles")?.key.span ?? name?.span ?? label;
      const mapped = new Set(entries.flatMap(({ arn }) => (arn === undefined ? [] : keysOf(arn.reading))));
      for (const missed of oncePerRole(named)) {
        if (mapped.has(keyOf(missed.role))) continue;
        const { runs, role, what, file, line } = missed;
        report(key, { found: runs, role, what, file, line }, { suggestion: addition(configMap, missed) });
      }
    }
  },
});

type Missed = Pick<NeighbourNodeRole, "role" | "what" | "file" | "line">;

function unmapped({ role, what, file, line }: Missed): string {
  return `no entry is for the role ${shorten(role)} of ${shorten(what)} (${shorten(file)}:${line})`;
}

function toAdd(runs: NeighbourNodeRole["runs"]): string {
  const { username, groups } = NEEDED[runs];
  return `unless the role has an access entry; add the role with username ${username} and groups ${inWords(groups)}`;
}

/** Whether all that the map says is known. An ARN that is still to be filled in may be the role's. */
function isKnown({ sections, entries }: LintConfigMap): boolean {
  return (
    sections.every(({ fault, isText }) => fault === undefined && isText) &&
    entries.every(({ arn }) => arn !== undefined && arnPlaceholdersIn(arn.value).length === 0)
  );
}

/** Without names that are still to be filled in, and without ARNs that have no name. */
function oncePerRole(named: readonly NeighbourNodeRole[]): readonly NeighbourNodeRole[] {
  const byRole = new Map<string, NeighbourNodeRole>();
  for (const each of named) {
    const isName = /^[\w+=,.@-]{1,64}$/.test(each.role);
    const isArn = readWrittenArn(each.role).name !== "" && arnPlaceholdersIn(each.role).length === 0;
    const key = keyOf(each.role);
    if ((isName || isArn) && !byRole.has(key)) byRole.set(key, each);
  }
  return [...byRole.values()];
}

/** Any path and any case: other rules say what is wrong with an entry that is there. A name alone is in any account. */
function keysOf({ account, name }: WrittenArn): readonly string[] {
  return [`${account}/${name}`.toLowerCase(), name.toLowerCase()];
}

function keyOf(role: string): string {
  const { account, name } = readWrittenArn(role);
  return (name === "" ? role : `${account}/${name}`).toLowerCase();
}

/** The entry for the role, without its path. Undefined where its account is not known. */
function addition(configMap: LintConfigMap, { role, runs }: NeighbourNodeRole): SpanEdit[] | undefined {
  const section = configMap.sections.find(({ name, isRead }) => name === "mapRoles" && isRead);
  const written = readWrittenArn(role);
  const readings = configMap.entries.flatMap(({ arn }) => (arn === undefined ? [] : [arn.reading]));
  const accounts = new Set(readings.map(({ partition, account }) => `arn:${partition}:iam::${account}`));
  const [only = ""] = accounts.size === 1 ? accounts : [];
  const [owner, name] =
    written.name === "" ? [only, role] : [`arn:${written.partition}:iam::${written.account}`, written.name];
  const rolearn = `${owner}:role/${name}`;
  const isArn = isIdentityArn(rolearn) && isAccountId(readWrittenArn(rolearn).account);
  return section === undefined || !isArn ? undefined : appendEntry(section, { rolearn, ...NEEDED[runs] });
}
