import { SSO_KEYS } from "../../../document/entry-fields.ts";
import { arnKeyOf, hasKey, intendedKey, knownKey } from "../../../document/keys.ts";
import { type LintMember, membersOf, rewrite, textOf } from "../../../document/nodes.ts";
import type { SectionName } from "../../../document/problem.ts";
import type { LintEntry } from "../../../document/section.ts";
import { asGroupList } from "../../../document/text-for-groups.ts";
import type { YamlValue } from "../../../go-yaml/value.ts";
import { fold } from "../../../text/fold.ts";
import { shorten } from "../../../text/shorten.ts";
import { nearest } from "../../../text/spelling.ts";
import { defineRule, type Remark } from "../../engine/rule.ts";
import { isRole } from "../../knowledge/arn-facts.ts";
import { isTaken } from "../../knowledge/arns.ts";
import { fieldOf } from "../../knowledge/fields.ts";
import { areOnlyNames, goWithUsername } from "../../knowledge/hidden-groups.ts";

/**
 * Why the right key alone does not mend it:
 * - `several`: the entry has other keys that mean the same
 * - `taken`: another entry is for that ARN
 * - `sso`: the entry has an `sso`, and an ARN beside that drops it
 * - `section`: the ARN belongs in the other section
 * - `value`: the key has a value that it does not take
 * - `username`: the groups do not go with the username, which is another mistake
 */
type Obstacle = "several" | "taken" | "sso" | "section" | "value" | "username";

interface Misspelt {
  readonly key: string;
  /** The key that is meant. */
  readonly meant: string;
  /** Whether the entry has it by way of `<<`. */
  readonly isMerged: boolean;
  readonly section: SectionName;
  readonly obstacle: Obstacle | undefined;
}

