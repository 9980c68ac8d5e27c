import { sharingPrincipal } from "../../../access-entries/same-principal.ts";
import type { PlacedEntry } from "../../engine/access-entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { lineOf } from "../../knowledge/access-entries.ts";

interface Duplicate {
  readonly line: string;
  /** Whether the two ARNs are written alike. */
  readonly isSame: boolean;
}

/** https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html ("a principal can be in only one entry") */
export const duplicateAccessEntry = defineRule({
  name: "duplicate-access-entry",
  description: "two access entries for one role or one user",
  level: "error",
  fixes: false,
  messages: {
    twice: ({ line, isSame }: Duplicate) =>
      `${line} has an access entry for ${isSame ? "this principal" : "the same principal: two names that differ in path or case alone are one"}; EKS takes one entry for each and refuses the other; keep one of the two`,
  },
  yieldsTo: [
    { rule: "eksctl-refuses", at: "place" },
    { rule: "access-entry-principal", at: "place" },
  ],
  check(_document, report, _options, { accessEntries }) {
    const entries = (accessEntries?.entries ?? [])
      .filter(({ isAssociation, entry }) => !isAssociation && entry.isPossible !== true)
      .sort(byPlace);
    for (const sharing of sharingPrincipal(entries.map(({ entry }) => entry))) {
      const [first, ...others] = sharing.flatMap(({ index }) => entries[index] ?? []);
      for (const each of others) {
        if (first === undefined || each.isBeside || each.entry.isStored === true) continue;
        if (isSamePlace(first, each)) continue;
        const isSame = first.entry.principalArn === each.entry.principalArn;
        report(
          // An alias of YAML stands for the text that the first one has.
          first.span.start === each.span.start ? each.whole : each.span,
          { found: "twice", line: lineOf(first.place, each.place), isSame },
          { related: [{ span: first.span, what: "the other entry" }] },
        );
      }
    }
  },
});

/** The same order, whichever file of a module is linted. */
function byPlace(a: PlacedEntry, b: PlacedEntry): number {
  const byFile = a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0;
  return byFile || a.span.start - b.span.start;
}

/** Entries that a loop makes of one text are said to be one. */
function isSamePlace(a: PlacedEntry, b: PlacedEntry): boolean {
  return a.span.start === b.span.start && a.whole.start === b.whole.start;
}
