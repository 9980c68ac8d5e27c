// Output for people: each finding with the line that it is about.
import pc from "picocolors";
import { oneLine } from "../../text/printable.ts";
import type { Finding, Severity } from "../engine/finding.ts";
import { codeFrame } from "./code-frame.ts";
import { firstFindings, restInWords } from "./first-findings.ts";
import {
  type Counts,
  countFindings,
  type Format,
  findingsOf,
  type LintedFile,
  type ShownFinding,
  suppressionInWords,
} from "./format.ts";

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
  return `${head}\n  ${oneLine(message)}\n${why}${frame(finding, text, colors)}`;
}

function frame(finding: Finding, text: string, colors: Colors): string {
  const lines = codeFrame(text, finding);
  if (lines === undefined) return "";
  const { line, marker } = lines;
  const number = String(finding.line);
  const gutter = " ".repeat(number.length);
  const mark =
    finding.severity === "error" ? colors.red : finding.severity === "warning" ? colors.yellow : colors.blue;
  return `  ${colors.dim(`${number} |`)} ${line}\n  ${colors.dim(`${gutter} |`)} ${mark(marker)}\n`;
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
