// The line that a suggestion makes, for people to copy.
import { applyEdits } from "../../text/edit.ts";
import type { Finding } from "../engine/finding.ts";

/** Undefined where there is no suggestion, or where it changes more than one line, or leaves nothing of it. */
export function suggestedLine(text: string, { suggestion, column, start }: Finding): string | undefined {
  if (suggestion === undefined) return undefined;
  const from = start - (column - 1);
  const lf = text.indexOf("\n", start);
  const to = lf === -1 ? text.length : lf;
  const { edits } = suggestion;
  if (edits.some((edit) => edit.start < from || edit.end > to || edit.text.includes("\n"))) return undefined;
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const made = applyEdits(text.slice(from, to), shifted).text.trimEnd();
  return made.trim() === "" ? undefined : made;
}
