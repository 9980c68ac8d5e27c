// Comments that switch rules off: for the next line, for their own line, for the file. They stand in the file's YAML
// or inside a section, whose lines are then meant.

import { lastAtOrBefore } from "../schema/position.ts";
import type { LintDocument } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Span } from "./source.ts";

export interface Suppression {
  /** Where its comment stands, from `#` on. */
  readonly span: Span;
  /** What it says behind `aws-auth-map-`, where that is none of what there is. */
  readonly unknown?: string;
  /** The rules that it names. */
  readonly names: readonly SuppressedRule[];
}

interface SuppressedRule {
  readonly name: string;
  readonly span: Span;
  /** The part of the file where the rule is off: offsets, `end` exclusive. */
  readonly scope: { readonly start: number; readonly end: number };
  readonly isWholeFile: boolean;
}

const DIRECTIVE = /(?<=^|[ \t])#[ \t]*aws-auth-map-([\w-]+)(?=[ \t\r]|$)([^\n]*)/gim;
const MARK = /aws-auth-map-/i;
const KINDS: ReadonlySet<string> = new Set(["disable", "disable-line", "disable-next-line"]);

/** The suppressing comments of a document, in the file's order. */
export function findSuppressions(document: LintDocument): Suppression[] {
  if (!MARK.test(document.text)) return [];
  const { text, source, sections } = document;
  const inner = sections.filter(({ isText }) => isText);
  const holders = inner.map(({ written }) => ({
    start: written.toFile(0),
    end: written.toFile(written.text.length),
    written,
  }));
  const found = holders.flatMap(({ written }) => suppressionsIn(written.text, written, text.length));
  const outside = suppressionsIn(text, source, text.length).filter(
    ({ span }) => !holders.some(({ start, end }) => span.start >= start && span.start < end),
  );
  return [...found, ...outside].sort((a, b) => startOf(a.span) - startOf(b.span));
}

function startOf({ source, start }: Span): number {
  return source.toFile(start);
}

function suppressionsIn(text: string, source: Span["source"], fileLength: number): Suppression[] {
  let next = 0;
  return [...text.matchAll(DIRECTIVE)].map((match) => {
    const [comment, written = "", rest = ""] = match;
    const kind = written.toLowerCase();
    const start = match.index;
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
    }));
    const span = { source, start, end: start + comment.trimEnd().length };
    return KINDS.has(kind) ? { span, names } : { span, names: [], unknown: kind };
  });
}

function lineScope(text: string, from: number, source: Span["source"]): SuppressedRule["scope"] {
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

/** Splits findings by whether a comment suppresses them; says which names in comments suppressed nothing. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { readonly kept: Finding[]; readonly unused: SuppressedRule[]; readonly nameless: Suppression[] } {
  const nameless = suppressions.filter(({ names }) => names.length === 0);
  const all = suppressions.flatMap(({ names }) => names);
  // Names that are no rule find nothing: each is left out here, so that many of them cost nothing.
  const known = new Set(findings.map(({ rule }) => rule));
  const byRule = new Map([...known].map((rule) => [rule, indexed(all.filter(({ name }) => name === rule))]));
  const used = new Set<SuppressedRule>();
  const kept = findings.filter((finding) => {
    const hits = suppressing(byRule.get(finding.rule), finding.start);
    for (const hit of hits) used.add(hit);
    return hits.length === 0;
  });
  return { kept, unused: all.filter((name) => !used.has(name)), nameless };
}

/** The comments that name one rule, made ready for one look-up a finding. */
interface RuleIndex {
  readonly wholeFile: readonly SuppressedRule[];
  /** By the start of their lines. */
  readonly lines: readonly SuppressedRule[];
  readonly starts: readonly number[];
}

function indexed(list: readonly SuppressedRule[]): RuleIndex {
  const lines = list.filter(({ isWholeFile }) => !isWholeFile).sort((a, b) => a.scope.start - b.scope.start);
  const wholeFile = list.filter(({ isWholeFile }) => isWholeFile);
  return { wholeFile, lines, starts: lines.map(({ scope }) => scope.start) };
}

/** The comments for the whole file, and the one for the line that holds `offset`. */
function suppressing(index: RuleIndex | undefined, offset: number): readonly SuppressedRule[] {
  if (index === undefined) return [];
  const { wholeFile, lines, starts } = index;
  const line = lines[lastAtOrBefore(starts, offset)];
  const isHit = line !== undefined && offset >= line.scope.start && offset < line.scope.end;
  return isHit ? [...wholeFile, line] : wholeFile;
}
