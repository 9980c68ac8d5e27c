// A plan as the formats of tools write it: the entries, and as comments where each comes from and what to know.
import { oneLine } from "../text/printable.ts";
import { describeDifference } from "./difference-words.ts";
import type { Migration } from "./formats/migration.ts";
import { lineName, linePlace, lineSubject } from "./line-place.ts";
import type { MigrationPlan, MigrationVerdict } from "./plan.ts";
import { describeReason } from "./reason-words.ts";

/**
 * @param file What the map is called where its lines do not say it.
 * @param plan With the cluster's name.
 */
export function asMigration(plan: MigrationPlan & { readonly clusterName: string }, file: string): Migration {
  const { clusterName, region, accountId, bindings, verdicts, differences, remarks } = plan;
  const commentsOn = (verdict: MigrationVerdict) => [
    `${linePlace(verdict.mapping, file)}, ${lineName(verdict.mapping)}.`,
    ...verdict.reasons.map(sentence),
  ];
  const left = verdicts.filter(({ verdict }) => verdict === "impossible");
  return {
    clusterName,
    ...(region === undefined ? {} : { region }),
    accountId,
    bindings,
    entries: plan.entries.map((entry) => ({
      entry,
      comments: verdicts.filter((verdict) => verdict.entry === entry).flatMap(commentsOn),
    })),
    comments: [
      ...remarks.map(sentence),
      ...left.flatMap((verdict) => [
        `Not migrated: ${oneLine(lineSubject(verdict.mapping))}. ${commentsOn(verdict).join(" ")}`,
      ]),
      ...differences.map((difference) => `Different afterwards: ${describeDifference(difference)}.`),
    ],
  };
}

function sentence(reason: Parameters<typeof describeReason>[0]): string {
  return `${describeReason(reason)}.`;
}
