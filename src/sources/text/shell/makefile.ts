// The recipes of a Makefile, as the script that make's shell runs.
// https://www.gnu.org/software/make/manual/html_node/Recipe-Syntax.html
import { TextBuilder } from "../../model/slice.ts";
import type { TextValue } from "../../model/value.ts";

export function isMakefile(file: string): boolean {
  return /(?:^|\/)(?:GNU)?makefile$|\.mk$/i.test(file);
}

/**
 * Lines that begin with a tab, without it and without `@`, `-` and `+`. `$$` is the shell's `$`. What make itself fills in,
 * `$(NAME)`, stays as it is: to the shell it is an expansion as well.
 */
export function recipesOf(text: string): TextValue {
  const builder = new TextBuilder();
  let isContinued = false;
  for (let line = 0; line < text.length; ) {
    const lf = text.indexOf("\n", line);
    const end = lf === -1 ? text.length : lf + 1;
    if (text[line] === "\t") {
      const prefix = isContinued ? 1 : 1 + (/^[@+-]*/.exec(text.slice(line + 1, line + 4))?.[0].length ?? 0);
      addLine(builder, text, line + prefix, end);
      isContinued = /\\\r?\n?$/.test(text.slice(Math.max(line, end - 3), end));
    } else isContinued = false;
    line = end;
  }
  return builder.build({ start: 0, end: text.length });
}

function addLine(builder: TextBuilder, text: string, start: number, end: number): void {
  const line = text.slice(start, end);
  let done = 0;
  for (const { index } of line.matchAll(/\$\$/g)) {
    builder.add(line.slice(done, index), start + done);
    builder.add("$", start + index, 2);
    done = index + 2;
  }
  builder.add(line.slice(done), start + done);
}
