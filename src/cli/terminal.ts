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

/** An ARN has at most 2,048 characters; a message that quotes more than that quotes garbage. */
const MAX_MESSAGE = 3000;

/** A message on one line of a bearable length. */
export function messageLine(message: string): string {
  return oneLine(message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message);
}

/** A name that someone may have to compare or copy: in quotes where it could be overlooked or misread. */
export function showName(name: string): string {
  return name === "" || name !== name.trim() ? `"${oneLine(name)}"` : oneLine(name);
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

/** Wider cells push only their own line out of shape, not the whole table. */
const MAX_COLUMN = 100;

/** Lines of cells in columns two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell.length <= MAX_COLUMN) widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
