import type { LintText } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { fold } from "../../../text/fold.ts";
import { locateIn } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { placeWithin } from "../../knowledge/places.ts";

/** How many other lines a message names. */
const MOST_NAMED = 5;

interface Claim {
  readonly entry: LintEntry;
  readonly arn: LintText;
}

/** Source: the reference's pkg/mapper/configmap/configmap.go: roles by lower-cased ARN, users by ARN as written. */
export const duplicateArn = defineRule({
  name: "duplicate-arn",
  description: "one ARN in several entries, of which only one counts: groups are not added up",
  level: "error",
  fixes: false,
  check({ configMaps, text }, report) {
    const locate = locateIn(text);
    const lineOf = (claim: Claim) => {
      const { source, start } = placeWithin(claim.entry, claim.arn.span);
      return locate(source.toFile(start)).line;
    };
    for (const { entries } of configMaps) {
      for (const claims of claimsByArn(entries)) {
        const roles = claims.filter(({ entry }) => entry.section.name === "mapRoles");
        const users = claims.filter(({ entry }) => entry.section.name === "mapUsers");
        const spellings = new Set(users.map(({ arn }) => arn.value));
        const winner = roles.at(-1) ?? (spellings.size === 1 ? users.at(-1) : undefined);
        for (const claim of claims) {
          if (claim === winner) continue;
          report(placeWithin(claim.entry, claim.arn.span), messageFor(claim, winner, users, lineOf));
        }
      }
    }
  },
});

/** The entries of each ARN that has several. An entry that the reference drops claims nothing. */
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

function messageFor(
  claim: Claim,
  winner: Claim | undefined,
  users: readonly Claim[],
  lineOf: (claim: Claim) => number,
): string {
  const arn = shorten(claim.arn.value);
  if (winner === undefined) {
    const others = users.slice(0, MOST_NAMED + 1).filter((other) => other !== claim);
    const lines = others.slice(0, MOST_NAMED).map(lineOf).join(", ");
    const more = users.length - 1 - MOST_NAMED;
    return `${arn} is also at line ${lines}${more > 0 ? ` and ${more} more` : ""} in another spelling: which of the entries counts is random, login by login; keep one`;
  }
  const line = lineOf(winner);
  const why =
    winner.entry.section.name === claim.entry.section.name
      ? "the last entry of an ARN wins"
      : "mapRoles is asked before mapUsers";
  return `this entry counts for nothing: ${why}, and ${arn} is also at line ${line}; groups are not added up: merge the entries into one`;
}
