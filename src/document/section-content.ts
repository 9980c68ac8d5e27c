// What a section says: its list, and what keeps all or some of it from being read.
import { isSeq, type ParsedNode } from "yaml";
import { decode } from "../go-yaml/decode.ts";
import { faultOf, type YamlFault } from "../go-yaml/fault.ts";
import { rangeOf } from "../go-yaml/range.ts";
import { readYaml } from "../go-yaml/read.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { applyEdits } from "../text/edit.ts";
import { isJsonObject } from "./mappings.ts";
import type { SectionName } from "./problem.ts";
import { indentLines, quoteUnreadable, type Repair } from "./recover.ts";
import { isBlank } from "./section-report.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a section's text says. */
export interface Content {
  readonly list: YamlValue | undefined;
  readonly root: ParsedNode | null;
  readonly fault: YamlFault | undefined;
  readonly repairs: readonly Repair[];
  /** The fault of the text without the repairs. */
  readonly mendedFault?: YamlFault | undefined;
  /** Text that opens with a brace is taken as JSON, and no JSON object is a list. */
  readonly isJson?: boolean;
  /** How many items stand there without the repairs; all where it is undefined. */
  readonly itemsRead?: number | undefined;
  readonly repaired?: ReturnType<typeof applyEdits> | undefined;
  readonly extraDocument?: Range | undefined;
  readonly dedented?: Range | undefined;
}

const EMPTY: Content = { list: undefined, root: null, fault: undefined, repairs: [] };

/** Of a section that is no text, but YAML itself. */
export function contentOf(value: YamlValue): Content {
  return { ...EMPTY, list: value, root: (value.node as ParsedNode | null) ?? null };
}

/** Of a section's text. Where a slip loses all or some of it, that is mended to read on. */
export function readContent(text: string, name: SectionName): Content {
  if (isBlank(text)) return EMPTY;
  if (name !== "mapAccounts" && isJsonObject(text)) return { ...EMPTY, isJson: true };
  const content = readRoot(text, name);
  if (content.fault === undefined) return withDedentedLines(text, name, content);
  const repairs = quoteUnreadable(text);
  if (repairs.length === 0) return content;
  const repaired = applyEdits(
    text,
    repairs.flatMap(({ edits }) => edits),
  );
  const again = readRoot(repaired.text, name);
  const mended = { ...again, repairs, repaired, mendedFault: content.fault };
  if (again.fault === undefined) return mended;
  if (repaired.toWritten(again.fault.start) === content.fault.start) return content;
  return mended;
}

function readRoot(text: string, name: SectionName): Content {
  try {
    const reading = readYaml(text);
    if (!reading.ok) return { ...EMPTY, fault: reading.fault };
    // mapAccounts is a list of source texts, which are never decoded.
    const isAccounts = name === "mapAccounts" && isSeq(reading.root);
    const list: YamlValue = isAccounts
      ? { kind: "list", items: [], node: reading.root }
      : decode(reading.root);
    return { ...EMPTY, list, root: reading.root, ...unreadBehind(text, reading.root) };
  } catch (error) {
    return { ...EMPTY, fault: faultOf(error) };
  }
}

const NOTHING = /(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:#.*)?/y;
const MARKER = /(?:---|\.\.\.)(?=\s|$)/y;

/** What stands behind the first document: behind a marker, or further left than its first item. */
function unreadBehind(
  text: string,
  root: ParsedNode | null,
): Pick<Content, "extraDocument" | "dedented"> | undefined {
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

/** The end of what stands on the line of `offset`, white space at its end left out. */
export function lineEnd(text: string, offset: number): number {
  const lf = text.indexOf("\n", offset);
  return offset + text.slice(offset, lf === -1 ? text.length : lf).trimEnd().length;
}

/** Lines at the left may be further left than others again: a few steps are followed. */
const MOST_STEPS = 4;

function withDedentedLines(text: string, name: SectionName, content: Content): Content {
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
    const next = readRoot(edited.text, name);
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
