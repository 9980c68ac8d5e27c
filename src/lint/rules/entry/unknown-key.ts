import { SSO_KEYS } from "../../../document/entry-fields.ts";
import { arnKeyOf, hasKey, intendedKey, knownKey } from "../../../document/keys.ts";
import { type LintMember, membersOf, rewrite, textOf } from "../../../document/nodes.ts";
import type { SectionName } from "../../../document/problem.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { asGroupList } from "../../../document/text-for-groups.ts";
import { fold } from "../../../text/fold.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isTaken } from "../../knowledge/arns.ts";
import { fieldOf } from "../../knowledge/fields.ts";

/** Source: the reference's pkg/config/types.go; Go's encoding/json ignores keys that a struct does not have. */
export const unknownKey = defineRule({
  name: "unknown-key",
  description: "a key that is ignored without a word, such as role_arn or group",
  level: "error",
  fixes: true,
  messages: {
    unclear: ({ key, section }: { key: string; section: SectionName }) =>
      `${isIgnored(key)}: an entry of ${section} has ${arnKeyOf(section)}, username and groups`,
    "already-there": ({ key, meant }: { key: string; meant: string }) =>
      `${isIgnored(key)}: ${meant} is meant by it, and stands there already`,
    misspelt: ({ key, meant }: { key: string; meant: string }) =>
      `${isIgnored(key)}${meant.endsWith("arn") ? ", and the entry is dropped without one" : ""}; write ${meant}`,
    "in-sso": ({ key }: { key: string }) =>
      `${isIgnored(key)}: sso has permissionSetName, accountID and partition`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const { name } = entry.section;
      for (const member of entry.members) {
        const key = member.key.value;
        if (knownKey(key, name) !== undefined) continue;
        const meant = intendedKey(key, name);
        const { span } = member.key;
        const field = meant === undefined ? undefined : fieldOf(meant, name);
        if (meant === undefined) report(span, { found: "unclear", key, section: name });
        else if (hasKey(meant, entry)) report(span, { found: "already-there", key, meant }, { field });
        else report(span, { found: "misspelt", key, meant }, { fix: renamed(entry, member, meant), field });
      }
      for (const { key } of unknownInSso(entry)) {
        report(key.span, { found: "in-sso", key: key.value }, { field: "sso" });
      }
    }
  },
});

function isIgnored(key: string): string {
  return `'${shorten(key, 60)}' is ignored`;
}

/** Undefined where two keys have one meaning, the key belongs in the other section, or another entry has the ARN. */
function renamed(entry: LintEntry, { key, value }: LintMember, meant: string): SpanEdit[] | undefined {
  const { section, members } = entry;
  const rivals = members.filter(
    (other) =>
      knownKey(other.key.value, section.name) === undefined &&
      intendedKey(other.key.value, section.name) === meant,
  );
  if (rivals.length > 1 || /^(?:role|user)arn$/i.test(key.value)) return undefined;
  const edits = rewrite(key, meant);
  if (edits === undefined) return undefined;
  const text = textOf(value, section.source);
  if (meant === "groups") {
    if (value.kind === "list") return edits;
    const list = text && asGroupList(text);
    return text === undefined || list === undefined ? undefined : [...edits, { span: text.span, text: list }];
  }
  if (text === undefined || text.value === "") return undefined;
  if (meant === arnKeyOf(section.name) && (isTaken(entry, text.value) || entry.sso !== undefined))
    return undefined;
  return edits;
}

function unknownInSso({ sso, section }: LintEntry): LintMember[] {
  const members = sso === undefined ? [] : membersOf(sso.value, section.source);
  return members.filter(({ key }) => !SSO_KEYS.has(fold(key.value)));
}
