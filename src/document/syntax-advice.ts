// YAML faults for people: where to look, what was most likely done, and what would be right.

import type { FaultReason } from "../go-yaml/fault-reason.ts";
import { faultMessage, faultWords } from "../go-yaml/fault-words.ts";
import { isGenerated } from "../text/generated.ts";
import { adviceLeft, isNestedMapping } from "./advice-left.ts";
import { firstLine } from "./nodes.ts";
import type { LintFault } from "./section.ts";
import type { Span } from "./source.ts";

/** As much of a fault's place as is on one line. Of a single character, the word that begins there. */
export function faultSpan({ span }: LintFault): Span {
  const { source, start, end } = firstLine(span);
  const { text } = source;
  const first = end <= start + 1 && text[start] === " " ? start + blanks(text, start) : start;
  if (end > first + 1) return { source, start: first, end };
  const word = /[^\s]*/y;
  word.lastIndex = first;
  const length = Math.min(word.exec(text)?.[0].length ?? 0, MOST_SHOWN);
  return { source, start: first, end: Math.max(first + length, Math.min(first + 1, text.length)) };
}

const MOST_SHOWN = 80;

function blanks(text: string, offset: number): number {
  const pattern = / */y;
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** What is wrong, and advice where the line shows what was meant. */
export function describeFault({ reason, span }: LintFault): string {
  const line = faultLine(span);
  // A template's actions may be anywhere. Most often one of them comes first.
  const start = span.source.text.trimStart();
  if (isTemplate(line) || isTemplate(start.slice(0, Math.max(0, start.indexOf("\n"))))) {
    const isForText = adviceLeft(reason) === "none-for-text";
    return decapitalize(isForText ? faultWords(reason).what : faultMessage({ reason })) + RENDER_FIRST;
  }
  return decapitalize(faultMessage({ reason })) + adviceFor(line, span, reason);
}

/** The package's sentences begin with a capital letter. */
function decapitalize(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** `helm template … | aws-auth-map lint -` */
export const RENDER_FIRST = "; if a template is to be rendered first, lint what it renders to";

/** A line of a template engine: an action, a value, a function's call. */
function isTemplate(line: string): boolean {
  return isGenerated(line) || /\{\{\s*(?:[.$]|end\b|else\b|\w+ +[.$"(\w])/.test(line);
}

/** The line of the fault. Of a fault at the end of the text, the last line that holds anything. */
function faultLine({ source: { text }, start }: Span): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lf = text.indexOf("\n", start);
  const line = text.slice(lineStart, Math.min(lf === -1 ? text.length : lf, lineStart + MOST_READ));
  if (line.trim() !== "") return line;
  return (
    text
      .slice(Math.max(0, start - MOST_READ), start)
      .trimEnd()
      .split("\n")
      .at(-1) ?? ""
  );
}

const MOST_READ = 1000;

const A_SPACE = "; a key's colon is followed by a space";
const A_COLON = "; a key is followed by ': ' and its value";
const KNOWN_KEY = "(?:role_?arn|user_?arn|username|groups?)";

const adviceByLine: readonly (readonly [RegExp, string])[] = [
  [/^ *-[^\s-]/, "; the '-' of an item is followed by a space"],
  [/^ *[\w-]+:[^\s"']/, A_SPACE],
  [new RegExp(`^ *- +${KNOWN_KEY}:[^\\s"']`, "i"), A_SPACE],
  [/^ *(?:- +)?[\w-]+: +[^"'\s[{|>#].*:(?: |$)/, "; a value that holds ': ' needs quotes"],
  [
    /^ *(?:- +)?[\w-]+: +-(?: |$)/,
    "; a list begins on a line of its own, and text that opens with '-' needs quotes",
  ],
  [/^ *(?:- +)?[\w-]+: +["'][^"']*$/, "; a quote that opens a value also closes it"],
  [/^ *[A-Za-z][\w-]* *$/, A_COLON],
  [new RegExp(`^ *- +${KNOWN_KEY}(?: +\\S+)? *$`, "i"), A_COLON],
];

function adviceFor(written: string, { source }: Span, reason: FaultReason): string {
  const left = adviceLeft(reason);
  if (left === "none" || left === "none-for-text") return "";
  const line = written.trimEnd();
  if (/^ *\t/.test(line)) return "; a tab is no indentation: use spaces";
  if (left === "tabs") return "";
  const advice = adviceByLine.find(([pattern]) => pattern.test(line))?.[1];
  if (advice !== undefined) return advice;
  const isItem = /^ *- /.test(line);
  const isInSection = source.embedding !== "plain";
  if (isItem && !isInSection) {
    return "; if it belongs to a block of text (|), indent it as far as the block's first line";
  }
  // A line below that is further right than the first key is read as part of that key's value.
  if (isItem && !isNestedMapping(reason)) return "; the '- ' of all items of a list stand in one column";
  if (!isItem && !/^ *[\w-]+ *:/.test(line)) return "";
  return isInSection
    ? "; the keys of one entry stand in one column, that of the key behind its '- '"
    : "; the keys of one mapping stand in one column";
}
