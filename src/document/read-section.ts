// Reads a section of a ConfigMap for the rules.
import { isScalar, isSeq } from "yaml";
import { decodeTexts } from "../go-yaml/decode.ts";
import { embeddedOffsets } from "../go-yaml/embedded.ts";
import { faultOf } from "../go-yaml/fault.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import { readRole, readUser } from "./mappings.ts";
import type { LintText } from "./nodes.ts";
import type { ProblemData, SectionName } from "./problem.ts";
import { describeProblemData } from "./problem-words.ts";
import { readEntry } from "./read-entry.ts";
import type { Repair } from "./recover.ts";
import type { LintAccount, LintEntry, LintProblem, LintSection } from "./section.ts";
import { type Content, contentOf, readContent } from "./section-content.ts";
import { SectionReport } from "./section-report.ts";
import { type Embedding, hasAnchors, type Source, spanOf } from "./source.ts";

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
  const content = isText ? readContent(written.text, name) : contentOf(value);
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
      reason: content.fault.reason,
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

function jsonProblem({ name, source }: LintSection): LintProblem {
  const start = source.text.search(/\{/);
  const data: ProblemData = { code: "section-not-list", actual: { type: "json" } };
  return {
    code: "section-not-list",
    message: `${name} ${describeProblemData(data)}`,
    data,
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
    ({ code, message, data, lost, path = [], range }) => {
      const span = { source, start: range?.start.offset ?? 0, end: range?.end.offset ?? 0 };
      problems.push({
        code,
        message,
        ...(data === undefined ? {} : { data }),
        lost,
        path,
        span: range === undefined ? section.key.span : span,
      });
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
        report.notAccount(index, node);
      } else accounts.push({ section, index, value: text, node, span });
      index++;
    }
  } catch (error) {
    report.lost(faultOf(error));
  }
}
