// All about findings and the files that they are in, as one JSON object. json-2-schema.ts describes it.
import { locateIn } from "../../text/position.ts";
import { toJson } from "../../text/printable.ts";
import type { Finding, Fix } from "../engine/finding.ts";
import { placeEdit } from "./edit-places.ts";
import { byPlace, countFindings, type Format, type LintedFile, type ShownFinding } from "./format.ts";
import type { FindingJson, LintJson } from "./json-2-schema.ts";

/** Suppressed findings have a list of their own, so that nobody counts them by mistake. */
export const json2: Format = (files, { showSuppressed = true }) => {
  const suppressed = files.flatMap(({ suppressed: each = [] }) => each);
  const report: LintJson = {
    version: 2,
    findings: listOf(files, ({ findings }) => findings),
    ...(showSuppressed ? { suppressed: listOf(files, ({ suppressed: each = [] }) => each) } : {}),
    files: files.map(outcomeOf),
    summary: {
      files: files.length,
      failed: files.filter(({ failure }) => failure !== undefined).length,
      ...countFindings(files),
      withheld: count(files, ({ withheld }) => withheld !== undefined),
      suggestions: count(files, ({ suggestion }) => suggestion !== undefined),
      suppressed: suppressed.length,
    },
  };
  return toJson(report);
};

function outcomeOf(linted: LintedFile): LintJson["files"][number] {
  const { file, failure, suppressed = [] } = linted;
  if (failure !== undefined) return { file, failure };
  return { file, ...countFindings([linted]), suppressed: suppressed.length };
}

function count(files: readonly LintedFile[], isCounted: (finding: Finding) => boolean): number {
  return files.reduce((sum, { findings }) => sum + findings.filter(isCounted).length, 0);
}

function listOf(
  files: readonly LintedFile[],
  chosen: (file: LintedFile) => readonly ShownFinding[],
): FindingJson[] {
  const all = files.flatMap((file) => {
    const print = printer(file);
    return chosen(file).map((finding) => ({ finding, print }));
  });
  return all.sort((a, b) => byPlace(a.finding, b.finding)).map(({ finding, print }) => print(finding));
}

function printer({ text }: LintedFile): (finding: ShownFinding) => FindingJson {
  const locate = locateIn(text);
  const fixOf = ({ edits }: Fix) => ({ edits: edits.map((edit) => placeEdit(edit, locate)) });
  return ({
    fix,
    suggestion,
    withheld,
    related,
    suppression,
    origin,
    data: { found, ...data },
    ...finding
  }) => ({
    file: finding.file,
    rule: finding.rule,
    found,
    severity: finding.severity,
    message: finding.message,
    data,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    start: finding.start,
    end: finding.end,
    ...(origin === undefined ? {} : { origin }),
    ...(related === undefined ? {} : { related: [...related] }),
    fixable: finding.fixable,
    ...(fix === undefined ? {} : { fix: fixOf(fix) }),
    ...(suggestion === undefined ? {} : { suggestion: fixOf(suggestion) }),
    ...(withheld === undefined
      ? {}
      : {
          withheld: {
            dangers: [...withheld.dangers],
            message: withheld.message,
            fix: fixOf(withheld.fix),
          },
        }),
    ...(suppression === undefined ? {} : { suppression }),
    docs: finding.docs,
  });
}
