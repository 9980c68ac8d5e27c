// The edits of a fix, each with its place as people count it.
import type { TextEdit } from "../../text/edit.ts";
import type { Locate } from "../../text/position.ts";
import type { Place } from "../engine/finding.ts";

/** An edit: what its place holds is replaced by `text`. */
export interface PlacedEdit extends Place {
  readonly text: string;
}

export function placeEdit({ start, end, text }: TextEdit, locate: Locate): PlacedEdit {
  const [from, to] = [locate(start), locate(end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end, text };
}
