// Keys of entries: which keys are known, and which known key a misspelt one was meant to be.
import { fold } from "../text/fold.ts";
import { nearest } from "../text/spelling.ts";
import { ROLE_KEYS, USER_KEYS } from "./entry-fields.ts";
import { type LintText, membersOf, textOf } from "./nodes.ts";
import type { SectionName } from "./problem.ts";
import type { LintEntry } from "./section.ts";

/** The name that Go matches a key of an entry with: `rolearn` for `RoleARN`. Undefined for unknown keys. */
export function knownKey(key: string, section: SectionName): string | undefined {
  const name = fold(key);
  return (section === "mapUsers" ? USER_KEYS : ROLE_KEYS).has(name) ? name : undefined;
}

export function arnKeyOf(section: SectionName): "rolearn" | "userarn" {
  return section === "mapUsers" ? "userarn" : "rolearn";
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["user", "username"],
  ["name", "username"],
  ["group", "groups"],
  ["arn", "arn"],
  ["rolearn", "arn"],
  ["userarn", "arn"],
  ["role", "arn"],
  ["iamrole", "arn"],
  ["iamarn", "arn"],
]);

/** The key that an unknown one was meant to be: `rolearn` for `role_arn`. Undefined where that is not clear. */
export function intendedKey(key: string, section: SectionName): string | undefined {
  const bare = key.toLowerCase().replace(/[\s_.:"'-]|\p{Cf}/gu, "");
  const meaning = MEANINGS.get(bare);
  if (meaning !== undefined) return meaning === "arn" ? arnKeyOf(section) : meaning;
  return nearest(bare, [arnKeyOf(section), "username", "groups"], 2);
}

/** Whether the entry has `name` in any case, whatever its value. */
export function hasKey(name: string, { members, section }: LintEntry): boolean {
  return members.some(({ key }) => knownKey(key.value, section.name) === name);
}

/** The accounts of the entry's `sso`: one text for each spelling of the key. */
export function ssoAccounts({ sso, section: { source } }: LintEntry): LintText[] {
  const members = sso === undefined ? [] : membersOf(sso.value, source);
  return members.flatMap(({ key, value }) => {
    const text = fold(key.value) === "accountid" ? textOf(value, source) : undefined;
    return text === undefined ? [] : [text];
  });
}
