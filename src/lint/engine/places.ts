// Which section and which entry of a document an offset in the file is in.
import type { LintDocument } from "../../document/document.ts";
import type { LintSection } from "../../document/section.ts";
import { lastAtOrBefore } from "../../text/position.ts";

export interface Places {
  /** Where the section, or the entry, at the offset starts; undefined where there is none. */
  readonly sectionAt: (offset: number) => number | undefined;
  readonly entryAt: (offset: number) => number | undefined;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** They are looked up only where somebody asks. */
export function placesOf({ sections, entries }: LintDocument): Places {
  const inEntries = () =>
    entries.map(({ span: { source, start, end } }) => ({
      start: source.toFile(start),
      end: source.toFile(end),
    }));
  return {
    sectionAt: finder(() => sections.map(pieceOf)),
    entryAt: finder(inEntries),
  };
}

/** From the section's key to the end of its value. */
function pieceOf({ key: { span }, written, isText, value }: LintSection): Piece {
  const end = isText
    ? written.toFile(written.text.length)
    : span.source.toFile(Math.max(span.end, value.node?.range[1] ?? span.end));
  return { start: span.source.toFile(span.start), end };
}

function finder(find: () => readonly Piece[]): (offset: number) => number | undefined {
  let pieces: Piece[] | undefined;
  let starts: number[] = [];
  return (offset) => {
    if (pieces === undefined) {
      pieces = [...find()].sort((a, b) => a.start - b.start);
      starts = pieces.map(({ start }) => start);
    }
    const piece = pieces[lastAtOrBefore(starts, offset)];
    // The end belongs to a piece: a finding about something that is missing is told there.
    return piece !== undefined && offset >= piece.start && offset <= piece.end ? piece.start : undefined;
  };
}
