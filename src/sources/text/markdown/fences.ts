// The fenced code blocks of a Markdown text. https://spec.commonmark.org/0.31.2/#fenced-code-blocks
import { sliceLines } from "../../model/slice.ts";
import type { TextValue } from "../../model/value.ts";

export interface Fence {
  /** The first word behind the fence, in lower case: `yaml`. */
  readonly language: string;
  /** Without the quote marks and the indentation of its fence. */
  readonly text: TextValue;
  /** Where the fence is. */
  readonly start: number;
}

/** Quote marks, the marks of lists, and indentation; the fence; what stands behind it. */
const OPENING = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])){0,99})(`{3,}|~{3,})([^\n]*)$/;

/** A block without an end goes on up to the text's. */
export function fencesIn(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: Open | undefined;
  for (let line = 0; line < text.length; ) {
    const lf = text.indexOf("\n", line);
    const next = lf === -1 ? text.length : lf + 1;
    const content = text.slice(line, lf === -1 ? next : lf).replace(/\r$/, "");
    if (open === undefined) open = openingOf(content, line, next);
    else if (closes(content, open)) {
      fences.push(fenceOf(text, open, line));
      open = undefined;
    }
    line = next;
  }
  if (open !== undefined) fences.push(fenceOf(text, open, text.length));
  return fences;
}

interface Open {
  readonly fence: string;
  readonly language: string;
  readonly isQuoted: boolean;
  /** How far the fence stands to the right. */
  readonly indent: number;
  readonly start: number;
  /** Where the block begins. */
  readonly content: number;
}

function openingOf(line: string, start: number, content: number): Open | undefined {
  const [, before = "", fence = "", info = ""] = OPENING.exec(line) ?? [];
  if (fence === "" || (fence.startsWith("`") && info.includes("`"))) return undefined;
  const quote = before.lastIndexOf(">") + 1;
  return {
    fence,
    language: (/^[\s{.]*([\w+-]*)/.exec(info)?.[1] ?? "").toLowerCase(),
    isQuoted: quote > 0,
    indent: before.length - (quote > 0 && before[quote] === " " ? quote + 1 : quote),
    start: start + before.length,
    content,
  };
}

function closes(line: string, { fence }: Open): boolean {
  const bare = line.replace(/^[ \t>]*/, "").trimEnd();
  return bare.startsWith(fence) && bare === (fence[0] ?? "").repeat(bare.length);
}

function fenceOf(text: string, { content, isQuoted, indent, language, start }: Open, end: number): Fence {
  const skip = (line: number) => {
    const marks = isQuoted ? (matchAt(/[ \t]*(?:>[ \t]?)+/y, text, line) ?? "") : "";
    const from = line + marks.length;
    return marks.length + Math.min(matchAt(/[ \t]*/y, text, from)?.length ?? 0, indent);
  };
  const first = text.slice(content, content + skip(content));
  return { language, text: sliceLines(text, { start: content, end, skip, indent: first }), start };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
