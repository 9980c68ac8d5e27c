// Makes text safe to print. Text from a file or from STS may hold escape sequences that a terminal obeys. It may also
// hold invisible or direction-changing characters, which make one name look like another. All are shown as escapes. So
// are workflow commands, which the runner of GitHub Actions obeys in the log of a job, on both streams:
// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** `::name::` is a command at the start of a line, after white space too. */
const COMMAND = /^([^\S\n]*):(?=:[a-z])/gim;
/** `##[name]` is one anywhere. */
const OLD_COMMAND = /##(?=\[)/g;

/** Escapes all unsafe characters, including line ends, so that the result is one line. */
export function oneLine(text: string): string {
  return withoutCommands(text.replace(UNSAFE, escapeUnits));
}

/** Escapes all unsafe characters except line feeds. */
export function printable(lines: string): string {
  return withoutCommands(lines.replace(UNSAFE, (char) => (char === "\n" ? char : escapeUnits(char))));
}

/** Text in which each unsafe character, and the `#` of a workflow command, is spelt as a format escapes it. */
export function replaceUnsafe(text: string, spell: (char: string) => string): string {
  return text.replace(UNSAFE, spell).replace(OLD_COMMAND, `#${spell("#")}`);
}

function withoutCommands(lines: string): string {
  return lines.replace(COMMAND, "$1\\u003a").replace(OLD_COMMAND, "#\\u0023");
}

/** Escapes all unsafe characters in a file's text except tabs and line ends. */
export function printableText(text: string): string {
  return text.replace(UNSAFE, (char, offset: number) =>
    char === "\n" || char === "\t" || (char === "\r" && text[offset + 1] === "\n") ? char : escapeUnits(char),
  );
}

/** JSON that is safe to print. `JSON.stringify` escapes C0 control characters, but not C1, where U+009B is unsafe. */
export function toJson(value: unknown): string {
  return `${printable(JSON.stringify(value, null, 2))}\n`;
}

/** Each UTF-16 unit as `\uXXXX`, which JSON reads back. */
function escapeUnits(char: string): string {
  let escaped = "";
  for (let unit = 0; unit < char.length; unit++) {
    escaped += `\\u${char.charCodeAt(unit).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
