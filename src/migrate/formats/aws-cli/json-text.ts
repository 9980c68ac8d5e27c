// JSON on one line, with nothing in it that a terminal obeys or that cannot be seen.
import { replaceUnsafe } from "../../../text/printable.ts";

export function jsonText(value: unknown): string {
  return replaceUnsafe(JSON.stringify(value), escaped);
}

/** A literal of JMESPath: https://jmespath.org/specification.html#literal-expressions */
export function jmesPathLiteral(value: unknown): string {
  return `\`${jsonText(value).replaceAll("`", escaped)}\``;
}

function escaped(char: string): string {
  return Array.from(
    { length: char.length },
    (_, unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, "0")}`,
  ).join("");
}
