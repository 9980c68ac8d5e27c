// Takes a group out of an entry.
import { removeItem } from "../../document/list-items.ts";
import type { LintEntry } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";

/** Undefined where the item's lines hold more than the group, and where the item is the first one. */
export function removeGroup({ groups, groupsMember }: LintEntry, index: number): SpanEdit[] | undefined {
  const source = groups[index]?.span.source;
  return source && removeItem(groupsMember?.value.node, index, source);
}
