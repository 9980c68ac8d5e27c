// Text as one word of a shell's command.
import { replaceUnsafe } from "../../text/printable.ts";

const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * The word in single quotes, where it needs any. Characters that cannot be seen are written as bytes in `$'…'`, which
 * bash and zsh read.
 */
export function shellWord(text: string): string {
  if (PLAIN.test(text)) return text;
  return isPrintable(text) ? `'${text.replaceAll("'", "'\\''")}'` : `$'${escaped(text)}'`;
}

export function isPrintable(text: string): boolean {
  return replaceUnsafe(text, () => "") === text;
}

function escaped(text: string): string {
  return replaceUnsafe(text.replace(/[\\']/g, "\\$&"), (char) =>
    Array.from(new TextEncoder().encode(char), (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}
