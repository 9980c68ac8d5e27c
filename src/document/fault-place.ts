// Which line of a YAML text a person has to change. Where YAML gives up is often another one: the next line that no longer
// fits, or the line above, whose value takes in one that stands too far to the right.
import { faultWords } from "../go-yaml/fault-words.ts";
import { lexemesOf } from "../go-yaml/lexemes.ts";
import { isNestedMapping } from "./advice-left.ts";
import { deeperSibling, firstDashOfBlock } from "./odd-columns.ts";
import type { LintFault } from "./section.ts";
import type { Span } from "./source.ts";
import { type Line, lineAt, nextLine } from "./text-lines.ts";

export interface FaultPlace {
  readonly span: Span;
  /** What is wrong there, and what would be right. */
  readonly what: string;
  readonly advice: string;
  /** Where YAML gives up, if that is on another line. */
  readonly related: { readonly span: Span; readonly what: string } | undefined;
}

/** Undefined where it is not plain that another line than the fault's is to be changed. */
export function faultPlace({ reason, span }: LintFault): FaultPlace | undefined {
  const { source } = span;
  const { text } = source;
  const line = lineAt(text, span.start);
  const at = (start: number, end: number): Span => ({ source, start, end });
  const here = at(line.start + line.indent, line.end);
  const marks = conflictIn(text);
  if (marks !== undefined) {
    return {
      span: at(marks.start, marks.end),
      what: "a conflict of git that nobody resolved",
      advice: "keep the lines that are wanted, and delete the marks <<<<<<<, ======= and >>>>>>>",
      related: undefined,
    };
  }
  if (reason.found === "tab") {
    const first = firstTab(text, line);
    if (first === undefined) return undefined;
    const { what, advice = "" } = faultWords(reason);
    return { span: at(first, first + 1), what, advice, related: undefined };
  }
  const open = openBefore(text, span.start, line, isUnclosed(reason));
  if (open !== undefined) {
    const { mark, close, lexeme } = open;
    return {
      span: at(lexeme, lineAt(text, lexeme).end),
      what: `an opening ${mark} without its closing ${close}`,
      advice: close === mark ? "a quote that opens a value also closes it" : `add the ${close}`,
      related:
        lexeme >= line.start || line.content === ""
          ? undefined
          : { span: here, what: "where the text no longer fits" },
    };
  }
  if (isNestedMapping(reason)) return deeperKey(text, line, here, at);
  const odd =
    deeperSibling(text, line) ?? (source.embedding === "plain" ? firstDashOfBlock(text, line) : undefined);
  if (odd === undefined) return undefined;
  const start = odd.start + odd.indent;
  const key = KEY.exec(odd.content)?.[0];
  return {
    span: at(start, start + (key ?? "-").length),
    what:
      key === undefined
        ? "a '-' that stands further right than the others of its list"
        : "a key that stands further right than the others of its mapping",
    advice: key === undefined ? "put the '-' of all items of a list in one column" : ONE_COLUMN,
    related: { span: here, what: "the first line that no longer fits" },
  };
}

/** The mark that opens a conflict of git, where one that closes it follows. */
function conflictIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const mark = /^[ \t]*<{7}(?= |\r?$)/m.exec(text);
  if (mark === null || !/^[ \t]*>{7}(?: |\r?$)/m.test(text.slice(mark.index))) return undefined;
  const end = mark.index + mark[0].length;
  return { start: end - "<<<<<<<".length, end };
}

/** The tab of the first of the lines above that are indented with tabs; undefined where there is none. */
function firstTab(text: string, { start }: Line): number | undefined {
  let first: number | undefined;
  for (let lineEnd = start - 1; lineEnd > 0; ) {
    const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
    const tab = /^ *\t/.exec(text.slice(lineStart, lineEnd))?.[0];
    if (tab === undefined) break;
    first = lineStart + tab.length - 1;
    lineEnd = lineStart - 1;
  }
  return first;
}

const ONE_COLUMN = "put the keys of a mapping in one column";

/** Whether the package misses the end of a list or mapping in brackets. */
function isUnclosed(reason: LintFault["reason"]): boolean {
  return reason.found === "package" && /^Flow .* end with a/.test(reason.text);
}

const KEY = /^["']?[\w-]+["']? *:(?=\s|$)/;

/** The line below whose key is further right than the one whose value takes it in. */
function deeperKey(
  text: string,
  line: Line,
  here: Span,
  at: (start: number, end: number) => Span,
): FaultPlace | undefined {
  // `-a: b` lacks a space, and `a: b: c` is on one line.
  if (/^-[^\s-]/.test(line.content)) return undefined;
  if (/^(?:- +)*["']?[\w-]+["']? *: .*:(?:\s|$)/.test(line.content)) return undefined;
  const next = nextLine(text, line);
  const key = next && KEY.exec(next.content)?.[0];
  const ownColumn = line.indent + (/^(?:- +)*/.exec(line.content)?.[0].length ?? 0);
  if (next === undefined || key === undefined || next.indent <= ownColumn) return undefined;
  const start = next.start + next.indent;
  return {
    span: at(start, start + key.length),
    what: "a key that stands further right than the one above it, and so is part of that one's value",
    advice: isOfMetadata(line, key) ? "add the line 'metadata:' above it" : ONE_COLUMN,
    related: { span: here, what: "the value that it is part of" },
  };
}

/** Whether a manifest's `metadata:` is gone, and its keys stand right below another line. */
function isOfMetadata({ content }: Line, key: string): boolean {
  return /^(?:kind|apiVersion) *:/.test(content) && /^(?:name|namespace|labels|annotations) *:/.test(key);
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
]);

interface Open {
  readonly mark: string;
  readonly close: string;
  /** Where it opens. */
  readonly lexeme: number;
}

/** A quote or a bracket that is opened on a line above, and that took in lines which were not meant to be part of it. */
function openBefore(
  text: string,
  fault: number,
  { start: faultLine }: Line,
  isBracketOpen: boolean,
): Open | undefined {
  if (/^\s*[[{]/.test(text)) return undefined; // JSON, where lines mean nothing
  const brackets: Open[] = [];
  let quoted: Open | undefined;
  for (const { text: lexeme, start, isComment, isScalar } of lexemesOf(text)) {
    if (start >= fault) break;
    if (isComment || isScalar) continue;
    const close = CLOSING.get(lexeme);
    if (close !== undefined) brackets.push({ mark: lexeme, close, lexeme: start });
    else if (lexeme === "]" || lexeme === "}") brackets.pop();
    else if (
      /^["']/.test(lexeme) &&
      start + lexeme.length > faultLine &&
      takesInLines(text, start, faultLine)
    ) {
      const mark = lexeme.charAt(0);
      quoted = { mark, close: mark, lexeme: start };
    }
  }
  if (quoted !== undefined) return quoted;
  return (
    brackets.find(({ lexeme }) => takesInLines(text, lexeme, faultLine)) ??
    (isBracketOpen ? brackets.at(-1) : undefined)
  );
}

/** Whether the line below what opens at `start` begins a key or an item, and nothing says that a value goes on there. */
function takesInLines(text: string, start: number, faultLine: number): boolean {
  const line = lineAt(text, start);
  if (line.start >= faultLine || /[,[{]$/.test(line.content)) return false;
  const next = nextLine(text, line);
  return next !== undefined && (KEY.test(next.content) || /^- /.test(next.content));
}
