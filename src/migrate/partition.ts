// The partition that a map's ARNs are in.
import { readWrittenArn } from "../identity/written-arn.ts";
import { type Mapping, type Partition, partitions } from "../schema/entries.ts";

/** `aws` where they are in several, or in none that is known. */
export function partitionOf(mappings: readonly Mapping[]): Partition {
  const found = new Set(mappings.flatMap((mapping) => known(mapping) ?? []));
  const [only = "aws"] = found;
  return found.size === 1 ? only : "aws";
}

function known(mapping: Mapping): Partition | undefined {
  if (mapping.kind === "sso") return mapping.sso.partition ?? "aws";
  const arn = mapping.kind === "role" ? mapping.roleArn : mapping.userArn;
  const { partition } = readWrittenArn(arn);
  return partitions.find((each) => each === partition);
}
