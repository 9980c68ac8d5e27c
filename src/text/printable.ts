// Text for people. What stands in a file or comes from STS may hold escape sequences that a terminal obeys, and
// invisible or direction-changing characters that make one name look like another: they are shown as escapes.

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** `text` on one line, with nothing in it that a terminal obeys. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, escapeUnits);
}

/** Lines as they are, with nothing in them that a terminal obeys. */
export function printable(lines: string): string {
  return lines.replace(UNSAFE, (char) => (char === "\n" ? char : escapeUnits(char)));
}

/** The text of a file with its tabs and line ends, and nothing else in it that a terminal obeys. */
export function printableText(text: string): string {
  return text.replace(UNSAFE, (char, offset: number) =>
    char === "\n" || char === "\t" || (char === "\r" && text[offset + 1] === "\n") ? char : escapeUnits(char),
  );
}

/** JSON that is as safe to print: `JSON.stringify` escapes C0 control characters, but not C1 (U+009B opens a sequence). */
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
