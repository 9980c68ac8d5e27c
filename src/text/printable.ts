// Makes text safe to print. Text from a file or from STS may hold escape sequences that a terminal obeys. It may also
// hold invisible or direction-changing characters, which make one name look like another. All are shown as escapes.

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Escapes all unsafe characters, including line ends, so that the result is one line. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, escapeUnits);
}

/** Escapes all unsafe characters except line feeds. */
export function printable(lines: string): string {
  return lines.replace(UNSAFE, (char) => (char === "\n" ? char : escapeUnits(char)));
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
