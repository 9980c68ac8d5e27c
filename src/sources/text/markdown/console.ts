// What people type in a terminal, without its prompts and without what the commands print.
import { flatten } from "../../model/flat.ts";
import { TextBuilder } from "../../model/slice.ts";
import { isHolePiece, type TextValue, type WrittenPiece } from "../../model/value.ts";

/** Lines that begin with `$ `, and those that go on with them. A text without any is a script, and stays as it is. */
export function withoutPrompts(text: TextValue): TextValue {
  const { text: typed, toFile } = flatten(text);
  if (!/^[ \t]*\$ /m.test(typed)) return text;
  const write = text.pieces.find((piece): piece is WrittenPiece => !isHolePiece(piece))?.write;
  const builder = new TextBuilder(write);
  let command = "";
  for (let line = 0; line < typed.length; ) {
    const lf = typed.indexOf("\n", line);
    const end = lf === -1 ? typed.length : lf + 1;
    const content = typed.slice(line, end);
    const prompt = isOpen(command) ? /^> /.exec(content)?.[0] : /^[ \t]*\$ /.exec(content)?.[0];
    if (prompt !== undefined && !isOpen(command)) command = "";
    if (prompt !== undefined || isOpen(command)) {
      const start = line + (prompt?.length ?? 0);
      builder.add(typed.slice(start, end), toFile(start));
      command += typed.slice(start, end);
    }
    line = end;
  }
  return builder.build(text.at);
}

/** Whether a command goes on: behind a backslash, in quotes, in a heredoc. */
function isOpen(command: string): boolean {
  if (/\\\r?\n$/.test(command)) return true;
  const [, delimiter] = /<<-?[ \t]*\\?["']?(\w+)/.exec(command) ?? [];
  if (delimiter !== undefined) return !new RegExp(`^[ \\t]*${delimiter}[ \\t]*$`, "m").test(command);
  const bare = command.replaceAll(/\\[\s\S]/g, "").replaceAll(/'[^']*'|"[^"]*"/g, "");
  return /['"]/.test(bare);
}
