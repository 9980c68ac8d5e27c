// What a section was meant to say: its list, and the faults that keep all or some of it from being read. To read on
// after a fault, it is mended in a copy of the text.
import { isSeq, type ParsedNode } from "yaml";
import type { YamlFault } from "../go-yaml/fault.ts";
import { rangeOf } from "../go-yaml/range.ts";
import { applyEdits } from "../text/edit.ts";
import type { SectionName } from "./problem.ts";
import { indentLines, quoteUnreadable, type Repair } from "./repair.ts";
import { type Content, readContent } from "./section-content.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface RecoveredContent extends Content {
  readonly repairs: readonly Repair[];
  /** Why the section is lost without the repairs. */
  readonly mendedFault?: YamlFault | undefined;
  /** How many items there are without the repairs; all where it is undefined. */
  readonly itemsRead?: number | undefined;
  readonly repaired?: ReturnType<typeof applyEdits> | undefined;
  readonly extraDocument?: Range | undefined;
  readonly dedented?: Range | undefined;
}

export function readRecovered(text: string, name: SectionName): RecoveredContent {
  const content = readWithRest(text, name);
  if (content.fault === undefined) return withDedentedLines(text, name, content);
  const repairs = quoteUnreadable(text);
  if (repairs.length === 0) return content;
  const repaired = applyEdits(
    text,
    repairs.flatMap(({ edits }) => edits),
  );
  const again = readWithRest(repaired.text, name);
  const isSameFault =
    again.fault !== undefined && repaired.toWritten(again.fault.start) === content.fault.start;
  return isSameFault ? content : { ...again, repairs, repaired, mendedFault: content.fault };
}

function readWithRest(text: string, name: SectionName): RecoveredContent {
  const content = readContent(text, name);
  const isRead = content.fault === undefined && content.list !== undefined;
  return { ...content, repairs: [], ...(isRead ? unreadBehind(text, content.root) : undefined) };
}

/** Blank lines and comments. */
const NOTHING = /(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:#.*)?/y;
const MARKER = /(?:---|\.\.\.)(?=\s|$)/y;

/** The text after the first document: after a marker, or further left than its first item. */
function unreadBehind(
  text: string,
  root: ParsedNode | null,
): Pick<RecoveredContent, "extraDocument" | "dedented"> | undefined {
  let at = skip(NOTHING, text, root === null ? 0 : rangeOf(root)[1]);
  if (root === null) at = skip(NOTHING, text, skip(MARKER, text, at));
  if (at >= text.length) return undefined;
  const behindMarker = skip(MARKER, text, at);
  if (behindMarker === at) return { dedented: { start: at, end: lineEnd(text, at) } };
  const rest = skip(NOTHING, text, behindMarker);
  return rest >= text.length ? undefined : { extraDocument: { start: at, end: lineEnd(text, at) } };
}

/** The end of the sticky `pattern`'s match at `offset`; `offset` where it does not match. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

/** The end of the text on the line of `offset`, without the white space at its end. */
export function lineEnd(text: string, offset: number): number {
  const lf = text.indexOf("\n", offset);
  return offset + text.slice(offset, lf === -1 ? text.length : lf).trimEnd().length;
}

/** Lines at the left may be further left than others again: a few steps are followed. */
const MOST_STEPS = 4;

function withDedentedLines(text: string, name: SectionName, content: RecoveredContent): RecoveredContent {
  const { root, dedented } = content;
  if (dedented === undefined || !isSeq(root)) return content;
  const itemsRead = root.items.length;
  let current = content;
  let currentText = text;
  const steps: { repair: Repair; toWritten: (offset: number) => number }[] = [];
  for (let step = 0; step < MOST_STEPS && current.dedented !== undefined; step++) {
    const column = root.range[0] - (currentText.lastIndexOf("\n", root.range[0]) + 1);
    const repair = indentLines(currentText, current.dedented.start, column);
    if (repair === undefined) return content;
    const edited = applyEdits(currentText, repair.edits);
    const next = readWithRest(edited.text, name);
    if (!isSeq(next.root) || next.root.items.length <= itemsRead) return content;
    steps.push({ repair, toWritten: edited.toWritten });
    current = next;
    currentText = edited.text;
  }
  if (current.dedented !== undefined) return content;
  // Only one step can be told as edits of the text as it is written; more are reported, and not mended.
  const [only] = steps;
  if (steps.length !== 1 || only === undefined) return content;
  return {
    ...current,
    repairs: [only.repair],
    repaired: { text: currentText, toWritten: only.toWritten },
    itemsRead,
  };
}
