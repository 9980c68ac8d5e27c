// How an explanation names entries.
import type { AccountItem, Mapping } from "../schema/entries.ts";
import type { EntryRef, NearMiss } from "./explanation.ts";

/** A near miss, and how far off it is: the nearest comes first. */
export interface Ranked extends NearMiss {
  readonly off: number;
}

/** Where an entry is. */
export function refOf(mapping: Mapping): EntryRef {
  return placed(mapping.kind === "user" ? "mapUsers" : "mapRoles", mapping);
}

/** Where an item of mapAccounts is. */
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

export function nameOf({ section, index }: EntryRef): string {
  return `${section}[${index}]`;
}
