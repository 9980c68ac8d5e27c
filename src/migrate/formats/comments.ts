// Sentences as comments. What a map says of itself may be in them, so each is on one line, and nothing in it ends a comment.
import { oneLine } from "../../text/printable.ts";

const WIDTH = 100;

/** The lines of a comment, without its marks. A long sentence takes several, but a command, which is indented, does not. */
export function commentLines(sentences: readonly string[]): string[] {
  return sentences.map(printed).flatMap((line) => (line.startsWith("  ") ? [line] : wrapped(line)));
}

/** The lines, each after a mark: `# ` or `// `. */
export function comment(sentences: readonly string[], mark: string, indent = ""): string {
  return commentLines(sentences)
    .map((line) => `${indent}${mark}${line}\n`)
    .join("");
}

/** YAML has no U+FFFE and U+FFFF in comments either. */
function printed(sentence: string): string {
  return oneLine(sentence).replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}

function wrapped(sentence: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of sentence.trim().split(/ +/)) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
