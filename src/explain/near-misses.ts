// What would match an identity if it were written differently.

import type { ParsedArn } from "../identity/arn.ts";
import { isAccountId } from "../identity/iam-name.ts";
import { readWrittenArn, type WrittenArn } from "../identity/written-arn.ts";
import type { Mapping } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { shorten } from "../text/shorten.ts";
import { compareArns, type Difference } from "./arn-difference.ts";
import type { NearMiss } from "./explanation.ts";
import { ofAccounts } from "./near-misses-accounts.ts";
import { ofDropped, ofLost } from "./near-misses-lost.ts";
import { ofSso } from "./near-misses-sso.ts";
import { nameOf, type Ranked, refOf } from "./refs.ts";
import type { SearchedDocument } from "./searched-document.ts";
import type { UnreadArn } from "./unread.ts";

/** More near misses would not help anyone. */
const MAX_NEAR_MISSES = 10;

/**
 * @param parsed The ARN of an identity that matched no entry.
 * @returns Best first, at most ten.
 */
export function findNearMisses(parsed: ParsedArn, searched: SearchedDocument): NearMiss[] {
  const wanted = readWrittenArn(parsed.canonicalArn);
  const slip = slipIn(wanted, parsed);
  if (slip !== undefined) return [slip];
  const { roles, users, unread } = searched;
  const found = [
    ...roles.flatMap((role) => {
      if (role.kind === "role") return ofMapping(role, role.roleArn, wanted, parsed);
      return ofSso(role, wanted, parsed, searched.ssoRoleMatch);
    }),
    ...users.flatMap((user) => ofMapping(user, user.userArn, wanted, parsed)),
    ...unread.flatMap((arn) => ofUnread(arn, wanted, parsed)),
    ...ofAccounts(parsed, searched),
    ...ofLost(searched),
    ...ofDropped(wanted, searched),
  ];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.off - b.off || (a.line ?? 0) - (b.line ?? 0))
    .filter(({ message, fix }) => seen.size !== seen.add(`${message}\n${fix}`).size)
    .slice(0, MAX_NEAR_MISSES)
    .map(({ off: _, ...miss }) => miss);
}

/** What is wrong with the ARN that was asked for. Entries that are like a wrong ARN say nothing about the right one. */
function slipIn({ clean }: WrittenArn, { canonicalArn, accountId }: ParsedArn): NearMiss | undefined {
  if (clean !== canonicalArn) {
    const message = "the ARN that you asked for contains white space or invisible characters";
    return { kind: "identity", message, fix: `ask for ${clean}` };
  }
  if (isAccountId(accountId)) return undefined;
  const message = `the ARN that you asked for has account '${shorten(accountId)}', which is not a 12-digit id`;
  return { kind: "identity", message, fix: "ask for the ARN with the 12-digit account id" };
}

function ofMapping(mapping: Mapping, written: string, wanted: WrittenArn, parsed: ParsedArn): Ranked[] {
  const difference = compareArns(written, wanted, parsed);
  if (difference === undefined) return [];
  const { kind, what, fix, off } = difference;
  const ref = refOf(mapping);
  const shown = shorten(written, 300);
  // Quotes show white space around the ARN.
  const name = shown === shown.trim() ? shown : `'${shown}'`;
  return [{ kind, message: `${nameOf(ref)} is for ${name}: ${what}`, fix, ...ref, off }];
}

/** An ARN that is the wanted one, or like it, in a place that is not read. */
function ofUnread(unread: UnreadArn, wanted: WrittenArn, parsed: ParsedArn): Ranked[] {
  const { arn, message, section, range, key } = unread;
  const line = range.start.line;
  const difference = compareArns(arn, wanted, parsed);
  if (difference === undefined && fold(arn) !== fold(parsed.canonicalArn)) return [];
  const also = difference === undefined ? "" : `; also, ${difference.what}`;
  return [
    {
      kind: "unread",
      message: `${shorten(arn, 300)} on line ${line}${key === undefined ? "" : `, under '${key}',`} has no effect: ${message}${also}`,
      fix: fixOf(unread, parsed, difference),
      ...(section === undefined ? {} : { section }),
      line,
      // An ARN in another object, or in an annotation's copy of an older document, says little about this document.
      off:
        (section === undefined && unread.cause === "elsewhere" ? 5 : UNREAD_OFF[unread.cause]) +
        (difference?.off ?? 0),
    },
  ];
}

/** How far off an ARN is, by what keeps it from being read. */
const UNREAD_OFF: Readonly<Record<UnreadArn["cause"], number>> = {
  entry: 0,
  section: 0,
  key: 0,
  elsewhere: 0,
  comment: 4,
};

function fixOf(
  { cause, section }: UnreadArn,
  { canonicalArn, type }: ParsedArn,
  difference: Difference | undefined,
): string {
  const [key, list] = type === "user" || type === "root" ? ["userarn", "mapUsers"] : ["rolearn", "mapRoles"];
  const right = difference === undefined ? "" : `, and write ${canonicalArn}`;
  switch (cause) {
    case "comment":
      return `take the entry out of the comment${right}`;
    case "entry":
      return section === list
        ? `write the entry again, with ${key}: ${canonicalArn}`
        : `move the entry into the list of ${list}, with ${key}: ${canonicalArn}`;
    case "key":
      return `rename the key to ${list}${right}`;
    case "section":
      return `fix ${section}${right}; 'aws-auth-map lint' shows where`;
    case "elsewhere":
      return `move the entry into the list of ${section ?? list}${right}`;
  }
}
