// Which of an entry's policies are not known, or are not there as they are written.
import type { AccessEntry } from "../../schema/access-entry.ts";
import type { RefusalOptions } from "../refusal.ts";
import { refusalsOf } from "../refusals.ts";
import type { PolicyDoubt } from "./decide.ts";

export interface PolicyDoubts {
  /** By the policy's index in the entry. */
  readonly byIndex: ReadonlyMap<number, PolicyDoubt>;
  /** Whether the entry may have any number of policies besides. */
  readonly mayHaveMore: boolean;
}

/** @param cluster The cluster's account and partition: without them, fewer refusals are known. */
export function policyDoubtsOf(entry: AccessEntry, cluster: RefusalOptions = {}): PolicyDoubts {
  const byIndex = new Map<number, PolicyDoubt>();
  for (const { field, item } of refusalsOf(entry, cluster)) {
    if (field === "policies" && item !== undefined) byIndex.set(item, "refused");
  }
  let mayHaveMore = false;
  for (const { field, item } of entry.holes ?? []) {
    if (field !== "policies") continue;
    if (item === undefined) mayHaveMore = true;
    else byIndex.set(item, "unknown-value");
  }
  return { byIndex, mayHaveMore };
}
