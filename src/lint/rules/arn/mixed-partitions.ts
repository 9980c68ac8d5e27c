import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantPartition, meantReading } from "../../knowledge/meant-arn.ts";

export const mixedPartitions = defineRule({
  name: "mixed-partitions",
  description: "ARNs of another AWS partition than the others, which cannot reach this cluster",
  level: "warning",
  fixes: false,
  messages: {
    other: ({ partition, usual, isTie }: { partition: string; usual: string; isTie: boolean }) =>
      `this ARN is in partition ${partition}, and ${isTie ? "others" : "most ARNs"} here are in ${usual}: a cluster takes credentials of its own partition alone, so ${isTie ? `either this or what is in ${usual} matches no one` : `this matches no one where the cluster is in ${usual}`}; delete what belongs to another cluster`,
  },
  // Where the cluster's own partition is known, it is known too which of the ARNs are the wrong ones.
  yieldsTo: [{ rule: "cluster-partition", at: "file" }],
  check({ configMaps }, report) {
    for (const { entries } of configMaps) {
      const found = entries.flatMap(partitionOf);
      const counts = new Map<string, number>();
      for (const { partition } of found) counts.set(partition, (counts.get(partition) ?? 0) + 1);
      const most = Math.max(...counts.values());
      const [usual = "aws", ...others] = [...counts].flatMap(([name, count]) =>
        count === most ? [name] : [],
      );
      const isTie = others.length > 0;
      for (const { arn, partition, at } of found) {
        if (partition === usual) continue;
        report(partOf(arn, at.start, at.end), { found: "other", partition, usual, isTie }, { field: "arn" });
      }
    }
  },
});

/** Also of one that is misspelt, or in an ARN that lacks a piece: once that is mended, it is this. */
function partitionOf({ arn }: LintEntry) {
  if (arn === undefined) return [];
  const [, written] = arn.reading.parts;
  const ofText = meantPartition(arn.reading.partition);
  const partition = ofText ?? meantPartition(meantReading(arn).partition);
  const at = ofText === undefined || written === undefined ? { start: 0, end: arn.value.length } : written;
  return partition === undefined ? [] : [{ arn, partition, at }];
}