/** Source: the reference's pkg/config/types.go; Go's encoding/json ignores keys that a struct does not have. */
export const unknownKey = defineRule({
  name: "unknown-key",
  description: "a key that is ignored without a word, such as role_arn or group",
  level: "error",
  fixes: true,
  messages: {
    unclear: ({ key, section }: { key: string; section: SectionName }) =>
      `${isIgnored(key)}, because an entry of ${section} has only ${arnKeyOf(section)}, username and groups; remove it, or make it a comment`,
    "already-there": ({ key, meant }: { key: string; meant: string }) =>
      `${isIgnored(key)}, because the key is called ${meant}, and this entry has that too; keep one of the two values, under ${meant}`,
    misspelt: (said: Misspelt) => `${isIgnored(said.key)}${effectOf(said)}; ${adviceFor(said)}`,
    "in-sso": ({ key, meant }: { key: string; meant: string | undefined }) =>
      `${isIgnored(key)}, because sso has only ${SSO_NAMES.join(", ")}${meant === undefined ? "" : `; write ${meant}`}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const { name } = entry.section;
      const unknown = entry.members
        .filter(({ key }) => knownKey(key.value, name) === undefined)
        .map((member) => ({ member, meant: intendedKey(member.key.value, name) }));
      const times = new Map<string | undefined, number>();
      for (const { meant } of unknown) times.set(meant, (times.get(meant) ?? 0) + 1);
      for (const { member, meant } of unknown) {
        const { value: key, span } = member.key;
        const field = meant === undefined ? undefined : fieldOf(meant, name);
        if (meant === undefined) {
          // Nobody loses what this key was meant to give. Whether it was to restrict somebody, only its author knows.
          const severity = entry.mapping === undefined ? undefined : "warning";
          report(span, { found: "unclear", key, section: name }, severity && { severity });
        } else if (hasKey(meant, entry)) report(span, { found: "already-there", key, meant }, { field });
        else {
          const obstacle = times.get(meant) === 1 ? obstacleFor(entry, member, meant) : "several";
          const isMerged = entry.assigned.has(meant);
          const said = { found: "misspelt", key, meant, isMerged, section: name, obstacle } as const;
          report(span, said, { ...(obstacle === undefined ? renamed(entry, member, meant) : {}), field });
        }
      }
      checkSso(entry, (member, meant) => {
        const suggestion = meant === undefined ? undefined : rewrite(member.key, meant);
        const said = { found: "in-sso", key: member.key.value, meant } as const;
        report(member.key.span, said, { suggestion, field: "sso" });
      });
    }
  },
});

function isIgnored(key: string): string {
  return `'${shorten(key, 60)}' is ignored`;
}

function effectOf({ meant, isMerged, section }: Misspelt): string {
  if (isMerged) return "";
  if (meant === arnKeyOf(section)) return ", so this entry is dropped and no one gets in by it";
  return meant === "groups" ? ", so this entry gives no groups" : ", so this entry gives no username";
}

function adviceFor({ meant, section, obstacle }: Misspelt): string {
  switch (obstacle) {
    case undefined:
      return `write ${meant}`;
    case "several":
      return `several keys of this entry mean ${meant}: keep one of them, and call it ${meant}`;
    case "taken":
      return "another entry is for this ARN already: keep one of the two, with all the groups that are meant";
    case "sso":
      return `this entry has sso too, and only one of them may be there: on EKS that is ${meant}`;
    case "section":
      return `move the entry to ${section === "mapUsers" ? "mapRoles" : "mapUsers"}, where the key for this ARN is ${section === "mapUsers" ? "rolearn" : "userarn"}`;
    case "value":
      return meant === "groups"
        ? "write groups, and below it one '- NAME' for each group"
        : `write ${meant}, with text as its value`;
    case "username":
      return "write groups, and see that they go with the username: a node's username and a node's groups go together, and with nothing else";
  }
}

function obstacleFor(entry: LintEntry, { key, value }: LintMember, meant: string): Obstacle | undefined {
  const text = textOf(value, entry.section.source);
  if (meant === "groups") {
    const isList = value.kind === "list" && value.items.length > 0 && value.items.every(isString);
    const canBeList = text !== undefined && areOnlyNames(entry) && asGroupList(text) !== undefined;
    if (!isList && !canBeList) return "value";
    const groups = entry.groups.map((group) => group.value);
    return goWithUsername(entry, groups) ? undefined : "username";
  }
  if (text === undefined || text.value === "") return "value";
  if (meant !== arnKeyOf(entry.section.name)) return undefined;
  if (entry.sso !== undefined) return "sso";
  if (isTaken(entry, text.value)) return "taken";
  return isOtherArnKey(key.value) && entry.arn !== undefined && belongsElsewhere(entry)
    ? "section"
    : undefined;
}

function isString(item: YamlValue): boolean {
  return item.kind === "scalar" && typeof item.value === "string";
}

function isOtherArnKey(key: string): boolean {
  return /^(?:role|user)arn$/i.test(key);
}

function belongsElsewhere({ arn, section }: LintEntry): boolean {
  const reading = arn?.reading;
  if (reading === undefined) return false;
  return section.name === "mapUsers" ? isRole(reading) : reading.kind === "user" || reading.kind === "root";
}

/** The key, renamed. The other section's key may show that the entry is in the wrong one, so there a person decides. */
function renamed(
  { section }: LintEntry,
  { key, value }: LintMember,
  meant: string,
): Pick<Remark, "fix" | "suggestion"> {
  const edits = rewrite(key, meant);
  if (edits === undefined) return {};
  const text = meant === "groups" ? textOf(value, section.source) : undefined;
  const list = text && asGroupList(text);
  const all = text === undefined || list === undefined ? edits : [...edits, { span: text.span, text: list }];
  return isOtherArnKey(key.value) ? { suggestion: all } : { fix: all };
}

const SSO_NAMES = ["permissionSetName", "accountID", "partition"] as const;

function checkSso(
  { sso, section }: LintEntry,
  found: (member: LintMember, meant: string | undefined) => void,
): void {
  const members = sso === undefined ? [] : membersOf(sso.value, section.source);
  const has = new Set(members.map(({ key }) => fold(key.value)));
  for (const member of members) {
    const key = fold(member.key.value);
    if (SSO_KEYS.has(key)) continue;
    const bare = key.replace(/[\s_.-]/g, "");
    const near = nearest(bare, SSO_NAMES.map(fold), 2) ?? SSO_MEANINGS.get(bare);
    const isFree = near !== undefined && !has.has(near);
    if (isFree) has.add(near);
    found(member, isFree ? SSO_NAMES.find((name) => fold(name) === near) : undefined);
  }
}

const SSO_MEANINGS: ReadonlyMap<string, string> = new Map([
  ["permissionset", "permissionsetname"],
  ["account", "accountid"],
]);
