// One section of a ConfigMap: its entries, what the reference says about them, and what it never reads.
import { isScalar, isSeq, type Node, type ParsedNode } from "yaml";
import { embeddedOffsets } from "../schema/embedded.ts";
import { isNull, membersNamed, type Path } from "../schema/fields.ts";
import { isJsonObject, ROLE_KEYS, readRole, readUser, USER_KEYS } from "../schema/mappings.ts";
import type { Problem, ProblemCode, SectionName } from "../schema/problem.ts";
import { isBlank, NOT_LIST_BUT_JSON, SectionReport } from "../schema/section.ts";
import { type YamlFault, YamlFaultError } from "../schema/yaml/fault.ts";
import { rangeOf } from "../schema/yaml/range.ts";
import { readYaml } from "../schema/yaml/read.ts";
import { decode, decodeTexts, type YamlValue } from "../schema/yaml/values.ts";
import type { LintFault } from "./document.ts";
import { arnKeyOf, intendedKey, knownKey } from "./keys.ts";
import { type LintMember, type LintText, membersOf, partsOf, scalarText, textOf } from "./nodes.ts";
import { applyEdits, indentLines, quoteUnreadable, type Repair } from "./recover.ts";
import { type Embedding, hasAnchors, type Source, type Span, spanOf } from "./source.ts";

export interface LintSection {
  /** The section that its key is meant to be. */
  readonly name: SectionName;
  /** The key as it is written: `maproles` is read by no one. */
  readonly key: LintText;
  /** What stands behind the key. */
  readonly value: YamlValue;
  /** Whether that is text, as it has to be. */
  readonly isText: boolean;
  /** Whether the reference reads it at all: its name is right, and it is text that can be read. */
  readonly isRead: boolean;
  /** The section's text as it is written. */
  readonly written: Source;
  /** What the entries' spans are in: `written`, or that with `repairs` made. */
  readonly source: Source;
  /** Why the section is lost: what is left to be wrong after the repairs. */
  readonly fault: LintFault | undefined;
  /** What was mended to read on; each is a mistake of its own. */
  readonly repairs: readonly Repair[];
  /** Text behind another document marker, which is never read. */
  readonly extraDocument: Span | undefined;
  /** Lines further left than the first item that could not be mended; with a repair it is undefined. */
  readonly dedented: Span | undefined;
  /** What the reference reports about items; spans are in `source`. */
  readonly problems: readonly LintProblem[];
  /** The items of mapRoles or mapUsers, those that are dropped too. */
  readonly entries: readonly LintEntry[];
  /** The items of mapAccounts; those that are no scalar left out. */
  readonly accounts: readonly LintAccount[];
  /** The node of the section's list, or of what stands in its place. */
  readonly list: Node | null;
  /** The entries of all sections of the same ConfigMap. */
  readonly siblings: readonly LintEntry[];
}

export interface LintProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly lost: Problem["lost"];
  readonly path: Path;
  readonly span: Span;
}

export interface LintEntry {
  readonly section: LintSection;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly span: Span;
  /** What to point at for the entry as a whole: its ARN, else its first key. */
  readonly label: Span;
  /** Its pairs as they are written, unknown and repeated keys too; without those of `<<`. */
  readonly members: readonly LintMember[];
  /** `rolearn` or `userarn`, also under a misspelt key; undefined where it is missing, empty, or no text. */
  readonly arn: LintText | undefined;
  /** Also under a misspelt key, and a number as it is written; undefined where it is missing, null, or no scalar. */
  readonly username: LintText | undefined;
  /** Also under a misspelt key, or of a text where a list belongs. */
  readonly groups: readonly LintGroup[];
  /** The `groups` member that counts. */
  readonly groupsMember: LintMember | undefined;
  /** The `username` member that counts. */
  readonly usernameMember: LintMember | undefined;
  /** The `sso` member that counts, unless it is null. */
  readonly sso: LintMember | undefined;
  /** What the reference reports about it; a part of the section's. */
  readonly problems: readonly LintProblem[];
  /** Whether the reference uses it: its section is read, and it is neither dropped nor behind the list's end. */
  readonly isRead: boolean;
}

/** An item of `groups`: `text` is undefined where it is null, a list or a mapping, which leaves an empty group. */
export interface LintGroup {
  readonly value: string;
  readonly text: LintText | undefined;
  readonly isNull: boolean;
  readonly span: Span;
}

/** An item of mapAccounts. */
export interface LintAccount {
  readonly section: LintSection;
  readonly index: number;
  /** As the reference reads it: the source text. */
  readonly value: string;
  readonly node: Node | null;
  readonly span: Span;
}

/**
 * The section under `key` in a ConfigMap's data.
 *
 * @param holder The text that the key and its value stand in.
 * @param siblings Takes the section's entries.
 */
