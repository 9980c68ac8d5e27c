// Reads a section of a ConfigMap with all that is written in it, for the rules.
import { isSeq } from "yaml";
import type { YamlFault } from "../go-yaml/fault.ts";
import { faultMessage } from "../go-yaml/fault-words.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { readAccounts } from "./accounts.ts";
import { readRole, readUser } from "./entry-fields.ts";
import { type ItemProblem, messageOf } from "./item-problem.ts";
import type { LintText } from "./nodes.ts";
import type { SectionName } from "./problem.ts";
import { readEntry } from "./read-entry.ts";
import { type RecoveredContent, readRecovered } from "./recovered-content.ts";
import type { Repair } from "./repair.ts";
import type { LintAccount, LintEntry, LintFault, LintProblem, LintSection } from "./section.ts";
import { contentOf, itemsOf } from "./section-content.ts";
import { isText, type Source, spanOf, valueSource } from "./source.ts";

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
  const text = isText(value) ? value.value : undefined;
  const written = isText(value) ? valueSource(value, holder) : holder;
  return readWritten({ name, key, value, written, text }, siblings);
}

interface WrittenSection extends Pick<LintSection, "name" | "key" | "value" | "written"> {
  /** Undefined for a section that is YAML itself. */
  readonly text: string | undefined;
}

/** A section, wherever it is written. */
export function readWritten(
  { name, key, value, written, text }: WrittenSection,
  siblings: LintEntry[],
): LintSection {
  const content: RecoveredContent =
    text === undefined ? { ...contentOf(value), repairs: [] } : readRecovered(text, name);
  const { fault, repairs, mendedFault, repaired, extraDocument, dedented } = content;
  const source = repaired === undefined ? written : repairedSource(written, repaired);
  const entries: LintEntry[] = [];
  const accounts: LintAccount[] = [];
  const problems: LintProblem[] = [];
  const isLost = text === undefined || fault !== undefined || repairs.some(losesSection);
  const section: LintSection = {
    name,
    key,
    value,
    isText: text !== undefined,
    isRead: !isLost && key.value === name,
    written,
    source,
    fault: fault && faultIn(source, fault),
    repairs,
    mendedFault: mendedFault && faultIn(written, mendedFault),
    extraDocument: extraDocument && { source, ...extraDocument },
    dedented: dedented && { source, ...dedented },
    problems,
    entries,
    accounts,
    list: content.root,
    siblings,
  };
  fill(section, content, entries, accounts, problems);
  siblings.push(...entries);
  return section;
}

function faultIn(source: Source, { code, reason, start, end }: YamlFault): LintFault {
  return { code, reason, span: { source, start, end } };
}

function losesSection({ kind }: Repair): boolean {
  return kind !== "dedented-lines";
}

function repairedSource(
  written: Source,
  { text, toWritten }: { readonly text: string; readonly toWritten: (offset: number) => number },
): Source {
  return {
    text,
    embedding: written.embedding,
    toFile: (offset) => written.toFile(toWritten(offset)),
    get lineBreak() {
      return written.lineBreak;
    },
    editable: false,
  };
}

function fill(
  section: LintSection,
  content: RecoveredContent,
  entries: LintEntry[],
  accounts: LintAccount[],
  problems: LintProblem[],
): void {
  const { source, name } = section;
  const onProblem = (problem: ItemProblem) => {
    const { data, lost, path, node } = problem;
    const isJson = data.code === "section-not-list" && data.actual.type === "json";
    const span = node ? spanOf(node, source) : isJson ? openingBrace(source) : section.key.span;
    problems.push({ code: data.code, message: messageOf(name, problem), data, lost, path, span });
  };
  const { root, itemsRead = Number.POSITIVE_INFINITY } = content;
  if (name === "mapAccounts" && isSeq(root)) {
    const { accounts: read, lost } = readAccounts(root as Parameters<typeof readAccounts>[0], onProblem);
    for (const { index, account, node } of read) {
      const isRead = section.isRead && index < itemsRead;
      accounts.push({ section, index, value: account, node, span: spanOf(node, source), isRead });
    }
    if (lost !== undefined) {
      const { code, start, end } = lost.fault;
      const message = `${name} is lost as a whole: ${faultMessage(lost.fault)}`;
      problems.push({ code, message, lost: "section", path: [], span: { source, start, end } });
    }
    return;
  }
  const items = itemsOf(content, onProblem);
  if (name === "mapAccounts") return;
  const read = name === "mapRoles" ? readRole : readUser;
  items.forEach((item, index) => {
    const before = problems.length;
    const mapping = read(item, { index }, onProblem);
    const isRead = section.isRead && mapping !== undefined && index < itemsRead;
    entries.push(readEntry(item, index, section, problems.slice(before), isRead ? mapping : undefined));
  });
}

function openingBrace(source: Source) {
  const start = source.text.search(/\{/);
  return { source, start, end: start + 1 };
}
