// The literal characters of HCL's templates: what they say, and how to write others.
// Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
import { inHclQuotes, withoutHclTemplates } from "../../../text/hcl-text.ts";
import type { WrittenPiece } from "../../model/value.ts";
import type { SourceText } from "./source-text.ts";

const QUOTED = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])|\$\$\{|%%\{/g;
const UNQUOTED = /\$\$\{|%%\{/g;
const NAMED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** What stands from `start` up to `end` in a quoted string, or in a heredoc, without interpolations. */
export function literalPiece(
  source: SourceText,
  start: number,
  end: number,
  style: { readonly isQuoted: boolean; readonly indent?: string },
): WrittenPiece {
  const raw = source.text.slice(start, end);
  const runs: { inner: number; outer: number }[] = [];
  let text = "";
  let done = 0;
  for (const match of raw.matchAll(style.isQuoted ? QUOTED : UNQUOTED)) {
    text += raw.slice(done, match.index);
    runs.push({ inner: text.length, outer: match.index });
    if (!match[0].startsWith("\\")) runs.push({ inner: text.length + 1, outer: match.index + 2 });
    text += meaningOf(match[0]);
    done = match.index + match[0].length;
    runs.push({ inner: text.length, outer: done });
  }
  text += raw.slice(done);
  return {
    text,
    toFile: (offset) => {
      const run = runs.findLast(({ inner }) => inner <= offset);
      return source.toFile(start + offset + (run === undefined ? 0 : run.outer - run.inner));
    },
    write: (written) => {
      const here = style.isQuoted ? inHclQuotes(written) : inHeredoc(written, style.indent ?? "");
      return source.write === undefined ? here : source.write(here);
    },
  };
}

function meaningOf(written: string): string {
  if (!written.startsWith("\\")) return written.slice(1);
  const letter = written[1] ?? "";
  if (written.length > 2) {
    const code = Number.parseInt(written.slice(2), 16);
    return code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
  }
  return NAMED[letter] ?? letter;
}

function inHeredoc(text: string, indent: string): string {
  return withoutHclTemplates(text).replaceAll("\n", `\n${indent}`);
}
