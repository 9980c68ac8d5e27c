// Comments that switch rules off: for the next line, for their own line, for the file. They stand in the file's YAML
// or inside a section, whose lines are then meant. Text that looks like one inside a value is none.

import type { LintDocument } from "../../document/document.ts";
import type { Source, Span } from "../../document/source.ts";
import { lexemesOf } from "../../go-yaml/lexemes.ts";
import { splitDocuments } from "../../objects/objects.ts";
import { lastAtOrBefore } from "../../text/position.ts";
import type { Candidate } from "./precedence.ts";

export interface Suppression {
  /** Where its comment stands, from `#` on. */
  readonly span: Span;
  /** What it says behind `aws-auth-map-`, where that is none of what there is. */
  readonly unknown?: string;
  /** The rules that it names. */
  readonly names: readonly SuppressedRule[];
}

export interface SuppressedRule {
  readonly name: string;
  readonly span: Span;
  /** The part of the file where the rule is off: offsets, `end` exclusive. */
  readonly scope: { readonly start: number; readonly end: number };
  readonly isWholeFile: boolean;
  /** Whether the lines that are meant are those of a section, several of which can stand on one line of the file. */
  readonly isInSection: boolean;
}

const DIRECTIVE = /(?<=^|[ \t])#[ \t]*aws-auth-map-([\w-]+)(?=[ \t\r]|$)([^\n]*)/gim;
const MARK = /aws-auth-map-/i;
const KINDS: ReadonlySet<string> = new Set(["disable", "disable-line", "disable-next-line"]);

/** The suppressing comments of a document, in the file's order. */
export function findSuppressions(document: LintDocument): Suppression[] {
  if (!MARK.test(document.text)) return [];
  const { text, source, sections } = document;
  const sources = [source, ...sections.filter(({ isText }) => isText).map(({ written }) => written)];
  return sources
    .flatMap((each) => suppressionsIn(each, each !== source, text.length))
    .sort((a, b) => startOf(a.span) - startOf(b.span));
}

function startOf({ source, start }: Span): number {
  return source.toFile(start);
}

/** A directive's text, what it is called, and what stands behind that. */
interface Directive {
  readonly comment: string;
  readonly written: string;
  readonly rest: string;
  readonly start: number;
}

function* directivesIn(source: string): Iterable<Directive> {
  if (!MARK.test(source)) return;
  for (const { text, base } of splitDocuments(source)) {
    for (const lexeme of lexemesOf(text)) {
      if (!lexeme.isComment || !MARK.test(lexeme.text)) continue;
      for (const { 0: comment, 1: written = "", 2: rest = "", index } of lexeme.text.matchAll(DIRECTIVE)) {
        yield { comment, written, rest, start: base + lexeme.start + index };
      }
    }
  }
}

function suppressionsIn(source: Source, isInSection: boolean, fileLength: number): Suppression[] {
  const { text } = source;
  let next = 0;
  return [...directivesIn(text)].map(({ comment, written, rest, start }) => {
    const kind = written.toLowerCase();
    // Directives that stand above one line share it: it is looked for once.
    if (kind === "disable-next-line" && start >= next) next = nextLine(text, start);
    const from = kind === "disable-next-line" ? next : text.lastIndexOf("\n", start - 1) + 1;
    const scope = kind === "disable" ? { start: 0, end: fileLength + 1 } : lineScope(text, from, source);
    const list = rest.split(/[ \t]--?(?:[ \t]|$)/)[0] ?? "";
    const listStart = start + comment.length - rest.length;
    const names = [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
      name,
      span: { source, start: listStart + index, end: listStart + index + name.length },
      scope,
      isWholeFile: kind === "disable",
      isInSection,
    }));
    const span = { source, start, end: start + comment.trimEnd().length };
    return KINDS.has(kind) ? { span, names } : { span, names: [], unknown: kind };
  });
}

function lineScope(text: string, from: number, source: Source): SuppressedRule["scope"] {
  const lf = text.indexOf("\n", from);
  return { start: source.toFile(from), end: source.toFile(lf === -1 ? text.length : lf) + 1 };
}

/** The next line that holds more than a comment, so that several directives can stand above one line. */
function nextLine(text: string, offset: number): number {
  let from = offset;
  do {
    const lf = text.indexOf("\n", from);
    if (lf === -1) return text.length;
    from = lf + 1;
  } while (/^[ \t]*(?:#|\r?\n)/.test(text.slice(from, from + 1000)));
  return from;
}

/** A finding that comments suppress, and the names in them that do. */
export interface Suppressed {
  readonly candidate: Candidate;
  readonly by: readonly SuppressedRule[];
}

/** Splits findings by whether a comment suppresses them. */
export function sortBySuppression(
  candidates: readonly Candidate[],
  suppressions: readonly Suppression[],
): { readonly kept: Candidate[]; readonly suppressed: Suppressed[] } {
  const all = suppressions.flatMap(({ names }) => names);
  // Names that are no rule find nothing: each is left out here, so that many of them cost nothing.
  const known = new Set(candidates.map(({ finding }) => finding.rule));
  const byRule = new Map([...known].map((rule) => [rule, indexed(all.filter(({ name }) => name === rule))]));
  const kept: Candidate[] = [];
  const suppressed: Suppressed[] = [];
  for (const candidate of candidates) {
    const by = suppressing(byRule.get(candidate.finding.rule), candidate.finding.start);
    if (by.length === 0) kept.push(candidate);
    else suppressed.push({ candidate, by });
  }
  return { kept, suppressed };
}

/** The comments that name one rule, made ready for one look-up a finding. */
interface RuleIndex {
  readonly wholeFile: readonly SuppressedRule[];
  /** Those for lines of the file, and those for lines of sections. */
  readonly lines: readonly LineIndex[];
}

/** Comments for lines of one kind, by the start of these. */
interface LineIndex {
  readonly lines: readonly SuppressedRule[];
  readonly starts: readonly number[];
}

function indexed(list: readonly SuppressedRule[]): RuleIndex {
  const wholeFile = list.filter(({ isWholeFile }) => isWholeFile);
  const lines = [true, false].map((isWanted) =>
    linesOf(list.filter(({ isWholeFile, isInSection }) => !isWholeFile && isInSection === isWanted)),
  );
  return { wholeFile, lines };
}

function linesOf(list: readonly SuppressedRule[]): LineIndex {
  const lines = [...list].sort((a, b) => a.scope.start - b.scope.start);
  return { lines, starts: lines.map(({ scope }) => scope.start) };
}

/** The comments for the whole file, and those for the lines that hold `offset`. */
function suppressing(index: RuleIndex | undefined, offset: number): readonly SuppressedRule[] {
  if (index === undefined) return [];
  const hits = index.lines.flatMap(({ lines, starts }) => {
    const line = lines[lastAtOrBefore(starts, offset)];
    return line !== undefined && offset >= line.scope.start && offset < line.scope.end ? [line] : [];
  });
  return hits.length > 0 ? [...index.wholeFile, ...hits] : index.wholeFile;
}
