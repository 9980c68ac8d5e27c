// Messages, names and tables for people. Names and messages have nothing in them that a terminal obeys.
import { oneLine } from "../../text/printable.ts";

/** An ARN has at most 2,048 characters. A message that quotes more than that quotes garbage. */
const MAX_MESSAGE = 3000;

/** A message on one line of a bearable length. */
export function messageLine(message: string): string {
  return oneLine(message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message);
}

/** A name that someone may have to compare or copy: in quotes where it could be overlooked or misread. */
export function showName(name: string): string {
  return name === "" || name !== name.trim() ? `"${oneLine(name)}"` : oneLine(name);
}

/** A wider cell shifts the cells of its own row only, not those of the whole table. */
const MAX_COLUMN = 100;

/** One line for each row, with two spaces between the columns. */
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
