// A problem of a document as one line.
import type { Problem } from "../../document/problem.ts";
import { messageLine } from "../output/messages.ts";

/**
 * `FILE:LINE:COLUMN: severity: message`, which editors and CI logs turn into a link.
 *
 * @param name The file's name in messages.
 */
export function describeProblem(name: string, { lost, message, range }: Problem): string {
  const place = range === undefined ? name : `${name}:${range.start.line}:${range.start.column}`;
  const severity = lost === "document" || lost === "section" ? "error" : "warning";
  return `${place}: ${severity}: ${messageLine(message)}`;
}
