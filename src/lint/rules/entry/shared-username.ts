import { rewrite } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { reservedPrefixOf } from "../../../identity/reserved-names.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { identityMeantBy, isTaken } from "../../knowledge/arns.ts";
import { isUsernameTaken } from "../../knowledge/free-names.ts";
import { meantReading } from "../../knowledge/meant-arn.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { linesOf, placeWithin } from "../../knowledge/places.ts";
import { bracedTemplatesIn, filledIn, isForUser } from "../../knowledge/templates.ts";

export const sharedUsername = defineRule({
  name: "shared-username",
  description: "one username for several identities, which the audit log cannot tell apart",
  level: "warning",
  fixes: false,
  messages: {
    shared: ({ username, line, own }: { username: string; line: number; own?: string | undefined }) =>
      `'${shorten(username)}' is also the username of the entry at line ${line}, so the audit log cannot tell the two apart, and a binding for one is for both; give each its own${own === undefined ? "" : `, such as '${shorten(own)}' here`}`,
    "one-user": ({ line }: { line: number }) =>
      `line ${line} has another ARN for this user, but a user's name is unique in an account, whatever its path: one of the two matches no one; keep the ARN that IAM lists`,
  },
  yieldsTo: [
    { rule: "placeholder", at: "field" },
    { rule: "unknown-template", at: "field" },
    { rule: "unbalanced-template", at: "field" },
    { rule: "angle-template", at: "field" },
  ],
  check(document, report) {
    const lineOf = linesOf(document);
    for (const { entries } of document.configMaps) {
      const firsts = new Map<string, First>();
      for (const entry of entries) {
        const { username, arn, sso } = entry;
        if (username === undefined || (arn === undefined && sso === undefined)) continue;
        const name = filledIn(entry, username.value);
        if (name === "" || bracedTemplatesIn(name).length > 0 || isGenerated(name)) continue; // not known yet
        const span = placeWithin(entry, username.span);
        const first = firsts.get(name);
        if (first === undefined) {
          firsts.set(name, { entry, span, identities: new Set(), users: new Map() });
          continue;
        }
        if (!isOtherIdentity(first, entry)) continue;
        const same = sameUser(first, entry)?.arn;
        if (same !== undefined && arn !== undefined) {
          const related = [{ span: same.span, what: "the same user" }];
          report(arn.span, { found: "one-user", line: lineOf(same.span) }, { related, field: "arn" });
          continue;
        }
        const related = [{ span: first.span, what: "the same username" }];
        const own = ownName(entry, name);
        // Of several entries for the identity, the others would still share the username.
        const isAlone = arn !== undefined && !isTaken(entry, arn.value);
        const isFree = isAlone && own !== undefined && !isUsernameTaken(entry, own);
        const suggestion = isFree && span === username.span ? rewrite(username, own) : undefined;
        report(
          span,
          { found: "shared", username: name, line: lineOf(first.span), own: isFree ? own : undefined },
          { related, suggestion, field: "username" },
        );
      }
    }
  },
});

/** The first entry with a username. */
interface First {
  readonly entry: LintEntry;
  readonly span: Span;
  /** Whom the entries with it are for. Most usernames are of one entry, and then nobody asks. */
  readonly identities: Set<string>;
  /** The entries of the users who have it, by what is unique of a user. */
  readonly users: Map<string, LintEntry>;
}

/** Whether the entry is for an identity that no entry before it has under this username. */
function isOtherIdentity({ entry: first, identities }: First, entry: LintEntry): boolean {
  if (identities.size === 0) identities.add(identityOf(first));
  const { size } = identities;
  return identities.add(identityOf(entry)).size > size;
}

/** An entry before this one that is for the same user, by another ARN. */
function sameUser({ entry: first, users }: First, entry: LintEntry): LintEntry | undefined {
  const user = userOf(entry);
  const ofFirst = users.size === 0 ? userOf(first) : undefined;
  if (ofFirst !== undefined) users.set(ofFirst, first);
  if (user === undefined) return undefined;
  const same = users.get(user);
  if (same === undefined) users.set(user, entry);
  return same;
}

/**
 * The account and the name of a user, whose ARN has a path besides; undefined for others.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (names are unique within an account)
 */
function userOf({ arn }: LintEntry): string | undefined {
  if (arn === undefined) return undefined;
  const { kind, partition, account, name } = meantReading(arn);
  return kind === "user" && name !== "" ? `${partition}:${account}:${name.toLowerCase()}` : undefined;
}

/**
 * A username that tells an entry's people apart: of a role, whose sessions have names, a template; of a user, who has no
 * session, the user's name. Undefined where another rule would object to it.
 */
function ownName(entry: LintEntry, name: string): string | undefined {
  const { arn, sso } = entry;
  if (reservedPrefixOf(name) !== undefined || name !== name.trim()) return undefined;
  if (!isForUser(entry))
    return arn !== undefined && sso === undefined ? `${name}:{{SessionName}}` : undefined;
  const own = arn === undefined ? "" : meantReading(arn).name;
  return own === "" || isPlaceholder(own) || reservedPrefixOf(own) !== undefined ? undefined : own;
}

/** A role's ARN, that with its path, and that of its session mean one identity. */
function identityOf({ arn, sso }: LintEntry): string {
  return arn === undefined ? `sso ${sso?.key.span.start}` : identityMeantBy(arn.value);
}
