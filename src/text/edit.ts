// Applies edits to a text, and maps offsets in the edited text back to the text as written.
import { lastAtOrBefore } from "./position.ts";

/** Replaces the characters from `start` up to, not including, `end` with `text`. Both are UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * @param edits In order, and not overlapping.
 * @returns The edited text, and the way from an offset in it back to the offset in `text` as it was written.
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
): { readonly text: string; readonly toWritten: (offset: number) => number } {
  const pieces: string[] = [];
  const starts: number[] = [];
  const shifts: { readonly written: number; readonly end: number }[] = [];
  let done = 0;
  let length = 0;
  const add = (piece: string, written: number, end: number) => {
    if (piece === "") return;
    pieces.push(piece);
    starts.push(length);
    shifts.push({ written, end });
    length += piece.length;
  };
  for (const edit of edits) {
    add(text.slice(done, edit.start), done, edit.start);
    add(edit.text, edit.start, edit.end);
    done = edit.end;
  }
  add(text.slice(done), done, text.length);
  const toWritten = (offset: number) => {
    const index = lastAtOrBefore(starts, offset);
    const shift = shifts[index];
    return shift === undefined ? 0 : Math.min(shift.written + offset - (starts[index] ?? 0), shift.end);
  };
  return { text: pieces.join(""), toWritten };
}
