// The access entries of a reading, with the places of their fields.
import { principalKey } from "../../access-entries/same-principal.ts";
import type { Source } from "../../document/source.ts";
import type { AccessEntry } from "../../schema/access-entry.ts";
import { accessIn } from "../../sources/access-entries.ts";
import type { JoinedText } from "../../sources/model/joined-text.ts";
import type {
  SourceAccessEntry,
  SourceAccessPolicy,
  SourcePolicyAssociation,
  SourceReading,
} from "../../sources/model/reading.ts";
import { memberOf, type SourceValue } from "../../sources/model/value.ts";
import { addTo } from "../../text/add-to.ts";
import type { PlacedEntry, PlacedPolicy } from "../engine/access-entries.ts";
import { beginOf, placedText, spanOf } from "./placed-text.ts";

type Found = Pick<SourceReading, "text" | "accessEntries" | "associations">;

/**
 * @param form The name of the source that read them.
 * @param isBeside Whether they are of other files, and compared with alone.
 */
export function placedEntries(found: Found, form: string, source: Source, isBeside: boolean): PlacedEntry[] {
  const { accessEntries = [], associations = [], text } = found;
  const { entries, associations: others } = accessIn(found, form);
  const placed = (each: SourceAccessEntry, entry: AccessEntry | undefined, isAssociation: boolean) =>
    entry === undefined ? [] : [placedEntry(each, entry, { text, source, isBeside, isAssociation })];
  return [
    ...accessEntries.flatMap((each, index) => placed(each, entries[index], false)),
    ...associations.flatMap((each, index) => placed(asEntry(each), others[index], true)),
  ];
}

function asEntry({ name, principalArn, ...policy }: SourcePolicyAssociation): SourceAccessEntry {
  return { name, principalArn, at: policy.at, policies: [policy] };
}

/** The text that it stands in, and what it is. */
export interface Where extends Pick<PlacedEntry, "isBeside" | "isAssociation"> {
  readonly text: JoinedText;
  readonly source: Source;
}

/** @param each Where its fields stand. */
export function placedEntry(
  each: SourceAccessEntry,
  entry: AccessEntry,
  { text, source, ...kind }: Where,
): PlacedEntry {
  const principalArn = placedText(each.principalArn, source);
  const span = principalArn?.span ?? beginOf(each.at, source);
  return {
    entry,
    span,
    whole: spanOf(each.at, source),
    place: { file: text.fileAt(span.start).name, line: text.locate(span.start).line },
    principalArn,
    type: placedText(each.type, source),
    username: placedText(each.username, source),
    groupsAt: each.groups && spanOf(each.groups.at, source),
    groups: itemsOf(each.groups).map((item) => placedText(item, source)),
    policies: each.policies.map((policy) => placedPolicy(policy, source)),
    ...kind,
  };
}

function itemsOf(value: SourceValue | undefined): readonly SourceValue[] {
  if (value === undefined) return [];
  return value.kind === "list" ? value.items : [value];
}

function placedPolicy({ at, policyArn, scope }: SourceAccessPolicy, source: Source): PlacedPolicy {
  const arn = placedText(policyArn, source);
  const namespaces = memberOf(scope, "namespaces");
  return {
    span: arn?.span ?? beginOf(at, source),
    policyArn: arn,
    scopeType: placedText(scope?.kind === "map" ? memberOf(scope, "type") : scope, source),
    namespaces: namespaces && spanOf(namespaces.at, source),
  };
}

/** An association takes the type of its principal's entry, where that is in the same text: what EKS refuses hangs on it. */
export function withTypes(entries: readonly PlacedEntry[]): PlacedEntry[] {
  const keyOf = ({ entry }: PlacedEntry) => `${entry.cluster ?? ""}\n${principalKey(entry)}`;
  const owners = new Map<string, PlacedEntry[]>();
  for (const each of entries) if (!each.isAssociation) addTo(owners, keyOf(each), each);
  return entries.map((each) => {
    const [owner, ...others] = each.isAssociation ? (owners.get(keyOf(each)) ?? []) : [];
    if (owner === undefined || others.length > 0) return each;
    const { type, holes: ofOwner = [] } = owner.entry;
    const holes = [
      ...(each.entry.holes ?? []).filter(({ field }) => field !== "type"),
      ...ofOwner.filter(({ field }) => field === "type"),
    ];
    return { ...each, entry: { ...each.entry, type, holes } };
  });
}
