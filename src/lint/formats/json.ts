// A JSON array of findings, which is the first version of the format. Files that could not be linted are told on standard error. Suppressed findings are there only
// on request, because programs count the array's items.
import { toJson } from "../../text/printable.ts";
import { byPlace, type Format, findingsOf } from "./format.ts";

/** What of a finding is printed, in this order. */
const KEYS = [
  "file",
  "rule",
  "severity",
  "message",
  "line",
  "column",
  "endLine",
  "endColumn",
  "fixable",
  "docs",
] as const;

export const json: Format = (files, { showSuppressed }) =>
  toJson(
    files
      .flatMap((file) => findingsOf(file, showSuppressed))
      .sort(byPlace)
      .map(({ withheld, suppression, ...finding }) => ({
        ...Object.fromEntries(KEYS.map((key) => [key, finding[key]])),
        ...(withheld === undefined ? {} : { withheld: withheld.dangers }),
        ...(suppression === undefined ? {} : { suppressed: suppression }),
      })),
  );
