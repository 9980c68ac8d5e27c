// What people type in a terminal, without its prompts and without what the commands print.
import { flatten } from "../../model/flat.ts";
import { TextBuilder } from "../../model/slice.ts";
import { isHolePiece, type TextValue, type WrittenPiece } from "../../model/value.ts";

/** Lines that begin with `$ `, and those that go on with them. A text that begins with another line is a script. */
export function withoutPrompts(text: TextValue): TextValue {
  const { text: typed, toFile } = flatten(text);
  if (!/^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*\$ /.test(typed)) return text;
  const write = text.pieces.find((piece): piece is WrittenPiece => !isHolePiece(piece))?.write;
  const builder = new TextBuilder(write);
  let state = CLOSED;
  for (let line = 0; line < typed.length; ) {
    const lf = typed.indexOf("\n", line);
    const end = lf === -1 ? typed.length : lf + 1;
    const content = typed.slice(line, end);
    const isOpen = state !== CLOSED;
    const prompt = (isOpen ? /^> / : /^[ \t]*\$ /).exec(content)?.[0];
    if (prompt !== undefined || isOpen) {
      const start = line + (prompt?.length ?? 0);
      builder.add(typed.slice(start, end), toFile(start));
      state = after(state, typed.slice(start, end));
    }
    line = end;
  }
  return builder.build(text.at);
}

/** Why a command goes on in the next line. */
interface Open {
  readonly quote?: string | undefined;
  /** The line that ends a heredoc. */
  readonly delimiter?: string | undefined;
  readonly isContinued?: boolean;
}

const CLOSED: Open = {};

function after({ quote: outer, delimiter }: Open, line: string): Open {
  if (delimiter !== undefined) return line.trim() === delimiter ? CLOSED : { delimiter };
  let quote = outer;
  let opened: string | undefined;
  for (const { 0: token, 1: word } of line.matchAll(/\\[\s\S]|<<-?[ \t]*\\?["']?(\w+)["']?|['"]/g)) {
    if (quote !== undefined) {
      if (token.includes(quote)) quote = undefined;
    } else if (word !== undefined) opened = word;
    else if (token.length === 1) quote = token;
  }
  if (quote !== undefined) return { quote };
  if (opened !== undefined) return { delimiter: opened };
  return /\\\r?\n$/.test(line) ? { isContinued: true } : CLOSED;
}
