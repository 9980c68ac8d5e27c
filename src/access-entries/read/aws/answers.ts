// What EKS answers: which of its calls a value is the answer of, and what it says. Also the bundle of `snapshot`, and lists of
// any of these.

import type { AccessEntry } from "../../../schema/access-entry.ts";
import { accessEntrySchema } from "../../../schema/access-entry-input.ts";
import { plain } from "../../../sources/model/plain.ts";
import { literalOf, memberOf, type SourceValue } from "../../../sources/model/value.ts";
import { readCluster } from "./cluster.ts";
import { type Around, isPage, readAssociations, readEntry, readName } from "./entry.ts";
import { readError } from "./errors.ts";
import { readFields } from "./fields.ts";
import type { Told } from "./told.ts";

/** Says whether the value is anything of EKS. */
export function readAnswer(value: SourceValue, around: Around, told: Told): boolean {
  if (value.kind === "list") {
    return value.items.map((item) => readItem(item, around, told)).every(Boolean);
  }
  if (value.kind !== "map") return false;
  const found = ANSWERS.filter(({ key }) => isThere(memberOf(value, key)));
  const own = withCluster(value, around);
  for (const { read } of found) read(value, own, told);
  return found.length > 0 || readError(JSON.stringify(plain(value)), value.at, told);
}

/** Each tells what it reads by one key. A value may be several of them: `cluster` and `accessEntries`. */
const ANSWERS: readonly {
  readonly key: string;
  readonly read: (value: SourceValue, around: Around, told: Told) => void;
}[] = [
  { key: "cluster", read: ofMember("cluster", readCluster) },
  { key: "accessConfig", read: readCluster },
  { key: "accessEntry", read: ofMember("accessEntry", readDescribed) },
  { key: "accessEntries", read: readList("accessEntries") },
  { key: "clusters", read: readList("clusters") },
  { key: "entries", read: readList("entries") },
  { key: "associatedAccessPolicies", read: readPolicies },
  { key: "associatedAccessPolicy", read: readPolicies },
  { key: "principalArn", read: readBare },
];

function isThere(value: SourceValue | undefined): boolean {
  return value !== undefined && value.kind !== "hole" && !(value.kind === "scalar" && value.value === null);
}

function ofMember(key: string, read: (value: SourceValue, around: Around, told: Told) => void) {
  return (value: SourceValue, around: Around, told: Told) => {
    const member = memberOf(value, key);
    if (member?.kind !== "map") {
      // A cluster may be named alone.
      if (member?.kind !== "text" || key !== "cluster") wrongKind(key, "a mapping", member ?? value, told);
      return;
    }
    const policies = key === "accessEntry" ? besideEntry(value) : undefined;
    read(member, { ...around, policies }, told);
  };
}

/** Policies beside an entry are its own where they name no other principal. */
function besideEntry(value: SourceValue): SourceValue | undefined {
  return memberOf(value, "principalArn") === undefined
    ? memberOf(value, "associatedAccessPolicies")
    : undefined;
}

function readDescribed(value: SourceValue, around: Around, told: Told): void {
  readEntry(value, around, told);
}

function readList(key: string) {
  return (value: SourceValue, around: Around, told: Told) => {
    const list = memberOf(value, key);
    if (list?.kind !== "list") {
      wrongKind(key, "a list", list ?? value, told);
      return;
    }
    for (const item of list.items) readItem(item, { cluster: around.cluster }, told);
    if (key === "accessEntries" && isPage(value)) {
      told.problem("truncated-list", list.at, TRUNCATED, true);
    }
  };
}

function wrongKind(key: string, kind: string, { at }: SourceValue, told: Told): void {
  told.problem(
    "invalid-field",
    at,
    `${key} is not ${kind}, so it is not known; give the answer as it is`,
    true,
  );
}

const TRUNCATED =
  "the list ends before EKS's does (nextToken), so other entries are not known; leave out --max-items, or give all pages";

/** An ARN, of which only that is known, or an answer. */
function readItem(item: SourceValue, around: Around, told: Told): boolean {
  const arn = literalOf(item);
  if (arn === undefined) {
    if (item.kind === "map" && readAnswer(item, around, told)) return true;
    told.problem("not-access-entries", item.at, NOT_ENTRIES, true);
    return true;
  }
  // Names of clusters are listed too, and say nothing.
  if (!arn.startsWith("arn:")) return true;
  readName(arn, item, around, told);
  return true;
}

export const GIVE = "give what 'aws eks describe-access-entry' prints";
export const NOT_ENTRIES = `this says nothing of access entries or a cluster; ${GIVE}`;

function readPolicies(value: SourceValue, around: Around, told: Told): void {
  const isBeside = memberOf(value, "accessEntry") !== undefined && besideEntry(value) !== undefined;
  // Read with the entry.
  if (isBeside || isEntry(value)) return;
  readAssociations(value, around, told);
  if (isPage(value)) told.problem("truncated-list", value.at, MORE_POLICIES, false);
}

const MORE_POLICIES =
  "the list of policies ends before EKS's does (nextToken), so others are not known; give all pages";

/** An entry that nothing stands around: `--query accessEntry`. */
function readBare(value: SourceValue, around: Around, told: Told): void {
  if (memberOf(value, "groups") !== undefined || memberOf(value, "policies") !== undefined) {
    readOwnEntry(value, around, told);
  } else if (isEntry(value)) readEntry(value, around, told);
}

/** Whether there is anything of an entry but its policies. */
function isEntry(value: SourceValue): boolean {
  if (memberOf(value, "principalArn") === undefined) return false;
  const keys = ["type", "username", "kubernetesGroups", "accessEntryArn", "createdAt"];
  const isAssociation = memberOf(value, "associatedAccessPolicy") !== undefined;
  return (
    keys.some((key) => memberOf(value, key) !== undefined) ||
    (!isAssociation && memberOf(value, "associatedAccessPolicies") === undefined)
  );
}

/** An entry with the keys that this library gives. */
function readOwnEntry(value: SourceValue, around: Around, told: Told): void {
  const read = readFields(value, accessEntrySchema, told);
  if (read === undefined) {
    told.problem("no-principal", value.at, NO_PRINCIPAL, true);
    return;
  }
  const { cluster } = around;
  const entry = {
    ...(cluster === undefined ? {} : { cluster }),
    origin: told.originOf(value.at, "access-entries"),
    ...read,
    type: read.type ?? "STANDARD",
    groups: read.groups ?? [],
    policies: read.policies ?? [],
  } as AccessEntry; // what the schema does not look at, nothing hangs on
  told.parts.push({ kind: "entry", entry, value });
}

const NO_PRINCIPAL = "there is no principalArn, so it is not known whose entry this is";

/** The cluster that a value names, for all that is in it. */
function withCluster(value: SourceValue, around: Around): Around {
  const cluster = memberOf(value, "cluster");
  const name = literalOf(cluster?.kind === "map" ? memberOf(cluster, "name") : cluster);
  const own = literalOf(memberOf(value, "clusterName")) ?? name;
  return own === undefined ? around : { ...around, cluster: own };
}
