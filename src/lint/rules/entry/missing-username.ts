import { knownKey } from "../../../document/keys.ts";
import { loneTag, plainOrQuoted, rewrite, textOf, writtenAs } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { Span, SpanEdit } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isDropped } from "../../knowledge/claims.ts";
import { isUsernameTaken } from "../../knowledge/free-names.ts";
import { addMember, isWithin } from "../../knowledge/group-edits.ts";
import { meantReading } from "../../knowledge/meant-arn.ts";
import { ownUsername, personIn } from "../../knowledge/people.ts";
import { arnPlaceholdersIn } from "../../knowledge/placeholders.ts";

interface Missing {
  /** Whether the entry is dropped for another reason. */
  readonly isDropped: boolean;
  /** A username that fits the entry. */
  readonly own?: string | undefined;
}

/** Source: the reference checks no username (pkg/config/mapper.go); Kubernetes needs one for a rule or an audit line. */
export const missingUsername = defineRule({
  name: "missing-username",
  description: "an entry without a username, which signs in as no one in particular",
  level: "error",
  fixes: false,
  messages: {
    missing: (said: Missing) => `this entry has no username: ${effect(said)}`,
    empty: (said: Missing) => `this username is empty: ${effect(said)}`,
    tag: ({ tag, ...said }: Missing & { tag: string }) =>
      `this username is empty, since ${shorten(tag)} is a tag to YAML unless it is quoted: ${effect(said)}`,
  },
  yieldsTo: [
    // Nobody signs in by an entry without an ARN, so that is enough to say.
    { rule: "missing-arn", at: "entry" },
    // It says that no node can join, and which username a node has.
    { rule: "node-role", at: "entry", found: ["missing", "empty"], to: ["no-username"] },
    { rule: "unknown-key", at: "field", to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "field", to: ["value"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      const { usernameMember, members, section, label } = entry;
      // Only what the reference reads counts: it ignores a misspelt key.
      const text = textOf(usernameMember?.value, section.source);
      // No one signs in by an item without keys.
      if (members.length === 0 || (text !== undefined && text.value !== "")) continue;
      const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "username");
      const tag = text && loneTag(text.span);
      const said = { isDropped: isDropped(entry) };
      if (tag !== undefined) {
        report(tag, { found: "tag", tag: writtenAs(tag), ...said }, { field: "username" });
        continue;
      }
      const own = ownFor(entry);
      const suggestion = own === undefined ? undefined : withUsername(entry, own, member?.key.span);
      const found = member === undefined ? "missing" : "empty";
      report(
        text?.span ?? member?.key.span ?? label,
        { found, own, ...said },
        { field: "username", suggestion },
      );
    }
  },
});

/** A username by which the entry's people can be told apart; undefined where its ARN names nobody. */
function ownFor(entry: LintEntry): string | undefined {
  const { arn, sso } = entry;
  if (arn === undefined || sso !== undefined || arnPlaceholdersIn(arn.value).length > 0) return undefined;
  const { name } = meantReading(arn);
  if (name === "") return undefined;
  const own = ownUsername(entry, personIn(entry) ?? { who: "groups", word: name });
  return own === undefined || isUsernameTaken(entry, own) ? undefined : own;
}

/** @param key The key that has no username behind it, if there is one. */
function withUsername(entry: LintEntry, own: string, key: Span | undefined): SpanEdit[] | undefined {
  const { username, arn } = entry;
  if (username !== undefined) return isWithin(entry, username.span) ? rewrite(username, own) : undefined;
  if (key === undefined) {
    const isPlain = arn !== undefined && isWithin(entry, arn.span);
    return isPlain ? addMember(entry, arn.span, `username: ${plainOrQuoted(own)}`) : undefined;
  }
  const { source, end } = key;
  const colon = /^:(?=[ \t]*\r?(?:\n|$))/.test(source.text.slice(end, end + MOST_READ));
  if (!colon || !isWithin(entry, key)) return undefined;
  return [{ span: { source, start: end + 1, end: end + 1 }, text: ` ${plainOrQuoted(own)}` }];
}

/** What stands behind a key that has no value. */
const MOST_READ = 100;

function effect({ isDropped, own }: Missing): string {
  const advice = `add a username${own === undefined ? "" : `, such as ${shorten(own)}`}`;
  return isDropped
    ? `once the entry is no longer dropped, its sessions have no name in bindings and in the audit log; ${advice}`
    : `its sessions have no name, so no binding and no line of the audit log can name them; ${advice}`;
}
