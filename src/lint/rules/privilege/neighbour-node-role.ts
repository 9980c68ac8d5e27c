import type { LintConfigMap } from "../../../document/document.ts";
import { FARGATE_GROUP, NODE_GROUPS, NODE_PREFIX } from "../../../identity/node-groups.ts";
import { readWrittenArn, type WrittenArn } from "../../../identity/written-arn.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourNodeRole } from "../../engine/surroundings.ts";
import { isWhole } from "../../knowledge/neighbours/written-map.ts";
import { findArnPlaceholder } from "../../knowledge/placeholders.ts";

/**
 * https://karpenter.sh/docs/concepts/nodeclasses/#specrole,
 * https://docs.aws.amazon.com/eks/latest/userguide/pod-execution-role.html
 */
export const neighbourNodeRole = defineRule({
  name: "neighbour-node-role",
  description: "no entry for a role that nodes or Fargate pods use, as a file beside the map says",
  level: "warning",
  fixes: false,
  messages: {
    nodes: (place: Missed) =>
      `${unmapped(place)}: its nodes cannot join, unless the role has an access entry; add the role with username ${NODE_PREFIX}{{EC2PrivateDNSName}} and groups ${inWords(NODE_GROUPS)}`,
    fargate: (place: Missed) =>
      `${unmapped(place)}: its pods do not start, unless the role has an access entry; add the role with username ${NODE_PREFIX}{{SessionName}} and groups ${inWords([...NODE_GROUPS, FARGATE_GROUP])}`,
  },
  check({ configMaps }, report, _, { neighbours }) {
    const named = neighbours?.nodeRoles ?? [];
    if (named.length === 0) return;
    for (const configMap of configMaps.filter((each) => isWhole(each) && isKnown(each))) {
      const { sections, name, label, entries } = configMap;
      const key = sections.find((section) => section.name === "mapRoles")?.key.span ?? name?.span ?? label;
      const mapped = new Set(entries.flatMap(({ arn }) => (arn === undefined ? [] : keysOf(arn.reading))));
      for (const role of oncePerRole(named)) {
        if (mapped.has(keyOf(role.role))) continue;
        const { runs, file, line, what } = role;
        report(key, { found: runs, role: role.role, what, file, line });
      }
    }
  },
});

type Missed = Pick<NeighbourNodeRole, "role" | "what" | "file" | "line">;

function unmapped({ role, what, file, line }: Missed): string {
  return `no entry is for the role ${shorten(role)} of ${shorten(what)} (${shorten(file)}:${line})`;
}

function inWords(groups: readonly string[]): string {
  return groups.join(", ").replace(/, ([^,]*)$/, " and $1");
}

/** Whether all that the map says is known. An ARN that is still to be filled in may be the role's. */
function isKnown({ sections, entries }: LintConfigMap): boolean {
  return (
    sections.every(({ fault, isText }) => fault === undefined && isText) &&
    entries.every(({ arn }) => arn !== undefined && findArnPlaceholder(arn.value) === undefined)
  );
}

/** Without names that are still to be filled in, and without ARNs that have no name. */
function oncePerRole(named: readonly NeighbourNodeRole[]): readonly NeighbourNodeRole[] {
  const byRole = new Map<string, NeighbourNodeRole>();
  for (const each of named) {
    const isName = /^[\w+=,.@-]{1,64}$/.test(each.role);
    const isArn = readWrittenArn(each.role).name !== "" && findArnPlaceholder(each.role) === undefined;
    if ((isName || isArn) && !byRole.has(each.role)) byRole.set(each.role, each);
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
