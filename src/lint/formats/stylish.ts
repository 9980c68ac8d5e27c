// Output for people: each finding with the line that it is about.
import pc from "picocolors";
import { oneLine } from "../../text/printable.ts";
import type { Severity } from "../engine/finding.ts";
import { codeFrame, plainLine } from "./code-frame.ts";
import { firstFindings, restInWords } from "./first-findings.ts";
import {
  type Counts,
  countFindings,
  type Format,
  findingsOf,
  firstRelated,
  type LintedFile,
  type ShownFinding,
  suppressionInWords,
} from "./format.ts";
import { suggestedLine } from "./suggested-line.ts";

type Colors = ReturnType<typeof pc.createColors>;

export const stylish: Format = (files, { color, showSuppressed }) => {
  const colors = pc.createColors(color);
  const blocks = files.flatMap((linted) => {
    const { shown, rests } = firstFindings(findingsOf(linted, showSuppressed));
    return [
      ...shown.map((finding) => block(finding, linted.text, colors)),
      ...rests.map((rest) => `${colors.bold(oneLine(linted.file))}  ${restInWords(rest)}\n`),
    ];
  });
  return [...blocks, summary(files, colors, showSuppressed)].join("\n");
};

function block(finding: ShownFinding, text: string, colors: Colors): string {
  const { file, line, column, rule, severity, message, fixable, suppression } = finding;
  const place = colors.bold(`${oneLine(file)}:${line}:${column}`);
  const fix = fixable ? colors.dim(" (--fix)") : "";
  const mark = suppression === undefined ? "" : colors.dim(" (suppressed)");
  const head = `${place}  ${paint(severity, colors)}  ${rule}${fix}${mark}`;
  const why = suppression === undefined ? "" : `  ${oneLine(suppressionInWords(suppression))}\n`;
  return `${head}\n  ${oneLine(message)}\n${why}${frames(finding, text, colors)}`;
}

/** The finding's line, what the suggestion makes of it, and the lines of the other places that it is about. */
function frames(finding: ShownFinding, text: string, colors: Colors): string {
  // A plan is one line. What stands beside the text there is of other resources, and may be secret.
  if (finding.origin?.decoded !== undefined) return "";
  const { shown, rest } = firstRelated(finding);
  const width = Math.max(...[finding, ...shown].map(({ line }) => String(line).length));
  const row = (gutter: string | number, sign: string, content: string) =>
    `  ${colors.dim(`${String(gutter).padStart(width)} ${sign}`)} ${content}\n`;
  const rows: string[] = [];
  const color = { error: colors.red, warning: colors.yellow, info: colors.blue }[finding.severity];
  const own = codeFrame(text, finding);
  if (own !== undefined) rows.push(row(finding.line, "|", own.line), row("", "|", color(own.marker)));
  const suggested = suggestedLine(text, finding);
  if (suggested !== undefined) rows.push(row("", "+", colors.green(plainLine(suggested))));
  for (const { what, ...place } of shown) {
    const lines = codeFrame(text, place);
    if (lines === undefined) continue;
    const marker = lines.marker.replaceAll("^", "-");
    rows.push(row(place.line, "|", lines.line), row("", "|", `${marker} ${oneLine(what)}`));
  }
  if (rest !== undefined) rows.push(row("", "|", rest));
  return rows.join("");
}

function paint(severity: Severity, colors: Colors): string {
  const color = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  return color(severity);
}

function summary(files: readonly LintedFile[], colors: Colors, showSuppressed: boolean | undefined): string {
  const linted = files.filter(({ failure }) => failure === undefined);
  const counts = countFindings(files);
  const unread = files.length - linted.length;
  const failed = unread === 0 ? "" : `; ${plural(unread, "file")} could not be linted`;
  const rest = `${suppressedInWords(files, showSuppressed)}${failed}\n`;
  const found = countsInWords(counts);
  if (found === "") return `${colors.green("No findings")} in ${plural(linted.length, "file")}${rest}`;
  const fixable = counts.fixable === 0 ? "" : `; ${counts.fixable} can be fixed with --fix`;
  const color = counts.error > 0 ? colors.red : colors.yellow;
  return `${color(found)} in ${plural(linted.length, "file")}${fixable}${rest}`;
}

function suppressedInWords(files: readonly LintedFile[], showSuppressed: boolean | undefined): string {
  const count = files.reduce((sum, { suppressed = [] }) => sum + suppressed.length, 0);
  if (count === 0) return "";
  const hint = showSuppressed === true ? "" : " (--show-suppressed lists them)";
  return `; ${plural(count, "finding")} suppressed by comments${hint}`;
}

function countsInWords({ error, warning, info }: Counts): string {
  return [
    error > 0 ? plural(error, "error") : "",
    warning > 0 ? plural(warning, "warning") : "",
    info > 0 ? `${info} info` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
