import type { LintEntry } from "../../../document/section.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { removeEntry } from "../../knowledge/arns.ts";
import {
  type Claim,
  type Comparison,
  compareGrants,
  countingAmong,
  rivalClaims,
} from "../../knowledge/claims.ts";
import { namedGroups } from "../../knowledge/holder-words.ts";
import { isNodes, nodeKind } from "../../knowledge/node-roles.ts";
import { type LineOf, linesOf, placeWithin } from "../../knowledge/places.ts";
import { isForUser } from "../../knowledge/templates.ts";
import { isMeantForNode } from "../../knowledge/whole-map.ts";

/** How many other lines a message names. */
const MOST_NAMED = 5;

/** The entry that counts in place of another one, and why. */
interface Winner {
  readonly arn: string;
  readonly line: number;
  readonly by: "last-entry" | "mapRoles";
}

const words = {
  same: ({ line }: Winner) =>
    `line ${line} has the same ARN, username and groups, and only one of the two counts; delete this entry`,
  replaced: (winner: Winner & Comparison & { who: Who }) => `${countsForNothing(winner)}${effectOf(winner)}`,
  "only-node": (winner: Winner) =>
    `${countsForNothing(winner)}; no other entry is for nodes, so no node without an access entry can join; delete line ${winner.line}, or give it another role`,
  unread: ({ line }: Winner) =>
    `line ${line} has the same ARN, and takes this entry's place as soon as it is read; keep one of the two`,
  random: ({ lines, more }: { arn: string; lines: readonly number[]; more: number }) =>
    `${namedLines(lines, more)} the same ARN in another spelling, and which of the entries counts is random, login by login; keep one`,
};

/** Source: the reference's pkg/mapper/configmap/configmap.go: roles by lower-cased ARN, users by ARN as written. */
export const duplicateArn = defineRule({
  name: "duplicate-arn",
  description: "one ARN in several entries, of which only one counts: groups are not added up",
  level: "error",
  fixes: true,
  messages: words,
  check(document, report) {
    const lineOf = linesOf(document);
    for (const { entries } of document.configMaps) {
      const found = rivalClaims(entries);
      const replaced = new Map(found.flatMap((claims) => [...winners(claims)]));
      const joins = (entry: LintEntry) => entry.isRead && isNodes(entry).read;
      // No node joins by the entry of people who have a node's username.
      const isForNodes = (entry: LintEntry) => joins(entry) && isMeantForNode(entry);
      const hasNodes =
        replaced.size > 0 && entries.some((entry) => !replaced.has(entry) && isForNodes(entry));
      const isOnlyNode = (entry: LintEntry) => !hasNodes && joins(entry);
      for (const claims of found) {
        if (claims.some(({ entry }) => replaced.has(entry))) {
          for (const { entry } of claims) {
            const winner = replaced.get(entry);
            if (winner !== undefined) tell(entry, winner, { report, lineOf, isOnlyNode });
          }
        } else tellRandom(claims, { report, lineOf });
      }
    }
  },
});

interface Teller {
  readonly report: Report<typeof words>;
  readonly lineOf: LineOf;
}

function tell(
  entry: LintEntry,
  other: LintEntry,
  { report, lineOf, isOnlyNode }: Teller & { isOnlyNode: (entry: LintEntry) => boolean },
): void {
  const right = placeOf(other);
  const remark = { field: "arn", related: [{ span: right, what: "the entry that counts" }] } as const;
  const by = entry.section.name === other.section.name ? "last-entry" : "mapRoles";
  const winner = { arn: entry.arn?.value ?? "", line: lineOf(right), by } as const;
  const compared = compareGrants(entry, other);
  const { lost, hasMore, username } = compared;
  const isCovered = lost.length === 0 && username === undefined;
  if (entry.isRead && !other.isRead) {
    report(placeOf(entry), { found: "unread", ...winner }, { ...remark, severity: "warning" });
  } else if (isCovered && !hasMore) {
    report(
      placeOf(entry),
      { found: "same", ...winner },
      { ...remark, fix: removeEntry(entry), severity: "warning" },
    );
  } else if (isOnlyNode(entry)) report(placeOf(entry), { found: "only-node", ...winner }, remark);
  else {
    const said = { found: "replaced", ...winner, ...compared, who: whoseIs(entry) } as const;
    // The entry that counts gives all of this one, so nobody lacks anything.
    const covered = { severity: "warning", suggestion: removeEntry(entry) } as const;
    report(placeOf(entry), said, { ...remark, ...(isCovered ? covered : {}) });
  }
}

