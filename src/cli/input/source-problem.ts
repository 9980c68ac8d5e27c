// A problem of a source as one line.
import type { SourceProblem, SourceReading } from "../../sources/model/reading.ts";
import { messageLine, showName } from "../output/messages.ts";

/**
 * `FILE:LINE:COLUMN: severity: message`.
 *
 * @param name The file's name in messages.
 */
export function describeSourceProblem(
  { message, at, isLoss }: SourceProblem,
  { text }: SourceReading,
  name: string,
): string {
  const severity = isLoss ? "error" : "warning";
  if (at === undefined) return `${name}: ${severity}: ${messageLine(message)}`;
  const { line, column } = text.locate(at.start);
  const file = text.files.length > 1 ? showName(text.fileAt(at.start).name) : name;
  return `${file}:${line}:${column}: ${severity}: ${messageLine(message)}`;
}
