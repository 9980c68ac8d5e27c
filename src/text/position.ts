// Lines and columns of offsets in a text.

/** A place in a text. `line` and `column` count from 1, `offset` from 0. Columns and offsets are UTF-16 code units. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface SourceRange {
  readonly start: Position;
  readonly end: Position;
}

/** Gives the position of an offset in a text. It is a position in that text, or in the file around it. */
export type Locate = (offset: number) => Position;

/** Positions in `text` itself. Lines end at LF, as editors and CI annotations count them. */
export function locateIn(text: string): Locate {
  let lineStarts: number[] | undefined;
  return (offset) => {
    lineStarts ??= findLineStarts(text);
    const line = lastAtOrBefore(lineStarts, offset);
    return { offset, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
}

/** The index of the last number in the ascending `starts` that is not greater than `offset`. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let lf = text.indexOf("\n"); lf !== -1; lf = text.indexOf("\n", lf + 1)) starts.push(lf + 1);
  return starts;
}
