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
      const unknown = entry.members
        .filter(({ key }) => knownKey(key.value, name) === undefined)
        .map((member) => ({ member, meant: intendedKey(member.key.value, name) }));
      const times = new Map<string | undefined, number>();
      for (const { meant } of unknown) times.set(meant, (times.get(meant) ?? 0) + 1);
      for (const { member, meant } of unknown) {
        const { value: key, span } = member.key;
        const field = meant === undefined ? undefined : fieldOf(meant, name);
        if (meant === undefined) report(span, { found: "unclear", key, section: name });
        else if (hasKey(meant, entry)) report(span, { found: "already-there", key, meant }, { field });
        else {
          const fix = times.get(meant) === 1 ? renamed(entry, member, meant) : undefined;
          report(span, { found: "misspelt", key, meant }, { fix, field });
        }
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

/** Undefined where the key belongs in the other section, or another entry has the ARN. */
function renamed(entry: LintEntry, { key, value }: LintMember, meant: string): SpanEdit[] | undefined {
  const { section } = entry;
  if (/^(?:role|user)arn$/i.test(key.value)) return undefined;
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
