import type { LintText } from "../../../document/nodes.ts";
import type { SectionName } from "../../../document/problem.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { contendersOf } from "../../../mapping/contest.ts";
import { fold } from "../../../text/fold.ts";
import { locateIn } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { placeWithin } from "../../knowledge/places.ts";

/** How many other lines a message names. */
const MOST_NAMED = 5;

/** Source: the reference's pkg/mapper/configmap/configmap.go: roles by lower-cased ARN, users by ARN as written. */
export const duplicateArn = defineRule({
  name: "duplicate-arn",
  description: "one ARN in several entries, of which only one counts: groups are not added up",
  level: "error",
  fixes: false,
  messages: {
    replaced: ({ arn, line, by }: { arn: string; line: number; by: "last-entry" | "mapRoles" }) =>
      `this entry counts for nothing: ${WHY[by]}, and ${shorten(arn)} is also at line ${line}; groups are not added up: merge the entries into one`,
    random: ({ arn, lines, more }: { arn: string; lines: readonly number[]; more: number }) =>
      `${shorten(arn)} is also at line ${lines.join(", ")}${more > 0 ? ` and ${more} more` : ""} in another spelling: which of the entries counts is random, login by login; keep one`,
  },
  check({ configMaps, text }, report) {
    const locate = locateIn(text);
    const lineOf = ({ source, start }: Span) => locate(source.toFile(start)).line;
    for (const claims of configMaps.flatMap(({ entries }) => claimsByArn(entries))) {
      const counting = countingAmong(claims);
      for (const claim of claims) {
        if (claim === counting) continue;
        const arn = claim.arn.value;
        const span = placeOf(claim);
        if (counting === undefined) {
          const others = claims.slice(0, MOST_NAMED + 1).filter((other) => other !== claim);
          const named = others.slice(0, MOST_NAMED).map(placeOf);
          const more = claims.length - 1 - named.length;
          report(
            span,
            { found: "random", arn, lines: named.map(lineOf), more },
            { field: "arn", related: named.map((other) => ({ span: other, what: "the same ARN" })) },
          );
        } else {
          const right = placeOf(counting);
          const isSameSection = counting.entry.section.name === claim.entry.section.name;
          report(
            span,
            { found: "replaced", arn, line: lineOf(right), by: isSameSection ? "last-entry" : "mapRoles" },
            { field: "arn", related: [{ span: right, what: "the entry that counts" }] },
          );
        }
      }
    }
  },
});

const WHY = {
  "last-entry": "the last entry of an ARN wins",
  mapRoles: "mapRoles is asked before mapUsers",
} as const;

/** An entry, and the ARN that it is for. An ARN under a misspelt key counts: it is read as if the key were mended. */
interface Claim {
  readonly entry: LintEntry;
  readonly arn: LintText;
}

function placeOf({ entry, arn }: Claim): Span {
  return placeWithin(entry, arn.span);
}

/** The entries of each ARN that has several. An entry with an `sso` too is dropped, and claims nothing. */
function claimsByArn(entries: readonly LintEntry[]): Claim[][] {
  const byArn = new Map<string, Claim[]>();
  for (const entry of entries) {
    const { arn, sso } = entry;
    if (arn === undefined || sso !== undefined) continue;
    const key = fold(arn.value);
    const claims = byArn.get(key);
    if (claims === undefined) byArn.set(key, [{ entry, arn }]);
    else claims.push({ entry, arn });
  }
  return [...byArn.values()].filter(({ length }) => length > 1);
}

/** The one of an ARN's claims that counts; undefined where the reference's choice is random. */
function countingAmong(claims: readonly Claim[]): Claim | undefined {
  const inSection = (name: SectionName) => claims.filter(({ entry }) => entry.section.name === name);
  const contenders = contendersOf({
    roles: inSection("mapRoles").map((claim) => ({ kind: "role", roleArn: claim.arn.value, claim }) as const),
    users: inSection("mapUsers").map((claim) => ({ kind: "user", userArn: claim.arn.value, claim }) as const),
  });
  return contenders.length === 1 ? contenders[0]?.claim : undefined;
}
