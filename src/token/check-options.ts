// Checks the options that verifying a token and making one have in common.
import { type Partition, partitions } from "../schema/entries.ts";
import { isRegion } from "./sts-hosts.ts";

/** Whether it can be a cluster's name, which is sent in a header as it is. */
export function isClusterId(text: unknown): text is string {
  return typeof text === "string" && /^[!-~]+$/.test(text);
}

/** @throws TypeError */
export function checkClusterId(clusterId: unknown): void {
  if (isClusterId(clusterId)) return;
  throw new TypeError(
    "clusterId is not a cluster name: it is empty, or contains a space or a special character",
  );
}

/** @throws TypeError */
export function checkRegion(region: unknown): void {
  if (typeof region === "string" && isRegion(region)) return;
  throw new TypeError("region is not the name of a region, such as eu-west-1");
}

/** @throws TypeError */
export function checkPartition(partition: Partition): void {
  if (!partitions.some((known) => known === partition)) {
    throw new TypeError(`partition is not one of ${partitions.join(", ")}`);
  }
}
