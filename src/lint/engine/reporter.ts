// From what a rule says about a span to a finding in the file.
import type { Locate } from "../../text/position.ts";
import type { Finding, Fix, Severity, TextEdit } from "./finding.ts";
import type { Report, Rule } from "./rule.ts";
import { embed, type SpanEdit } from "../../document/source.ts";

/** Where the rules' pages are published: with the package. */
const DOCS = "https://unpkg.com/aws-auth-map/docs/rules";

export function docsUrl(rule: string): string {
  return `${DOCS}/${rule}.md`;
}

/** @param severity What the configuration says; undefined leaves it to the rule and its remarks. */
export function reporter(
  rule: Pick<Rule, "name" | "level">,
  severity: Severity | undefined,
  file: string,
  locate: Locate,
  onFinding: (finding: Finding) => void,
): Report {
  const usual = rule.level === "off" ? "error" : rule.level;
  return ({ source, start, end }, message, remark = {}) => {
    const from = locate(source.toFile(start));
    const to = locate(Math.max(source.toFile(end), from.offset));
    const fix = remark.fix && toFix(remark.fix);
    onFinding({
      file,
      rule: rule.name,
      severity: severity ?? remark.severity ?? usual,
      message,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      start: from.offset,
      end: to.offset,
      fixable: fix !== undefined,
      ...(fix === undefined ? {} : { fix }),
      docs: docsUrl(rule.name),
    });
  };
}

/** The edits in the file; undefined where one of them cannot be made there. */
function toFix(spanEdits: readonly SpanEdit[]): Fix | undefined {
  const edits: TextEdit[] = [];
  for (const { span, text } of spanEdits) {
    const { source } = span;
    const written = source.editable ? embed(text, source) : undefined;
    if (written === undefined) return undefined;
    edits.push({ start: source.toFile(span.start), end: source.toFile(span.end), text: written });
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.length === 0 ? undefined : { edits };
}
