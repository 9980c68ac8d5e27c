// What could let an identity in once it is mended: account ids, and what is lost or dropped.

import type { ParsedArn } from "../identity/arn.ts";
import type { WrittenArn } from "../identity/written-arn.ts";
import { shorten } from "../text/shorten.ts";
import { permissionSetOf } from "./near-misses-sso.ts";
import { nameOf, type Ranked, refOfAccount } from "./refs.ts";
import type { Searched } from "./searched.ts";

/** An account id without its leading zero, or with other characters in it. */
export function ofAccounts({ accountId }: ParsedArn, { accountItems }: Searched): Ranked[] {
  return accountItems.flatMap((item) => {
    const written = item.account;
    const digits = written.length > 40 ? "" : written.replace(/[\s-]|\p{Cf}/gu, "").padStart(12, "0");
    if (digits !== accountId || written === accountId) return [];
    const ref = refOfAccount(item);
    const message = `${nameOf(ref)} is '${shorten(written)}', which is compared as text`;
    return [{ kind: "map-accounts", message, fix: `write "${accountId}"`, ...ref, off: 1 }];
  });
}

/** A lost section or document may hold the entry. */
export function ofLost({ problems, accountItems }: Searched): Ranked[] {
  return problems.flatMap(({ lost, message, range, section }) => {
    if (lost !== "section" && lost !== "document") return [];
    const line = range?.start.line;
    const whole = section ?? "the document";
    // mapAccounts keeps the items before the first one that cannot be read.
    const what =
      section === "mapAccounts" && accountItems.length > 0
        ? `the rest of ${whole}`
        : `all that ${whole} holds`;
    return [
      {
        kind: "lost-section",
        message: `${line === undefined ? "" : `line ${line}: `}${message}`,
        fix: `mend it: ${what} counts for nothing until then`,
        ...(section === undefined ? {} : { section }),
        ...(line === undefined ? {} : { line }),
        off: 7,
      },
    ];
  });
}

/** A dropped entry without an ARN could be for anyone. One with an ARN is found by that. */
export function ofDropped(wanted: WrittenArn, { problems, unread }: Searched): Ranked[] {
  return problems.flatMap(({ code, lost, message, range, section }) => {
    if (lost !== "entry" || section === undefined || range === undefined) return [];
    if (code === "sso-entry" && permissionSetOf(wanted) === undefined) return [];
    const { start, end } = range;
    const holds = (offset: number) => offset >= start.offset && offset < end.offset;
    if (unread.some((arn) => arn.section === section && holds(arn.range.start.offset))) return [];
    const { line } = start;
    return [
      {
        kind: "dropped-entry",
        message: `line ${line}: ${message}`,
        fix: "mend the entry if it is for this identity: it counts for nothing until then",
        section,
        line,
        off: code === "sso-entry" ? 5 : 8,
      },
    ];
  });
}
