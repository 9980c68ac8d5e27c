// Writes what `--fix` would change as a patch for `git apply` and `patch -p1`.
import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from "diff";

interface Change {
  /** The whole file, as is `after`. */
  readonly before: string;
  readonly after: string;
}

/** Up to so many changed lines the patch is the shortest one: finding that takes time by their square. */
const MOST_LINES = 4000;

const CONTEXT = 3;

/** A patch; empty where nothing changes. */
export function unifiedDiff(file: string, { before, after }: Change): string {
  if (before === after) return "";
  const shortest = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_LINES,
  });
  return shortest ?? inOnePiece(file, { before, after });
}

/** A patch that replaces everything from the first changed line to the last. */
function inOnePiece(file: string, { before, after }: Change): string {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const least = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < least && old[start] === fresh[start]) start++;
  let tail = 0;
  while (tail < least - start && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const from = Math.max(0, start - CONTEXT);
  const hunk = {
    oldStart: from + 1,
    oldLines: Math.min(old.length, old.length - tail + CONTEXT) - from,
    newStart: from + 1,
    newLines: Math.min(fresh.length, fresh.length - tail + CONTEXT) - from,
    lines: [
      ...marked(" ", old.slice(from, start)),
      ...marked("-", old.slice(start, old.length - tail)),
      ...marked("+", fresh.slice(start, fresh.length - tail)),
      ...marked(" ", old.slice(old.length - tail).slice(0, CONTEXT)),
    ],
  };
  const patch = {
    oldFileName: `a/${file}`,
    newFileName: `b/${file}`,
    oldHeader: "",
    newHeader: "",
    index: file,
  };
  return formatPatch({ ...patch, hunks: [hunk] }, FILE_HEADERS_ONLY);
}

/** Lines with their line breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(sign: " " | "-" | "+", lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, "\\ No newline at end of file"],
  );
}
