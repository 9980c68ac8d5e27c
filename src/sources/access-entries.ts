// The access entries of a reading, as programs are given them: texts, and where in them something is not known.
import type {
  AccessEntry,
  AccessEntryHole,
  AccessPolicyAssociation,
  AccessScope,
} from "../schema/access-entry.ts";
import type { Origin } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type {
  SourceAccessEntry,
  SourceAccessPolicy,
  SourcePolicyAssociation,
  SourceReading,
} from "./model/reading.ts";
import { textsWithHoles, textWithHoles, wholeHole } from "./model/text-holes.ts";
import { holesIn, memberOf, type Place, type SourceValue } from "./model/value.ts";

export interface AccessInReading {
  readonly entries: readonly AccessEntry[];
  /**
   * Policies whose entry is elsewhere: one for each association. An entry is there, since EKS associates nothing without
   * one; of its type, username, groups and other policies nothing is known.
   */
  readonly associations: readonly AccessEntry[];
}

/** @param source The name of the source that read it. */
export function accessIn(
  {
    text,
    accessEntries = [],
    associations = [],
  }: Pick<SourceReading, "text" | "accessEntries" | "associations">,
  source: string,
): AccessInReading {
  const originOf: OriginOf = ({ name, isAddress, at: { start, end } }) => ({
    source,
    file: text.fileAt(start).name,
    path: [],
    range: { start: text.locate(start), end: text.locate(end) },
    ...(isAddress === true && name !== undefined ? { address: name } : {}),
  });
  return {
    entries: accessEntries.map((entry) => entryOf(entry, originOf)),
    associations: associations.map((association) => ofAssociation(association, originOf)),
  };
}

type OriginOf = (each: {
  readonly name?: string | undefined;
  readonly isAddress?: boolean | undefined;
  readonly at: Place;
}) => Origin;

function entryOf(entry: SourceAccessEntry, originOf: OriginOf): AccessEntry {
  const { name, cluster, isPossible, isStored } = entry;
  const holes: AccessEntryHole[] = [];
  const textOf = (field: "principalArn" | "type" | "username", value: SourceValue | undefined) => {
    const read = textWithHoles(value);
    holes.push(...read.holes.map((hole) => ({ ...hole, field })));
    return read.text;
  };
  const principalArn = textOf("principalArn", entry.principalArn);
  const type = textOf("type", entry.type);
  // Tools leave out a username that is empty.
  const username = textOf("username", entry.username);
  const groups = textsWithHoles(entry.groups).map(({ text, holes: own, isWhole }, item) => {
    holes.push(...own.map((hole) => ({ ...hole, field: "groups" as const, item, ...whole(isWhole) })));
    return text;
  });
  const policies = policiesIn(entry, originOf, holes);
  return {
    name,
    ...(cluster === undefined ? {} : { cluster: textWithHoles(cluster).text }),
    principalArn,
    type: type === "" ? "STANDARD" : type,
    ...(username === "" ? {} : { username }),
    groups,
    policies,
    ...(isStored === undefined ? {} : { isStored }),
    ...(isPossible === undefined ? {} : { isPossible }),
    origin: originOf(entry),
    ...(holes.length === 0 ? {} : { holes }),
  };
}

function policiesIn(
  { policies, holes: others = [] }: Pick<SourceAccessEntry, "policies" | "holes">,
  originOf: OriginOf,
  holes: AccessEntryHole[],
): readonly AccessPolicyAssociation[] {
  const field = "policies";
  const known = policies.map((policy, item) => {
    const { text, holes: own } = textWithHoles(policy.policyArn);
    holes.push(...own.map((hole) => ({ ...hole, field, item }) as const));
    const { scope, unknown } = scopeOf(policy.scope);
    if (unknown !== undefined) holes.push({ ...unknown, field, item, part: "scope", start: 0, end: 0 });
    const { isStored } = policy;
    const origin = originOf(policy);
    return { policyArn: text, scope, ...(isStored === undefined ? {} : { isStored }), origin };
  });
  const unknown = others.map((hole, index): AccessPolicyAssociation => {
    const { text, holes: own } = wholeHole(hole);
    holes.push(...own.map((each) => ({ ...each, field, item: known.length + index, whole: true }) as const));
    return { policyArn: text, scope: { type: "", namespaces: [] } };
  });
  return [...known, ...unknown];
}

/** Some forms have the type alone. */
function scopeOf(value: SourceValue | undefined): { scope: AccessScope; unknown?: UnknownValue | undefined } {
  if (value === undefined) return { scope: { type: "", namespaces: [] } };
  const type = textWithHoles(value.kind === "map" ? memberOf(value, "type") : value);
  const namespaces = textsWithHoles(memberOf(value, "namespaces")).map(({ text }) => text);
  const [hole] = holesIn(value);
  const [ofType] = type.holes;
  return { scope: { type: type.text, namespaces }, unknown: hole ?? ofType };
}

function whole(isWhole: boolean): { readonly whole?: true } {
  return isWhole ? { whole: true } : {};
}

function ofAssociation(association: SourcePolicyAssociation, originOf: OriginOf): AccessEntry {
  const { name, isAddress, cluster, principalArn, at } = association;
  const { text } = textWithHoles(principalArn);
  const elsewhere = (what: string) => ({
    shape: "value" as const,
    expression: `the ${what} of the access entry of ${text}`,
    why: "reference" as const,
  });
  const unknown = (what: string): SourceValue => ({ kind: "hole", hole: elsewhere(what), at });
  const policy: SourceAccessPolicy & { readonly name: string; readonly isAddress?: boolean } = association;
  return entryOf(
    {
      name,
      ...(isAddress === undefined ? {} : { isAddress }),
      at,
      cluster,
      principalArn,
      type: unknown("type"),
      username: unknown("username"),
      groups: unknown("groups"),
      policies: [policy],
      holes: [elsewhere("other policies")],
    },
    originOf,
  );
}
