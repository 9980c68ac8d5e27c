import { partOf } from "../../../document/nodes.ts";
import { partitions } from "../../../schema/entries.ts";
import { defineRule } from "../../engine/rule.ts";

const KNOWN: ReadonlySet<string> = new Set(partitions);

export const mixedPartitions = defineRule({
  name: "mixed-partitions",
  description: "ARNs of another AWS partition than the others, which cannot reach this cluster",
  level: "warning",
  fixes: false,
  messages: {
    other: ({ partition, usual }: { partition: string; usual: string }) =>
      `partition ${partition}, where most ARNs here are of ${usual}: credentials of one partition are not valid in another, so that this matches no one`,
  },
  // Where the cluster's own partition is known, it is known too which of the ARNs are the wrong ones.
  yieldsTo: [{ rule: "cluster-partition", at: "file" }],
  check({ configMaps }, report) {
    for (const { entries } of configMaps) {
      const found = entries.flatMap(({ arn }) => {
        if (arn === undefined) return [];
        const { partition, parts } = arn.reading;
        const at = parts[1];
        return at !== undefined && KNOWN.has(partition) ? [{ arn, partition, at }] : [];
      });
      const counts = new Map<string, number>();
      for (const { partition } of found) counts.set(partition, (counts.get(partition) ?? 0) + 1);
      const most = Math.max(...counts.values());
      const usual = [...counts].find(([, count]) => count === most)?.[0] ?? "aws";
      for (const { arn, partition, at } of found) {
        if (partition === usual) continue;
        report(partOf(arn, at.start, at.end), { found: "other", partition, usual }, { field: "arn" });
      }
    }
  },
});
