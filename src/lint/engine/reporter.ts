// From what a rule says about a span to a finding in the file.
import { embed, type Span, type SpanEdit } from "../../document/source.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Locate } from "../../text/position.ts";
import type { Fix, Place, Severity } from "./finding.ts";
import type { Candidate } from "./precedence.ts";
import type { Report, Rule } from "./rule.ts";

/** Where the rules' pages are published: with the package. */
const DOCS = "https://unpkg.com/aws-auth-map/docs/rules";

export function docsUrl(rule: string): string {
  return `${DOCS}/${rule}.md`;
}

/** @param severity What the configuration says; undefined leaves it to the rule and its remarks. */
export function reporter(
  rule: Pick<Rule, "name" | "level" | "messages" | "yieldsTo">,
  severity: Severity | undefined,
  file: string,
  locate: Locate,
  onCandidate: (candidate: Candidate) => void,
): Report {
  const usual = rule.level === "off" ? "error" : rule.level;
  const docs = docsUrl(rule.name);
  return (span, said, remark = {}) => {
    const fix = remark.fix && toFix(remark.fix);
    const suggestion = fix === undefined && remark.suggestion ? toFix(remark.suggestion) : undefined;
    const related = (remark.related ?? []).map((each) => ({
      ...placeOf(each.span, locate),
      what: each.what,
    }));
    onCandidate({
      finding: {
        file,
        rule: rule.name,
        severity: severity ?? remark.severity ?? usual,
        message: wordsOf(rule, said),
        data: { ...withoutUndefined(said), found: said.found },
        ...placeOf(span, locate),
        fixable: fix !== undefined,
        ...(fix === undefined ? {} : { fix }),
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(related.length === 0 ? {} : { related }),
        docs,
      },
      found: said.found,
      field: remark.field,
      yieldsTo: rule.yieldsTo ?? [],
    });
  };
}

/** A trip through JSON keeps all of it, also of what is nested. */
function withoutUndefined<Value extends object>(value: Value): Value {
  const values: readonly unknown[] = Object.values(value);
  // Most data has nothing to leave out.
  if (!values.some((each) => each === undefined || isObject(each))) return value;
  if (Array.isArray(value)) return value.map(deep) as unknown as Value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([name, each]) => [name, deep(each)])) as Value;
}

function deep(value: unknown): unknown {
  return isObject(value) ? withoutUndefined(value) : value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function wordsOf({ messages }: Pick<Rule, "messages">, said: { readonly found: string }): string {
  // A rule says only what it has words for: the type of its report holds it to that.
  const message = messages[said.found] as ((data: unknown) => string) | undefined;
  return message?.(said) ?? "";
}

function placeOf({ source, start, end }: Span, locate: Locate): Place {
  const from = locate(source.toFile(start));
  const to = locate(Math.max(source.toFile(end), from.offset));
  return {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    start: from.offset,
    end: to.offset,
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
