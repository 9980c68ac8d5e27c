// Comments that switch rules off where a file is no manifest: in Terraform, in an eksctl ClusterConfig, in a script. What stands
// in a heredoc's YAML is found as well, since it is a comment of the file's lines too.
import type { SourceReading } from "../../sources/model/reading.ts";
import { activeRules } from "../config/active-rules.ts";
import { parseConfig } from "../config/config.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintReport, SuppressedFinding } from "../engine/lint-report.ts";
import { heldBy } from "../engine/run.ts";
import { directiveParts, mayHoldSuppressions } from "../engine/suppressions.ts";
import { countingComments } from "../lint-document.ts";
import type { LintOptions } from "../lint-options.ts";

interface FileComment {
  /** From 1. */
  readonly line: number;
  readonly names: ReadonlySet<string>;
  readonly reason: string | undefined;
  /** The line that it is for; undefined where it is for the whole file. */
  readonly target: number | undefined;
}

/** The report without what such comments suppress, and with the lines of those that a section's own YAML has. */
export function withFileComments(
  report: LintReport,
  { text }: Pick<SourceReading, "text">,
  options: LintOptions,
): LintReport {
  if (!text.files.some((file) => mayHoldSuppressions(file.text))) return report;
  const { filename = "<text>", config = {} } = options;
  const parsed = parseConfig(config);
  const counting = countingComments(options, parsed);
  if (counting !== "all" && counting !== "with-reason") return report;
  const isHeld = heldBy({ active: activeRules(parsed, filename) });
  const comments = new Map(
    text.files.map(({ name, text: content }) => [name, commentsIn(content, counting === "with-reason")]),
  );
  const commentFor = ({ file, rule, line }: Finding) =>
    comments
      .get(file)
      ?.filter(({ names, target }) => names.has(rule) && (target === undefined || target === line))
      .at(-1);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = report.suppressed.map((finding) => {
    const comment = commentFor(finding);
    return comment === undefined ? finding : { ...finding, suppression: suppressionOf(comment) };
  });
  for (const finding of report.findings) {
    const comment = commentFor(finding);
    if (comment === undefined || isHeld({ finding, found: String(finding.data.found ?? "") })) {
      findings.push(finding);
      continue;
    }
    const { fix: _, suggestion: __, withheld: ___, ...rest } = finding;
    suppressed.push({ ...rest, fixable: false, suppression: suppressionOf(comment) });
  }
  return { findings, suppressed };
}

function suppressionOf({ line, reason }: FileComment): SuppressedFinding["suppression"] {
  return { line, ...(reason === undefined ? {} : { reason }) };
}

const DIRECTIVE = /(?:^|[ \t])(?:#|\/\/)[ \t]*aws-auth-map-(disable(?:-next-line|-line)?)(?=[ \t\r]|$)(.*)$/i;

function commentsIn(text: string, needsReason: boolean): FileComment[] {
  if (!mayHoldSuppressions(text)) return [];
  const lines = text.split("\n");
  return lines.flatMap((line, index): FileComment[] => {
    const match = DIRECTIVE.exec(line);
    if (match === null || isInQuotes(line.slice(0, match.index))) return [];
    const { 1: keyword = "", 2: rest = "" } = match;
    const { list, reason } = directiveParts(rest);
    if (needsReason && reason === undefined) return [];
    const names = new Set(list.match(/[^\s,]+/g) ?? []);
    const kind = keyword.toLowerCase();
    const target = kind === "disable" ? undefined : kind === "disable-line" ? index : nextLine(lines, index);
    return [{ line: index + 1, names, reason, target: target === undefined ? undefined : target + 1 }];
  });
}

/** Text inside a value is no comment, even where it looks like one. */
function isInQuotes(before: string): boolean {
  return ['"', "'"].some((quote) => before.split(quote).length % 2 === 0);
}

/** The next line that holds more than a comment. */
function nextLine(lines: readonly string[], index: number): number {
  let next = index + 1;
  while (next < lines.length && /^[ \t]*(?:#|\/\/|\r?$)/.test(lines[next] ?? "")) next += 1;
  return next;
}
