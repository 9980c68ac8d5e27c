// How an explanation refers to entries, and ranks them.
import type { AccountItem, Mapping } from "../schema/entries.ts";
import type { EntryRef, NearMiss } from "./explanation.ts";

/** A near miss with its rank. */
export interface Ranked extends NearMiss {
  /** How far off it is, from 0. The nearest comes first. */
  readonly off: number;
}

/** The place of an entry. */
export function refOf(mapping: Mapping): EntryRef {
  return placed(mapping.kind === "user" ? "mapUsers" : "mapRoles", mapping);
}

/** The place of an item of mapAccounts. */
export function refOfAccount(item: AccountItem): EntryRef {
  return placed("mapAccounts", item);
}

function placed(section: EntryRef["section"], { index, source, origin }: Mapping | AccountItem): EntryRef {
  return {
    section,
    index,
    ...(source === undefined ? {} : { line: source.start.line }),
    ...(origin?.file === undefined ? {} : { file: origin.file }),
  };
}

/** `mapRoles[0]` */
export function nameOf({ section, index }: EntryRef): string {
  return `${section}[${index}]`;
}
