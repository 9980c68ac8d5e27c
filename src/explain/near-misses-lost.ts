// Sections and entries that cannot be read: each of them may have let the identity in.

import type { WrittenArn } from "../identity/written-arn.ts";
import { permissionSetOf } from "./near-misses-sso.ts";
import type { Ranked } from "./refs.ts";
import type { SearchedDocument } from "./searched-document.ts";

/** A section or document that is lost as a whole may have held an entry for the identity. */
export function ofLost({ problems, accountItems }: SearchedDocument): Ranked[] {
  return problems.flatMap(({ lost, message, range, section }) => {
    if (lost !== "section" && lost !== "document") return [];
    const line = range?.start.line;
    const whole = section ?? "the document";
    // Items of mapAccounts are kept up to the first one that cannot be read.
    const what =
      section === "mapAccounts" && accountItems.length > 0
        ? `the rest of ${whole} has no effect`
        : `nothing in ${whole} has any effect`;
    return [
      {
        kind: "lost-section",
        message: `${line === undefined ? "" : `line ${line}: `}${message}`,
        fix: `fix it; until then, ${what}`,
        ...(section === undefined ? {} : { section }),
        ...(line === undefined ? {} : { line }),
        off: 7,
      },
    ];
  });
}

/** A dropped entry without an ARN may have been for anyone. One that holds an ARN is among the unread ARNs. */
export function ofDropped(wanted: WrittenArn, { problems, unread }: SearchedDocument): Ranked[] {
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
        fix: "fix the entry if it is for this identity; until then, it has no effect",
        section,
        line,
        off: code === "sso-entry" ? 5 : 8,
      },
    ];
  });
}
