import { partOf } from "../../../document/nodes.ts";
import { partitions } from "../../../schema/entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

const KNOWN: ReadonlySet<string> = new Set(partitions);

export const mixedPartitions = defineRule({
  name: "mixed-partitions",
  description: "ARNs of another AWS partition than the others, which cannot reach this cluster",
  level: "warning",
  fixes: false,
  check({ configMaps }, report) {
    for (const { entries } of configMaps) {
      const counts = new Map<string, number>();
      for (const { arn } of entries) {
        const partition = arn && shapeOf(arn).partition;
        if (partition !== undefined && KNOWN.has(partition))
          counts.set(partition, (counts.get(partition) ?? 0) + 1);
      }
      if (counts.size < 2) continue;
      const most = Math.max(...counts.values());
      const usual = [...counts].find(([, count]) => count === most)?.[0] ?? "aws";
      for (const { arn } of entries) {
        const partition = arn && shapeOf(arn).partition;
        if (arn === undefined || partition === undefined || partition === usual || !KNOWN.has(partition))
          continue;
        const start = arn.value.indexOf(":") + 1;
        report(
          partOf(arn, start, start + partition.length),
          `partition ${partition}, where most ARNs here are of ${usual}: credentials of one partition are not valid in another, so that this matches no one`,
        );
      }
    }
  },
});
