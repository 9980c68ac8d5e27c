import { partOf } from "../../../document/nodes.ts";
import { partitions } from "../../../schema/entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { rewriteArn } from "../../knowledge/arns.ts";

const KNOWN: ReadonlySet<string> = new Set(partitions);

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export const clusterPartition = defineRule({
  name: "cluster-partition",
  description: "an ARN of another AWS partition than the cluster's, which no one there has",
  level: "error",
  fixes: false,
  messages: {
    "other-partition": ({ partition, cluster }: Partitions) =>
      `${noOne(partition, cluster)}; write the ARN of an identity in ${cluster}, or delete the entry`,
    "own-account": ({ partition, cluster, right }: Partitions & { right: string }) =>
      `${noOne(partition, cluster)}; the account is the cluster's own, so write ${right}`,
  },
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report, _, { cluster = {} }) {
    const { partition: expected, account } = cluster;
    if (expected === undefined) return;
    for (const entry of entries) {
      const { arn } = entry;
      const at = arn?.reading.parts[1];
      if (arn === undefined || at === undefined) continue;
      const { partition } = arn.reading;
      if (partition === expected || !KNOWN.has(partition)) continue;
      const span = partOf(arn, at.start, at.end);
      const said = { partition, cluster: expected };
      const right = arn.value.slice(0, at.start) + expected + arn.value.slice(at.end);
      const suggestion = arn.reading.account === account ? rewriteArn(entry, right) : undefined;
      if (suggestion === undefined) report(span, { found: "other-partition", ...said }, { field: "arn" });
      else report(span, { found: "own-account", ...said, right }, { suggestion, field: "arn" });
    }
  },
});

interface Partitions {
  readonly partition: string;
  /** The cluster's. */
  readonly cluster: string;
}

function noOne(partition: string, cluster: string): string {
  return `this matches no one: it is in partition ${partition}, and the cluster in ${cluster}, where no one has credentials of ${partition}`;
}