export function readSection(
  name: SectionName,
  key: LintText,
  value: YamlValue,
  holder: Source,
  siblings: LintEntry[],
): LintSection {
  const isText = value.kind === "scalar" && typeof value.value === "string" && isScalar(value.node);
  const written = isText ? innerSource(value, holder) : holder;
  const content: Content = isText ? readContent(written.text, name) : { ...EMPTY, ...contentOf(value) };
  const source = content.repaired === undefined ? written : repairedSource(written, content.repaired);
  const entries: LintEntry[] = [];
  const accounts: LintAccount[] = [];
  const problems: LintProblem[] = [];
  const isLost = !isText || content.fault !== undefined || content.repairs.some(losesSection);
  const section: LintSection = {
    name,
    key,
    value,
    isText,
    isRead: !isLost && key.value === name,
    written,
    source,
    fault: content.fault && {
      code: content.fault.code,
      message: content.fault.message,
      span: { source, start: content.fault.start, end: content.fault.end },
    },
    repairs: content.repairs,
    extraDocument: content.extraDocument && { source, ...content.extraDocument },
    dedented: content.dedented && { source, ...content.dedented },
    problems,
    entries,
    accounts,
    list: content.root,
    siblings,
  };
  if (content.isJson === true) problems.push(jsonProblem(section));
  else if (content.list !== undefined) fill(section, content, entries, accounts, problems);
  siblings.push(...entries);
  return section;
}

function losesSection({ kind }: Repair): boolean {
  return kind !== "dedented-lines";
}

function innerSource(value: YamlValue & { kind: "scalar" }, holder: Source): Source {
  const text = String(value.value);
  const node = value.node;
  if (!isScalar(node)) return holder;
  const offsetOf = embeddedOffsets(holder.text, node);
  const toFile = (offset: number) => holder.toFile(offsetOf(offset));
  const embeddings: Record<string, Embedding> = {
    BLOCK_LITERAL: "literal",
    BLOCK_FOLDED: "folded",
    QUOTE_DOUBLE: "double-quoted",
    QUOTE_SINGLE: "single-quoted",
  };
  const embedding = embeddings[node.type ?? ""] ?? "plain";
  const indent = embedding === "literal" ? indentationOf(text, offsetOf, holder.text) : "";
  return {
    text,
    embedding,
    toFile,
    lineBreak: holder.lineBreak + indent,
    // A plain scalar over several lines has no place for most characters: no edits there.
    editable: embedding !== "plain" && !hasAnchors(text),
  };
}

/** The spaces before each line of a block of text. */
function indentationOf(text: string, offsetOf: (offset: number) => number, outer: string): string {
  const first = Math.max(0, text.search(/[^\n]/));
  const at = offsetOf(first);
  return " ".repeat(at - (outer.lastIndexOf("\n", at - 1) + 1));
}

