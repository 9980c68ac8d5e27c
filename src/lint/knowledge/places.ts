// Where to point for what an alias or `<<` brings into an entry from another one, and on which line that is.
import type { LintDocument } from "../../document/document.ts";
import type { LintEntry } from "../../document/section.ts";
import type { Span } from "../../document/source.ts";
import { locateIn } from "../../text/position.ts";

/** `span` where it is in the entry. Otherwise the text is in another entry, and this one's first key is returned. */
export function placeWithin(entry: LintEntry, span: Span): Span {
  const isElsewhere = span.start < entry.span.start || span.start >= entry.span.end;
  return isElsewhere ? (entry.members[0]?.key.span ?? entry.span) : span;
}

/** The line of the file that a span starts on. */
export type LineOf = (span: Span) => number;

export function linesOf({ text, lineOf }: Pick<LintDocument, "text" | "lineOf">): LineOf {
  const locate = locateIn(text);
  return ({ source, start }) => {
    const offset = source.toFile(start);
    return lineOf?.(offset) ?? locate(offset).line;
  };
}
