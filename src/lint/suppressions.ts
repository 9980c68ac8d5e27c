// Comments that switch rules off: for the next line, for their own line, for the file. They stand in the file's YAML
// or inside a section, whose lines are then meant.

import { lastAtOrBefore } from "../schema/position.ts";
import type { LintDocument } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Span } from "./source.ts";

export interface Suppression {
  /** Where its comment stands, from `#` on. */
  readonly span: Span;
  /** The rules that it names. */
  readonly names: readonly SuppressedRule[];
}

interface SuppressedRule {
  readonly name: string;
  readonly span: Span;
  /** The part of the file where the rule is off: offsets, `end` exclusive. */
  readonly scope: { readonly start: number; readonly end: number };
}

const DIRECTIVE = /(?<=^|[ \t])#[ \t]*aws-auth-map-disable(-next-line|-line)?(?=[ \t\r]|$)([^\n]*)/gm;

/** The suppressing comments of a document, in the file's order. */
export function findSuppressions(document: LintDocument): Suppression[] {
  if (!document.text.includes("aws-auth-map-disable")) return [];
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
  return [...text.matchAll(DIRECTIVE)].map((match) => {
    const [comment, kind, rest = ""] = match;
    const start = match.index;
    const scope = scopeOf(kind, text, start, source, fileLength);
    const list = rest.split(/[ \t]--(?:[ \t]|$)/)[0] ?? "";
    const listStart = start + comment.length - rest.length;
    const names = [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
      name,
      span: { source, start: listStart + index, end: listStart + index + name.length },
      scope,
    }));
    return { span: { source, start, end: start + comment.trimEnd().length }, names };
  });
}

function scopeOf(
  kind: string | undefined,
  text: string,
  start: number,
  source: Span["source"],
  fileLength: number,
): SuppressedRule["scope"] {
  if (kind === undefined) return { start: 0, end: fileLength + 1 };
  const from = kind === "-line" ? text.lastIndexOf("\n", start - 1) + 1 : nextLine(text, start);
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
  const byRule = new Map<string, SuppressedRule[]>();
  for (const rule of suppressions.flatMap(({ names }) => names)) {
    const list = byRule.get(rule.name) ?? [];
    list.push(rule);
    byRule.set(rule.name, list);
  }
  for (const list of byRule.values()) list.sort((a, b) => a.scope.start - b.scope.start);
  const used = new Set<SuppressedRule>();
  const kept = findings.filter((finding) => {
    const hits = suppressing(byRule.get(finding.rule) ?? [], finding.start);
    for (const hit of hits) used.add(hit);
    return hits.length === 0;
  });
  const unused = suppressions.flatMap(({ names }) => names).filter((name) => !used.has(name));
  return { kept, unused, nameless };
}

/** Those of `list` (by start) whose scope holds `offset`: one for its line, perhaps, and those for the whole file. */
function suppressing(list: readonly SuppressedRule[], offset: number): SuppressedRule[] {
  if (list.length === 0) return [];
  const whole = list.filter(({ scope }) => scope.start === 0);
  const nearest =
    list[
      lastAtOrBefore(
        list.map(({ scope }) => scope.start),
        offset,
      )
    ];
  return [...new Set([...whole, ...(nearest === undefined ? [] : [nearest])])].filter(
    ({ scope }) => offset >= scope.start && offset < scope.end,
  );
}
