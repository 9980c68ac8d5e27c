// Which access entries and policies EKS has, by what a state says of them.
import { plain } from "./plain.ts";
import type { SourceAccessEntry, SourceAccessPolicy, SourceReading } from "./reading.ts";

type Access = Pick<SourceReading, "accessEntries" | "associations">;

/** What a state says: EKS has all of it. */
export function asStored<Reading extends Access>(reading: Reading): Reading {
  const { accessEntries = [], associations = [] } = reading;
  return {
    ...reading,
    accessEntries: accessEntries.map((entry) => ({ ...entry, isStored: true })),
    associations: associations.map((each) => ({ ...each, isStored: true })),
  };
}

/** What comes after a change. EKS has what was there before, and was the same. */
export function storedBefore<Reading extends Access>(reading: Reading, before: Access): Reading {
  const { accessEntries = [], associations = [] } = reading;
  const entries = new Set((before.accessEntries ?? []).map(entryKey));
  const policies = new Set([
    ...(before.accessEntries ?? []).flatMap((entry) => entry.policies.map((each) => policyKey(each, entry))),
    ...(before.associations ?? []).map((each) => policyKey(each, each)),
  ]);
  return {
    ...reading,
    accessEntries: accessEntries.map((entry) => ({
      ...entry,
      isStored: entries.has(entryKey(entry)),
      policies: entry.policies.map((each) => ({ ...each, isStored: policies.has(policyKey(each, entry)) })),
    })),
    associations: associations.map((each) => ({ ...each, isStored: policies.has(policyKey(each, each)) })),
  };
}

type Owner = Pick<SourceAccessEntry, "cluster" | "principalArn">;

function entryKey({ cluster, principalArn, type, username, groups }: SourceAccessEntry): string {
  return keyOf([cluster, principalArn, type, username, groups]);
}

function policyKey({ policyArn, scope }: SourceAccessPolicy, { cluster, principalArn }: Owner): string {
  return keyOf([cluster, principalArn, policyArn, scope]);
}

function keyOf(values: readonly (SourceAccessEntry["cluster"] | undefined)[]): string {
  return JSON.stringify(values.map((value) => (value === undefined ? null : plain(value))));
}
