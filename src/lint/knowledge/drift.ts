// What happens to each section of a live ConfigMap when the manifest that was applied last is applied again.
import { isObject, type JsonObject } from "../../apply/json.ts";
import { lastAppliedTo } from "../../apply/last-applied.ts";
import { mergeThreeWays } from "../../apply/three-way.ts";
import { textsOf } from "../../apply/validate.ts";
import type { LintConfigMap } from "../../document/document.ts";
import { parseAwsAuth } from "../../document/parse.ts";
import { type SectionName, sectionNames } from "../../document/problem.ts";
import type { LintEntry } from "../../document/section.ts";
import { keyOf, lastOf } from "../../mapping/contest.ts";
import { plainValue } from "../../objects/plain.ts";
import type { Mapping } from "../../schema/entries.ts";
import { addTo } from "../../text/add-to.ts";
import { fold } from "../../text/fold.ts";
import { replacedEntries } from "./claims.ts";
import { hasNodeGroup, nodeKind } from "./node-roles.ts";

/** What happens to a section. The items are named as in `mapRoles[0]`, or by the ARN where they are not live. */
export interface Drift {
  readonly section: SectionName;
  readonly out: readonly string[];
  readonly changed: readonly string[];
  readonly back: readonly string[];
  /** Those among `out` and `changed` by which nodes join, and no longer do. */
  readonly nodes: readonly string[];
}

export interface Drifts {
  readonly drifts: readonly Drift[];
  /** Whether nobody gets in any more. */
  readonly isEmptied: boolean;
}

/** Undefined where the annotation is not readable. */
export function driftOf(configMap: LintConfigMap): Drifts | undefined {
  const none = { drifts: [], isEmptied: false };
  const live = plainValue(configMap.object.value);
  if (!isObject(live)) return none;
  const lastApplied = lastAppliedTo(live);
  if (lastApplied.found === "unreadable") return undefined;
  if (lastApplied.found === "nothing") return none;
  const { configuration } = lastApplied;
  if (isRefused(configuration, live)) return none;
  return compare(configMap, live, mergeThreeWays(configuration, live, configuration));
}

/** Whether the API server takes it no more. What else it refuses was refused the last time. */
function isRefused({ metadata: wanted = {} }: JsonObject, { metadata = {}, immutable }: JsonObject): boolean {
  if (immutable === true || !isObject(wanted) || !isObject(metadata)) return true;
  return (["uid", "resourceVersion"] as const).some(
    (key) => wanted[key] !== undefined && wanted[key] !== metadata[key],
  );
}

function compare({ entries, sections }: LintConfigMap, live: JsonObject, after: JsonObject): Drifts {
  const [before, next] = [textsOf(live, "data"), textsOf(after, "data")];
  const { roles, users, accounts } = parseAwsAuth({ data: next });
  const drifts = sectionNames.flatMap((section): Drift[] => {
    if (before[section] === next[section]) return [];
    const drift =
      section === "mapAccounts"
        ? accountDrift(
            sections.flatMap((each) => each.accounts.flatMap(({ isRead, value }) => (isRead ? [value] : []))),
            accounts,
          )
        : entryDrift(
            entries.filter((entry) => entry.isRead && entry.section.name === section),
            section === "mapRoles" ? roles : users,
          );
    const { out, changed, back } = drift;
    return out.length + changed.length + back.length === 0 ? [] : [{ section, ...drift }];
  });
  const isIn = entries.some(({ isRead }) => isRead) || sections.some((each) => each.accounts.length > 0);
  return { drifts, isEmptied: isIn && roles.length + users.length + accounts.length === 0 };
}

type Items = Omit<Drift, "section">;

function entryDrift(all: readonly LintEntry[], mappings: readonly Mapping[]): Items {
  // An entry that a later one replaces gives nothing, before and after.
  const replaced = replacedEntries(all);
  const live = all.filter((entry) => !replaced.has(entry));
  const after = [...lastOf(mappings, keyOf)];
  const later = new Map<string, Mapping[]>();
  for (const mapping of after) addTo(later, nameOf(mapping), mapping);
  const [out, changed, nodes]: [string[], string[], string[]] = [[], [], []];
  const known = new Set<string>();
  for (const entry of live) {
    const { mapping, index } = entry;
    if (mapping === undefined) continue;
    const name = nameOf(mapping);
    known.add(name);
    const same = later.get(name) ?? [];
    if (same.some((each) => grantOf(each) === grantOf(mapping))) continue;
    const place = `${entry.section.name}[${index}]`;
    (same.length === 0 ? out : changed).push(place);
    const joins = nodeKind(entry).read !== undefined && hasNodeGroup(entry).read;
    if (joins && !same.some(({ groups }) => groups.includes("system:nodes"))) nodes.push(place);
  }
  const back = [...later.keys()].filter((name) => !known.has(name));
  return { out, changed, nodes, back: back.map((name) => wordsOf(later.get(name)?.[0])) };
}

/** Whose entry it is. ARNs are compared in lower case. */
function nameOf(mapping: Mapping): string {
  return mapping.kind === "sso" ? JSON.stringify(mapping.sso) : fold(wordsOf(mapping));
}

function wordsOf(mapping: Mapping | undefined): string {
  if (mapping === undefined) return "";
  if (mapping.kind === "sso") return `sso ${mapping.sso.permissionSetName}`;
  return mapping.kind === "role" ? mapping.roleArn : mapping.userArn;
}

function grantOf({ username, groups }: Mapping): string {
  return JSON.stringify([username, [...groups].sort()]);
}

function accountDrift(live: readonly string[], after: readonly string[]): Items {
  return {
    out: live.flatMap((account, index) => (after.includes(account) ? [] : [`mapAccounts[${index}]`])),
    back: [...new Set(after)].filter((account) => !live.includes(account)),
    changed: [],
    nodes: [],
  };
}