function repairedSource(
  written: Source,
  { text, toWritten }: { readonly text: string; readonly toWritten: (offset: number) => number },
): Source {
  return { ...written, text, toFile: (offset) => written.toFile(toWritten(offset)), editable: false };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a section's text says. */
interface Content {
  readonly list: YamlValue | undefined;
  readonly root: ParsedNode | null;
  readonly fault: YamlFault | undefined;
  readonly repairs: readonly Repair[];
  /** Text that opens with a brace is taken as JSON, and no JSON object is a list. */
  readonly isJson?: boolean;
  /** How many items stand there without the repairs; all where it is undefined. */
  readonly itemsRead?: number | undefined;
  readonly repaired?: ReturnType<typeof applyEdits> | undefined;
  readonly extraDocument?: Range | undefined;
  readonly dedented?: Range | undefined;
}

const EMPTY: Content = { list: undefined, root: null, fault: undefined, repairs: [] };

function contentOf(value: YamlValue): Pick<Content, "list" | "root"> {
  return { list: value, root: (value.node as ParsedNode | null) ?? null };
}

function readContent(text: string, name: SectionName): Content {
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
  if (again.fault === undefined) return { ...again, repairs, repaired };
  if (repaired.toWritten(again.fault.start) === content.fault.start) return content;
  return { ...again, repairs, repaired };
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
    if (!(error instanceof YamlFaultError)) throw error;
    return { ...EMPTY, fault: error.fault };
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

function lineEnd(text: string, offset: number): number {
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

function jsonProblem({ name, source }: LintSection): LintProblem {
  const start = source.text.search(/\{/);
  const message = `${name} ${NOT_LIST_BUT_JSON}`;
  return {
    code: "section-not-list",
    message,
    lost: "section",
    path: [],
    span: { source, start, end: start + 1 },
  };
}

function fill(
  section: LintSection,
  { list, root, itemsRead }: Content,
  entries: LintEntry[],
  accounts: LintAccount[],
  problems: LintProblem[],
): void {
  const { source, name } = section;
  const report = new SectionReport(
    { name, text: source.text, locate: (offset) => ({ offset, line: 0, column: 0 }) },
    ({ code, message, lost, path = [], range }) => {
      const span = { source, start: range?.start.offset ?? 0, end: range?.end.offset ?? 0 };
      problems.push({ code, message, lost, path, span: range === undefined ? section.key.span : span });
    },
  );
  if (name === "mapAccounts") {
    if (isSeq(root)) readAccounts(section, root, accounts, report);
    else if (list !== undefined && !isNull(list)) report.notList(list);
    return;
  }
  if (list?.kind !== "list") {
    if (list !== undefined && !isNull(list)) report.notList(list);
    return;
  }
  const read = name === "mapRoles" ? readRole : readUser;
  list.items.forEach((item, index) => {
    const before = problems.length;
    const isKept = read(item, index, report) !== undefined;
    const isRead = section.isRead && isKept && (itemsRead === undefined || index < itemsRead);
    entries.push(readEntry(item, index, section, problems.slice(before), isRead));
  });
}

function readAccounts(
  section: LintSection,
  root: Parameters<typeof decodeTexts>[0],
  accounts: LintAccount[],
  report: SectionReport,
): void {
  let index = 0;
  try {
    for (const { node, text } of decodeTexts(root)) {
      const span = node === null ? section.key.span : spanOf(node, section.source);
      if (text === undefined) {
        report.problem(
          "wrong-type",
          "entry",
          [index],
          node,
          "is no account id; write one id in quotes an item",
        );
      } else accounts.push({ section, index, value: text, node, span });
      index++;
    }
  } catch (error) {
    if (!(error instanceof YamlFaultError)) throw error;
    report.lost(error.fault);
  }
}

function readEntry(
  item: YamlValue,
  index: number,
  section: LintSection,
  problems: readonly LintProblem[],
  isRead: boolean,
): LintEntry {
  const { source } = section;
  const members = membersOf(item, source);
  const byName = new Map<string, LintMember>();
  const keys = section.name === "mapRoles" ? ROLE_KEYS : USER_KEYS;
  // In the order in which Go assigns them: a later one replaces an earlier one, unless its type is wrong.
  for (const { name, spelling, value } of item.kind === "map" ? membersNamed(item.entries, keys) : []) {
    const member =
      members.find(({ key }) => key.value === spelling) ?? byMerge(item, spelling, value, source);
    if (member !== undefined && fits(name, value)) byName.set(name, member);
  }
  // What is lost by a slip is linted as if it were mended, so that a fix brings nothing to light.
  const meant = (name: string) => {
    const known = members.findLast(({ key }) => knownKey(key.value, section.name) === name);
    return known ?? members.find(({ key }) => intendedKey(key.value, section.name) === name);
  };
  const arnKey = arnKeyOf(section.name);
  const arn = textOf((byName.get(arnKey) ?? meant(arnKey))?.value, source);
  const username = scalarText((byName.get("username") ?? meant("username"))?.value, source);
  const groupsMember = byName.get("groups");
  const sso = byName.get("sso");
  const start = item.node?.range?.[0] ?? 0;
  const span = item.node === null ? section.key.span : spanOf(item.node, source);
  const firstKey = members[0]?.key.span ?? {
    source,
    start,
    end: Math.min(span.end, lineEnd(source.text, start)),
  };
  return {
    section,
    index,
    span,
    label: arn?.span ?? (item.node === null ? section.key.span : firstKey),
    members,
    arn: arn?.value === "" ? undefined : arn,
    username,
    groups: groupsOf((groupsMember ?? meant("groups"))?.value, source),
    groupsMember,
    usernameMember: byName.get("username"),
    sso: sso !== undefined && isNull(sso.value) ? undefined : sso,
    problems,
    isRead,
  };
}

/** A key that stands in a mapping that `<<` merges. */
function byMerge(
  item: YamlValue,
  spelling: string,
  value: YamlValue,
  source: Source,
): LintMember | undefined {
  const key = item.kind === "map" ? item.entries.get(spelling)?.key : undefined;
  return isScalar(key)
    ? { key: { value: spelling, node: key, span: spanOf(key, source) }, value }
    : undefined;
}

function fits(name: string, value: YamlValue): boolean {
  if (name === "groups") return value.kind === "list" || isNull(value);
  if (name === "sso") return true;
  return value.kind === "scalar" && typeof value.value === "string";
}

function groupsOf(value: YamlValue | undefined, source: Source): LintGroup[] {
  if (value?.kind !== "list") return namesIn(scalarText(value, source));
  return value.items.map((item) => {
    const text = scalarText(item, source);
    const span = item.node === null ? spanOf(value.node, source) : spanOf(item.node, source);
    return { value: text?.value ?? "", text, isNull: isNull(item), span };
  });
}

/** A text where a list belongs: one name, or several with commas between them. */
function namesIn(text: LintText | undefined): LintGroup[] {
  if (text === undefined || text.value.trim() === "") return [];
  if (!text.value.includes(",")) return [{ value: text.value, text, isNull: false, span: text.span }];
  const part = partsOf(text);
  let end = -1;
  return text.value.split(",").flatMap((between) => {
    const start = end + 1;
    end = start + between.length;
    const value = between.trim();
    if (value === "") return [];
    const first = start + between.length - between.trimStart().length;
    return [{ value, text: undefined, isNull: false, span: part(first, first + value.length) }];
  });
}
