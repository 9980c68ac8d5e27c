// The text that a word or a heredoc of a script gives, with the place of each character.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
import type { HereDoc, Word, WordPart } from "unbash";
import { TextBuilder, type WriteText } from "../../model/slice.ts";
import type { TextValue } from "../../model/value.ts";
import type { HoleOf } from "./holes.ts";

/** The characters that a backslash takes the meaning of, by where it stands. */
const ESCAPES = { bare: /\\[\s\S]/g, double: /\\[$`"\\\n]/g, heredoc: /\\[$`\\\n]/g } as const;

type Context = keyof typeof ESCAPES;

/** @param script The script's text. */
export function wordText(word: Word, script: string, holeOf: HoleOf): TextValue {
  const at = { start: word.pos, end: word.end };
  const builder = new TextBuilder(writeIn(word));
  const { parts } = word;
  if (parts === undefined) addLiteral(builder, script, at.start, at.end, "bare");
  else for (const part of parts) addPart(builder, part, script, holeOf, "bare");
  return builder.build(at);
}

/** The text of a heredoc, without the tabs that `<<-` takes away. */
export function heredocText(heredoc: HereDoc, script: string, holeOf: HoleOf): TextValue {
  const { body, delimiter, operator } = heredoc;
  const isLiteral = delimiter?.quoted === true;
  const at = { start: body.pos, end: body.end };
  const isEnd = (text: string) =>
    text.split("\n").some((line) => line.replace(/^\t+/, "") === delimiter?.value);
  const builder = new TextBuilder((text) => {
    if (isEnd(text)) return undefined;
    const written = isLiteral ? text : text.replaceAll(/[\\$`]/g, "\\$&");
    return operator === "<<-" ? written.replaceAll("\n", "\n\t") : written;
  });
  const add = (start: number, end: number) => {
    if (operator === "<<") {
      if (isLiteral) addVerbatim(builder, script, start, end);
      else addLiteral(builder, script, start, end, "heredoc");
      return;
    }
    for (let line = start; line < end; ) {
      const lf = script.indexOf("\n", line);
      const lineEnd = lf === -1 || lf >= end ? end : lf + 1;
      let content = line;
      if (script[line - 1] === "\n") while (content < lineEnd && script[content] === "\t") content++;
      if (isLiteral) addVerbatim(builder, script, content, lineEnd);
      else addLiteral(builder, script, content, lineEnd, "heredoc");
      line = lineEnd;
    }
  };
  const parts = isLiteral ? undefined : body.parts;
  if (parts === undefined) add(at.start, at.end);
  for (const part of parts ?? []) {
    if (part.type === "Literal") add(part.pos, part.end);
    else builder.hole(holeOf(part), { start: part.pos, end: part.end });
  }
  return builder.build(at);
}

function addPart(
  builder: TextBuilder,
  part: WordPart,
  script: string,
  holeOf: HoleOf,
  context: Context,
): void {
  switch (part.type) {
    case "Literal":
      addLiteral(builder, script, part.pos, part.end, context);
      return;
    case "SingleQuoted":
      addVerbatim(builder, script, part.pos + 1, part.end - 1);
      return;
    case "DoubleQuoted":
    case "LocaleString":
      for (const inside of part.parts) addPart(builder, inside, script, holeOf, "double");
      return;
    case "AnsiCQuoted":
      addAnsi(builder, part, script);
      return;
    // They stand for themselves: no path is looked up for what is an ARN or a username.
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      addLiteral(builder, script, part.pos, part.end, context);
      return;
    default:
      builder.hole(holeOf(part), { start: part.pos, end: part.end });
  }
}

function addVerbatim(builder: TextBuilder, script: string, start: number, end: number): void {
  if (start < end) builder.add(script.slice(start, end), start);
}

function addLiteral(
  builder: TextBuilder,
  script: string,
  start: number,
  end: number,
  context: Context,
): void {
  const text = script.slice(start, end);
  let done = 0;
  for (const { index, 0: written } of text.matchAll(ESCAPES[context])) {
    addVerbatim(builder, script, start + done, start + index);
    const char = written.slice(1);
    if (char !== "\n") builder.add(char, start + index, written.length);
    done = index + written.length;
  }
  addVerbatim(builder, script, start + done, end);
}

/** `$'…'`: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html */
function addAnsi(builder: TextBuilder, part: WordPart & { type: "AnsiCQuoted" }, script: string): void {
  const raw = script.slice(part.pos + 2, part.end - 1);
  if (!/\\[^nt\\'"]/.test(raw)) {
    let done = 0;
    for (const { index, 0: written } of raw.matchAll(/\\[\s\S]/g)) {
      addVerbatim(builder, script, part.pos + 2 + done, part.pos + 2 + index);
      const char = written === "\\n" ? "\n" : written === "\\t" ? "\t" : written.slice(1);
      builder.add(char, part.pos + 2 + index, 2);
      done = index + 2;
    }
    addVerbatim(builder, script, part.pos + 2 + done, part.end - 1);
  } else builder.add(part.value, part.pos, part.end - part.pos);
}

/** How new characters are written in a word: by the quotes that it is all in. */
function writeIn({ parts }: Word): WriteText | undefined {
  if (parts === undefined) return (text) => (/^[\w@%+=:./{}-]*$/.test(text) ? text : undefined);
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return undefined;
  if (only.type === "DoubleQuoted") return (text) => text.replaceAll(/[\\$`"]/g, "\\$&");
  if (only.type === "SingleQuoted") return (text) => text.replaceAll("'", "'\\''");
  return undefined;
}
