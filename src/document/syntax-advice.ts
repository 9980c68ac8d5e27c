// YAML faults for people: where to look, what was most likely done, and what would be right.

import type { FaultReason } from "../go-yaml/fault-reason.ts";
import { faultWords } from "../go-yaml/fault-words.ts";
import { adviceLeft, isNestedMapping } from "./advice-left.ts";
import { faultPlace } from "./fault-place.ts";
import { firstLine, writtenAs } from "./nodes.ts";
import { isTemplateLine, renderFirst } from "./rendering.ts";
import type { LintFault } from "./section.ts";
import type { Span } from "./source.ts";
import { lineAt, previousLine } from "./text-lines.ts";

/** A fault as it is told to people. */
export interface ToldFault {
  /** What a person has to change, or where YAML gives up. */
  readonly span: Span;
  /** Whether the text is a template, which is no YAML before it is rendered. */
  readonly isTemplate: boolean;
  readonly what: string;
  readonly advice: string | undefined;
  readonly related: { readonly span: Span; readonly what: string } | undefined;
}

export function tellFault(fault: LintFault): ToldFault {
  const { reason, span } = fault;
  const line = faultLine(span);
  const template = templateLine(span);
  if (template !== undefined) {
    const advice = renderFirst(writtenAs(template));
    return {
      span: template,
      isTemplate: true,
      what: "it is a template, not YAML",
      advice,
      related: undefined,
    };
  }
  const place = faultPlace(fault);
  if (place !== undefined) return { ...place, isTemplate: false };
  const { what, advice } = faultWords(reason);
  return {
    span: faultSpan(fault),
    isTemplate: false,
    what: decapitalize(what),
    advice: advice ?? adviceFor(line, span, reason),
    related: undefined,
  };
}

/** A template's actions may be anywhere. Where they break the YAML, one is at the fault or comes first. */
function templateLine({ source, start }: Span): Span | undefined {
  const { text } = source;
  const first = text.search(/\S/);
  return [start, Math.max(0, first)]
    .map((offset) => lineAt(text, offset))
    .filter(({ content }) => isTemplateLine(content.slice(0, MOST_READ)))
    .map((line) => ({ source, start: line.start + line.indent, end: line.end }))[0];
}

/** What is wrong, and what would be right: `a tab where indentation belongs; use spaces` */
export function describeFault(fault: LintFault): string {
  const { what, advice } = tellFault(fault);
  return advice === undefined ? what : `${what}; ${advice}`;
}

/** As much of a fault's place as is on one line. Of a single character, the word that begins there. */
function faultSpan({ span }: LintFault): Span {
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

/** The package's sentences begin with a capital letter. */
function decapitalize(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
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

const A_SPACE = "put a space behind the key's colon";
const A_COLON = "put ': ' behind the key, and then its value";
const KNOWN_KEY = "(?:role_?arn|user_?arn|username|groups?)";

const NODE_TEMPLATE_GONE =
  "the template behind 'system:node:' is gone, most likely because Helm, Jinja or a shell took it for its own: write system:node:{{EC2PrivateDNSName}}, and escape it for that tool";

const adviceByLine: readonly (readonly [RegExp, string])[] = [
  [/^ *-[^\s-]/, "put a space behind the item's '-'"],
  [/^ *[\w-]+:[^\s"']/, A_SPACE],
  [new RegExp(`^ *- +${KNOWN_KEY}:[^\\s"']`, "i"), A_SPACE],
  // Quotes alone would leave a username that is no node's.
  [/^ *(?:- +)?username: +system:node: *$/i, NODE_TEMPLATE_GONE],
  [/^ *(?:- +)?[\w-]+: +[^"'\s[{|>#].*:(?: |$)/, "a value that holds ': ' needs quotes"],
  [
    /^ *(?:- +)?[\w-]+: +-(?: |$)/,
    "a list begins on a line of its own, and text that opens with '-' needs quotes",
  ],
  [/^ *(?:- +)?[\w-]+: +["'][^"']*$/, "a quote that opens a value also closes it"],
  [/^ *[A-Za-z][\w-]* *$/, A_COLON],
  [new RegExp(`^ *(?:- +)?${KNOWN_KEY}(?: +\\S+)? *$`, "i"), A_COLON],
];

const FURTHER =
  "a block of text (|) is indented further than its key, so indent this line and those below it further";

/** Whether the line above opens a block of text, and the line is too far to the left to be in it. */
function isBelowEmptyBlock(text: string, offset: number): boolean {
  const line = lineAt(text, offset);
  const above = previousLine(text, line);
  return above !== undefined && line.indent <= above.indent && /: *[|>][-+\d]* *$/.test(above.content);
}

function adviceFor(written: string, { source, start }: Span, reason: FaultReason): string | undefined {
  const left = adviceLeft(reason);
  // In JSON, neither lines nor columns mean anything.
  const isJson = source.embedding === "plain" && /^\s*[[{]/.test(source.text);
  if (left === "none" || left === "none-for-text" || isJson) return undefined;
  const line = written.trimEnd();
  if (/^ *\t/.test(line)) return "indent with spaces, not with a tab";
  if (left === "tabs") return undefined;
  const advice = adviceByLine.find(([pattern]) => pattern.test(line))?.[1];
  if (advice !== undefined) return advice;
  // Of a bracket without its partner, the columns are right.
  if (reason.found === "package" && /^Flow /.test(reason.text)) return undefined;
  const isItem = /^ *- /.test(line);
  const isInSection = source.embedding !== "plain";
  if (isItem && !isInSection) {
    if (isBelowEmptyBlock(source.text, start)) return FURTHER;
    return "if it belongs to a block of text (|), indent it as far as the block's first line";
  }
  // A line below that is further right than the first key is read as part of that key's value.
  if (isItem && !isNestedMapping(reason)) return "put the '-' of all items of a list in one column";
  if (!isItem && !/^ *[\w-]+ *:/.test(line)) return undefined;
  return isInSection
    ? "put the keys of an entry in one column, that of the key behind its '- '"
    : "put the keys of a mapping in one column";
}
