// What may have let an identity in, were it not for what is wrong with it: accounts, and what is lost or dropped.

import type { ParsedArn } from "../identity/arn.ts";
import type { LooseArn } from "../identity/loose-arn.ts";
import { shorten } from "../text/shorten.ts";
import { permissionSetOf } from "./near-misses-sso.ts";
import { nameOf, type Ranked, refOfAccount } from "./refs.ts";
import type { Searched } from "./searched.ts";

/** An account id that lost its leading zero, or has something around it. */
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

/** What is lost as a whole may have held the entry. */
export function ofLost({ problems, accountItems }: Searched): Ranked[] {
  return problems.flatMap(({ lost, message, range, section }) => {
    if (lost !== "section" && lost !== "document") return [];
    const line = range?.start.line;
    const whole = section ?? "the document";
    // Of mapAccounts, the items before one that cannot be read are kept.
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

/** A dropped entry that holds no ARN may have been for anyone; one that holds some ARN is found by that. */
export function ofDropped(wanted: LooseArn, { problems, unread }: Searched): Ranked[] {
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
