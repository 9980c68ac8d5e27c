// Entries whose ARN stands under `arn`, whatever it names. The ARN says which section of aws-auth they belong into.
import { arnKeyOf } from "../../document/keys.ts";
import type { SectionName } from "../../document/problem.ts";
import type { Slip } from "../model/reading.ts";
import { memberOf, type SourceValue } from "../model/value.ts";
import { arnSection } from "./arn-section.ts";
import { readEntry } from "./entry-fields.ts";

export interface ArnEntry {
  readonly section: SectionName;
  readonly entry: SourceValue;
  readonly slips: readonly Slip[];
}

/** An ARN that does not say it goes to mapRoles: either section matches any ARN. */
export function arnEntry(item: SourceValue, what: string): ArnEntry {
  const section = arnSection(memberOf(item, "arn")) ?? "mapRoles";
  return {
    section,
    ...readEntry(item, { arn: arnKeyOf(section), username: "username", groups: "groups" }, what),
  };
}

/** The entries by their sections. */
export function inSections(
  entries: readonly Pick<ArnEntry, "section" | "entry">[],
): Record<"mapRoles" | "mapUsers", SourceValue[]> {
  const of = (name: SectionName) =>
    entries.filter(({ section }) => section === name).map(({ entry }) => entry);
  return { mapRoles: of("mapRoles"), mapUsers: of("mapUsers") };
}
