// The access entries of a reading, with the places of their fields.
import { principalKey } from "../../access-entries/same-principal.ts";
import type { Source, Span } from "../../document/source.ts";
import type { JoinedText } from "../../sources/model/joined-text.ts";
import type {
  SourceAccessEntry,
  SourceAccessPolicy,
  SourcePolicyAssociation,
  SourceReading,
} from "../../sources/model/reading.ts";
import { memberOf } from "../../sources/model/value.ts";
import { addTo } from "../../text/add-to.ts";
import type { PlacedEntry, PlacedPolicy } from "../engine/access-entries.ts";
import { entryOfAssociation, entryOfSource, itemsOf } from "./entry-of-source.ts";
import { placedText, spanOf } from "./placed-text.ts";

type Found = Pick<SourceReading, "accessEntries" | "associations">;

/** @param beside Those of other files, which are compared with. */
export function placedEntries(
  { accessEntries = [], associations = [] }: Found,
  text: JoinedText,
  source: Source,
  isBeside: boolean,
): PlacedEntry[] {
  return [
    ...accessEntries.map((each) => placedEntry(each, text, source, isBeside)),
    ...associations.map((each) => placedAssociation(each, text, source, isBeside)),
  ];
}

function placedEntry(
  each: SourceAccessEntry,
  text: JoinedText,
  source: Source,
  isBeside: boolean,
): PlacedEntry {
  const principalArn = placedText(each.principalArn, source);
  const span = principalArn?.span ?? beginOf(each.at, source);
  return {
    entry: entryOfSource(each),
    span,
    place: placeOf(span, text),
    principalArn,
    type: placedText(each.type, source),
    username: placedText(each.username, source),
    groupsAt: each.groups && spanOf(each.groups.at, source),
    groups: itemsOf(each.groups).map((item) => placedText(item, source)),
    policies: each.policies.map((policy) => placedPolicy(policy, source)),
    isBeside,
    isAssociation: false,
  };
}

function placedAssociation(
  each: SourcePolicyAssociation,
  text: JoinedText,
  source: Source,
  isBeside: boolean,
): PlacedEntry {
  const { name, cluster, principalArn, ...policy } = each;
  const asEntry = { name, cluster, principalArn, at: each.at, policies: [policy] };
  return {
    ...placedEntry(asEntry, text, source, isBeside),
    entry: entryOfAssociation(each),
    isAssociation: true,
  };
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

/** The first line of a place: a whole resource is not marked. */
function beginOf({ start, end }: { readonly start: number; readonly end: number }, source: Source): Span {
  const lf = source.text.indexOf("\n", start);
  return { source, start, end: lf === -1 ? end : Math.min(end, lf) };
}

function placeOf({ start }: Span, text: JoinedText) {
  return { file: text.fileAt(start).name, line: text.locate(start).line };
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
