// YAML faults for people: where to look, what was most likely done, and what would be right.

import { firstLine } from "./nodes.ts";
import type { LintFault } from "./section.ts";
import type { Span } from "./source.ts";

/** As much of a fault's place as stands on one line; of a single character, the word that begins there. */
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
export function describeFault({ message, span }: LintFault): string {
  const said = message.charAt(0).toLowerCase() + message.slice(1);
  if (/quote|use spaces|delete it|write /.test(message)) return said;
  return `${said}${adviceFor(faultLine(span), span)}`;
}

/** The line of the fault; of one at the end of the text, the last line that holds anything. */
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

const adviceByLine: readonly (readonly [RegExp, string])[] = [
  [/^ *(?:- +)?[\w-]+:[^\s"']/, "; a key's colon is followed by a space"],
  [/^ *(?:- +)?[\w-]+: +[^"'\s[{].*: /, "; a value that holds ': ' needs quotes"],
  [/^ *(?:- +)?[\w-]+: +["'][^"']*$/, "; a quote that opens a value also closes it"],
  [/^ *(?:- +)?[\w-]+ *$/, "; a key is followed by ': ' and its value"],
  [/^ *[\w-]+ *:/, "; the keys of one entry stand in one column, that of the key behind its '- '"],
  [/^ *-[^ -]/, "; the '-' of an item is followed by a space"],
];

function adviceFor(line: string, { source }: Span): string {
  if (/^ *- /.test(line)) {
    return source.embedding === "plain"
      ? "; if it belongs to a block of text (|), it stands no further left than the block's first line"
      : "; the '- ' of all items of a list stand in one column";
  }
  return adviceByLine.find(([pattern]) => pattern.test(line))?.[1] ?? "";
}
