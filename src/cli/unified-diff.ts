// What `--fix` would change, as `patch -p0` and `git apply -p0` read it.
import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from "diff";

interface Change {
  /** Both are whole files. */
  readonly before: string;
  readonly after: string;
}

/** Looking for the shortest patch takes time by the square of this; so many lines nobody reads one by one. */
const MOST_LINES = 4000;

/** Empty where nothing changes. */
export function unifiedDiff(file: string, { before, after }: Change): string {
  if (before === after) return "";
  const shortest = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
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
  const removed = old.slice(start, old.length - tail);
  const added = fresh.slice(start, fresh.length - tail);
  const lines = [
    ...removed.flatMap((line) => written("-", line)),
    ...added.flatMap((line) => written("+", line)),
  ];
  const hunk = {
    oldStart: start + 1,
    oldLines: removed.length,
    newStart: start + 1,
    newLines: added.length,
    lines,
  };
  const patch = {
    oldFileName: file,
    newFileName: file,
    oldHeader: "",
    newHeader: "",
    index: file,
    hunks: [hunk],
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** Each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function written(sign: string, line: string): string[] {
  if (line.endsWith("\n")) return [sign + line.slice(0, -1)];
  return [sign + line, "\\ No newline at end of file"];
}
