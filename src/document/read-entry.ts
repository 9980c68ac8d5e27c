// Reads one item of mapRoles or mapUsers.
import { isScalar } from "yaml";
import type { YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import type { Mapping } from "../schema/entries.ts";
import { addTo } from "../text/add-to.ts";
import { ROLE_KEYS, USER_KEYS } from "./entry-fields.ts";
import { membersNamed, TextList } from "./go-struct.ts";
import { arnKeyOf, intendedKey, knownKey } from "./keys.ts";
import { type LintMember, type LintText, membersOf, partsOf, scalarText, textOf } from "./nodes.ts";
import { lineEnd } from "./recovered-content.ts";
import type { EntryText, LintArn, LintEntry, LintGroup, LintProblem, LintSection } from "./section.ts";
import { type Source, spanOf } from "./source.ts";
import { groupNames, isOneGroup } from "./text-for-groups.ts";

/**
 * An item of mapRoles or mapUsers, with all that is written there.
 *
 * @param mapping What the reference makes of it; undefined where it does not use it.
 */
export function readEntry(
  item: YamlValue,
  index: number,
  section: LintSection,
  problems: readonly LintProblem[],
  mapping: Mapping | undefined,
): LintEntry {
  const { source } = section;
  const members = membersOf(item, source);
  const assigned = assignedMembers(item, members, section);
  const counting = (name: string) => assigned.get(name)?.findLast(({ value }) => fits(name, value));
  // What a slip loses is read as if it were mended, so that a fix brings nothing to light.
  const meant = (name: string) => {
    const known = members.findLast(({ key }) => knownKey(key.value, section.name) === name);
    return known ?? members.find(({ key }) => intendedKey(key.value, section.name) === name);
  };
  const arnKey = arnKeyOf(section.name);
  const usernameMember = counting("username");
  const arnText = textOf((counting(arnKey) ?? meant(arnKey))?.value, source);
  const arn = arnText && asArn(arnText);
  const username = scalarText((usernameMember ?? meant("username"))?.value, source);
  const groupsMember = counting("groups");
  const groups =
    groupsMember === undefined
      ? groupsOf(meant("groups")?.value, source)
      : assignedGroups(assigned.get("groups") ?? [], source).map(({ group }) => group);
  const templatedTexts = textsIn(username, groups);
  const sso = counting("sso");
  const start = item.node?.range?.[0] ?? 0;
  const span = item.node === null ? section.key.span : spanOf(item.node, source);
  const firstKey = members[0]?.key.span ?? {
    source,
    start,
    end: Math.min(span.end, lineEnd(source.text, start)),
  };
  return {
    section,
    index,
    span,
    label: arnText?.span ?? (item.node === null ? section.key.span : firstKey),
    members,
    arn,
    username,
    groups,
    texts: arn === undefined ? templatedTexts : [{ text: arn, field: "arn" }, ...templatedTexts],
    templatedTexts,
    groupsMember,
    usernameMember,
    assigned,
    sso: sso !== undefined && isNull(sso.value) ? undefined : sso,
    problems,
    mapping,
    isRead: mapping !== undefined,
  };
}

function asArn({ value, node, span }: LintText): LintArn | undefined {
  return value === "" ? undefined : { value, node, span, reading: readWrittenArn(value) };
}

function textsIn(username: LintText | undefined, groups: readonly LintGroup[]): EntryText[] {
  const texts: EntryText[] = username === undefined ? [] : [{ text: username, field: "username" }];
  for (const { text } of groups) if (text !== undefined) texts.push({ text, field: "groups" });
  return texts;
}

/** The members in the order in which Go assigns them. A later one replaces an earlier one, unless it is null or of the wrong type. */
function assignedMembers(
  item: YamlValue,
  members: readonly LintMember[],
  { name: sectionName, source }: LintSection,
): LintEntry["assigned"] {
  const keys = sectionName === "mapRoles" ? ROLE_KEYS : USER_KEYS;
  const bySpelling = new Map(members.map((member) => [member.key.value, member]));
  const assigned = new Map<string, LintMember[]>();
  for (const { name, spelling, value } of item.kind === "map" ? membersNamed(item.entries, keys) : []) {
    const member = bySpelling.get(spelling) ?? byMerge(item, spelling, value, source);
    if (member === undefined) continue;
    addTo(assigned, name, member);
  }
  return assigned;
}

/** A group of an entry, and the member that it comes from. */
export interface AssignedGroup {
  readonly group: LintGroup;
  readonly member: LintMember;
}

/** The groups that several spellings of `groups` give together. */
export function assignedGroups(members: readonly LintMember[], source: Source): AssignedGroup[] {
  const list = new TextList<LintMember>();
  for (const member of members) list.assign(member.value, member, [], () => {});
  return list.slots.map(({ item, member }) => ({ group: groupOf(item, member.value, source), member }));
}

/** A key of a mapping that `<<` merges. */
function byMerge(
  item: YamlValue,
  spelling: string,
  value: YamlValue,
  source: Source,
): LintMember | undefined {
  const key = item.kind === "map" ? item.entries.get(spelling)?.key : undefined;
  return isScalar(key)
    ? { key: { value: spelling, node: key, span: spanOf(key, source) }, value }
    : undefined;
}

/** Whether a value has the type that its key takes. For a text key, empty text fits and null does not. */
export function fits(name: string, value: YamlValue): boolean {
  if (name === "groups") return value.kind === "list" || isNull(value);
  if (name === "sso") return true;
  return value.kind === "scalar" && typeof value.value === "string";
}

function groupsOf(value: YamlValue | undefined, source: Source): LintGroup[] {
  if (value?.kind !== "list") return namesIn(scalarText(value, source));
  return value.items.map((item) => groupOf(item, value, source));
}

function groupOf(item: YamlValue, list: YamlValue, source: Source): LintGroup {
  const text = scalarText(item, source);
  return {
    value: text?.value ?? "",
    text,
    isNull: isNull(item),
    span: spanOf(item.node ?? list.node, source),
  };
}

/** A text where a list belongs: one name, or several, each with its part of the text. */
function namesIn(text: LintText | undefined): LintGroup[] {
  if (text === undefined || text.value.trim() === "") return [];
  if (isOneGroup(text.value)) return [{ value: text.value, text, isNull: false, span: text.span }];
  const part = partsOf(text);
  return groupNames(text.value).map(({ value, start, end }) => ({
    value,
    text: undefined,
    isNull: false,
    span: part(start, end),
  }));
}
