// A JSON array of findings. Files that could not be linted are told on standard error.
import { toJson } from "../../text/printable.ts";
import type { Finding } from "../engine/finding.ts";
import type { Format } from "./format.ts";

export const json: Format = (files) =>
  toJson(
    files
      .flatMap(({ findings }) => findings)
      .sort(byPlace)
      .map(({ file, rule, severity, message, line, column, endLine, endColumn, fixable, docs }) => ({
        file,
        rule,
        severity,
        message,
        line,
        column,
        endLine,
        endColumn,
        fixable,
        docs,
      })),
  );

function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