function tellRandom(claims: readonly Claim[], { report, lineOf }: Teller): void {
  for (const claim of claims) {
    const others = claims.slice(0, MOST_NAMED + 1).filter((other) => other !== claim);
    const named = others.slice(0, MOST_NAMED).map(({ entry }) => placeOf(entry));
    const more = claims.length - 1 - named.length;
    report(
      placeOf(claim.entry),
      { found: "random", arn: claim.arn, lines: named.map(lineOf), more },
      { field: "arn", related: named.map((span) => ({ span, what: "the same ARN" })) },
    );
  }
}

/** Whom a username is for: what comes of two of them for one ARN differs. */
type Who = "nodes" | "user" | "sessions";

function whoseIs(entry: LintEntry): Who {
  if (nodeKind(entry).read !== undefined) return "nodes";
  return isForUser(entry) ? "user" : "sessions";
}

const ONE_NAME = {
  nodes: "decide on one of the two; nodes that need the other one need a role of their own",
  user: "decide on one; each person needs an IAM user or a role of their own",
  sessions: "for people, use one username with {{SessionName}}, or give each a role of their own",
} as const;

const WHY = {
  "last-entry": "the last entry of an ARN wins",
  mapRoles: "mapRoles is asked before mapUsers",
} as const;

function countsForNothing({ line, by }: Winner): string {
  return `this entry counts for nothing: line ${line} has the same ARN, and ${WHY[by]}`;
}

function effectOf({ line, lost, username, who }: Winner & Comparison & { who: Who }): string {
  if (lost.length > 0) {
    const [groups, them] = lost.length === 1 ? ["group", "it"] : ["groups", "them"];
    const effect = `, so the ${groups} ${namedGroups(lost)} ${lost.length === 1 ? "is" : "are"} lost; add ${them} to the entry at line ${line} and delete this one`;
    return username === undefined ? effect : `${effect}; the username is then '${shorten(username)}'`;
  }
  if (username === undefined) return `, with these groups and more; delete this entry`;
  return `, with the username '${shorten(username)}'; one ARN has one username: ${ONE_NAME[who]}`;
}

function namedLines(lines: readonly number[], more: number): string {
  const all = more > 0 ? `${lines.join(", ")} and ${more} more` : lines.join(", ");
  return lines.length + more === 1 ? `line ${all} has` : `lines ${all} have`;
}

function placeOf(entry: LintEntry) {
  return placeWithin(entry, entry.arn?.span ?? entry.span);
}

/** The entries that count for nothing, each with the one that counts; none where the reference's choice is random. */
function winners(claims: readonly Claim[]): Map<LintEntry, LintEntry> {
  const last = claims.at(-1)?.entry;
  const counting = countingAmong(claims)?.entry ?? (allAlike(claims) ? last : undefined);
  const others = claims.filter(({ entry }) => counting !== undefined && entry !== counting);
  return new Map(others.map(({ entry }) => [entry, counting ?? entry]));
}

/** Whether it makes no difference which of the entries counts. */
function allAlike(claims: readonly Claim[]): boolean {
  const [first] = claims;
  return claims.every(({ entry }) => {
    if (first === undefined) return true;
    const { lost, hasMore, username } = compareGrants(entry, first.entry);
    return lost.length === 0 && !hasMore && username === undefined;
  });
}
