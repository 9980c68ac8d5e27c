import { SSO_KEYS } from "../../../document/entry-fields.ts";
import { asGroupList } from "../../../document/group-list.ts";
import { arnKeyOf, hasKey, intendedKey, knownKey } from "../../../document/keys.ts";
import { type LintMember, membersOf, rewrite, textOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { fold } from "../../../text/fold.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { isTaken } from "../../knowledge/arns.ts";

/** Source: the reference's pkg/config/types.go; Go's encoding/json ignores keys that a struct does not have. */
export const unknownKey = defineRule({
  name: "unknown-key",
  description: "a key that is ignored without a word, such as role_arn or group",
  level: "error",
  fixes: true,
  check({ entries }, report) {
    for (const entry of entries) {
      const { section, members } = entry;
      for (const member of members) {
        if (knownKey(member.key.value, section.name) === undefined) reportMember(entry, member, report);
      }
      if (entry.sso !== undefined) reportSso(entry.sso, entry, report);
    }
  },
});

function reportMember(entry: LintEntry, member: LintMember, report: Report): void {
  const { section } = entry;
  const { key } = member;
  const meant = intendedKey(key.value, section.name);
  const arnKey = arnKeyOf(section.name);
  const known = section.name === "mapUsers" ? "userarn, username and groups" : "rolearn, username and groups";
  const shown = shorten(key.value, 60);
  if (meant === undefined) {
    report(key.span, `'${shown}' is ignored: an entry of ${section.name} has ${known}`);
  } else if (hasKey(meant, entry)) {
    report(key.span, `'${shown}' is ignored: ${meant} is meant by it, and stands there already`);
  } else {
    const dropped = meant === arnKey ? ", and the entry is dropped without one" : "";
    report(key.span, `'${shown}' is ignored${dropped}; write ${meant}`, {
      fix: renamed(entry, member, meant),
    });
  }
}

/** Undefined where two keys mean the same one, where it is in the wrong section, or where the ARN has an entry. */
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

function reportSso(sso: LintMember, { section }: LintEntry, report: Report): void {
  for (const { key } of membersOf(sso.value, section.source)) {
    if (SSO_KEYS.has(fold(key.value))) continue;
    report(
      key.span,
      `'${shorten(key.value, 60)}' is ignored: sso has permissionSetName, accountID and partition`,
    );
  }
}
