// Comments that switch rules off: for the next line, for their own line, or for the whole file. A comment inside a
// section means the section's lines. Text inside a value is never such a comment, even where it looks like one.

import type { LintDocument } from "../../document/document.ts";
import type { Source, Span } from "../../document/source.ts";
import { lexemesOf } from "../../go-yaml/lexemes.ts";
import { splitDocuments } from "../../objects/objects.ts";
import { shorten } from "../../text/shorten.ts";

export interface Suppression {
  /** The comment, from `#` on. */
  readonly span: Span;
  /** The text after ` -- `. Undefined where it has neither a letter nor a digit. */
  readonly reason: string | undefined;
  /** The word after `aws-auth-map-`, in lower case, where it is not one that is known. */
  readonly unknown?: string;
  /** The rules that it names. */
  readonly names: readonly SuppressedRule[];
}

export interface SuppressedRule {
  readonly name: string;
  readonly span: Span;
  /** Of the comment that names it. */
  readonly reason: string | undefined;
  /** The part of the file where the rule is off: offsets, `end` exclusive. */
  readonly scope: { readonly start: number; readonly end: number };
  readonly isWholeFile: boolean;
  /** Whether the comment is inside a section. In quotes, several lines of a section are on one line of the file. */
  readonly isInSection: boolean;
}

const DIRECTIVE = /(?<=^|[ \t])#[ \t]*aws-auth-map-([\w-]+)(?=[ \t\r]|$)([^\n]*)/gim;
/** The same where `//` begins a comment, too. */
const LINE_DIRECTIVE = /(?<=^|[ \t])(?:#|\/\/)[ \t]*aws-auth-map-([\w-]+)(?=[ \t\r]|$)([^\n]*)/gim;
const MARK = /aws-auth-map-/i;
const KINDS: ReadonlySet<string> = new Set(["disable", "disable-line", "disable-next-line"]);

/** False for a text that has no such comment. */
export function mayHoldSuppressions(text: string): boolean {
  return MARK.test(text);
}

/** The suppressing comments of a document, in the file's order. */
export function findSuppressions(document: LintDocument): Suppression[] {
  if (!mayHoldSuppressions(document.text)) return [];
  const { text, source, sections } = document;
  const sources = [source, ...sections.filter(({ isText }) => isText).map(({ written }) => written)];
  return sources
    .flatMap((each) => suppressionsIn(each, each !== source, text.length))
    .sort((a, b) => startOf(a.span) - startOf(b.span));
}

/**
 * The suppressing comments of a text that is not a manifest.
 *
 * @param isYaml False for Terraform, scripts and others: there, any line can have such a comment at its end.
 */
export function suppressionsInText(source: Source, isYaml: boolean): Suppression[] {
  return suppressionsIn(source, false, source.text.length, isYaml ? directivesIn : directivesInLines);
}

function startOf({ source, start }: Span): number {
  return source.toFile(start);
}

/** `# aws-auth-map-disable-line role-path -- why` */
interface Directive {
  /** All of it, from `#` to the end of the line. */
  readonly comment: string;
  /** The word after `aws-auth-map-`, as written. */
  readonly keyword: string;
  /** The text after the keyword: the names of rules, and the reason. */
  readonly rest: string;
  readonly start: number;
}

function* directivesIn(source: string): Iterable<Directive> {
  if (!MARK.test(source)) return;
  for (const { text, base } of splitDocuments(source)) {
    for (const lexeme of lexemesOf(text)) {
      if (!lexeme.isComment || !MARK.test(lexeme.text)) continue;
      for (const { 0: comment, 1: keyword = "", 2: rest = "", index } of lexeme.text.matchAll(DIRECTIVE)) {
        yield { comment, keyword, rest, start: base + lexeme.start + index };
      }
    }
  }
}

function* directivesInLines(source: string): Iterable<Directive> {
  for (const { 0: comment, 1: keyword = "", 2: rest = "", index } of source.matchAll(LINE_DIRECTIVE)) {
    const before = source.slice(source.lastIndexOf("\n", index) + 1, index);
    if (!isInQuotes(before)) yield { comment, keyword, rest, start: index };
  }
}

/** Text inside a value is no comment, even where it looks like one. */
function isInQuotes(before: string): boolean {
  return ['"', "'"].some((quote) => before.split(quote).length % 2 === 0);
}

function suppressionsIn(
  source: Source,
  isInSection: boolean,
  fileLength: number,
  find = directivesIn,
): Suppression[] {
  const { text } = source;
  let next = 0;
  return [...find(text)].map(({ comment, keyword, rest, start }) => {
    const kind = keyword.toLowerCase();
    // Several directives above one line share that line. It is looked for once, so that many of them cost little.
    if (kind === "disable-next-line" && start >= next) next = nextLine(text, start);
    const from = kind === "disable-next-line" ? next : text.lastIndexOf("\n", start - 1) + 1;
    const scope = kind === "disable" ? { start: 0, end: fileLength + 1 } : lineScope(text, from, source);
    const { 0: separator = "", index: end = rest.length } = SEPARATOR.exec(rest) ?? {};
    const list = rest.slice(0, end);
    const reason = reasonIn(rest.slice(end + separator.length));
    const listStart = start + comment.length - rest.length;
    const names = [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
      name,
      span: { source, start: listStart + index, end: listStart + index + name.length },
      reason,
      scope,
      isWholeFile: kind === "disable",
      isInSection,
    }));
    const span = { source, start, end: start + comment.trimEnd().length };
    return KINDS.has(kind) ? { span, reason, names } : { span, reason, names: [], unknown: kind };
  });
}

function lineScope(text: string, from: number, source: Source): SuppressedRule["scope"] {
  const lf = text.indexOf("\n", from);
  return { start: source.toFile(from), end: source.toFile(lf === -1 ? text.length : lf) + 1 };
}

/** Between the names of rules and the reason. */
const SEPARATOR = /[ \t]--?(?:[ \t]|$)/;
/** A reason is printed beside each finding that its comment suppresses. */
const MAX_REASON = 300;

function reasonIn(text: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? shorten(text.trim(), MAX_REASON) : undefined;
}

/** The start of the next line that holds more than a comment, so that several directives can be above one line. */
function nextLine(text: string, offset: number): number {
  let from = offset;
  do {
    const lf = text.indexOf("\n", from);
    if (lf === -1) return text.length;
    from = lf + 1;
  } while (/^[ \t]*(?:#|\/\/|\r?\n)/.test(text.slice(from, from + 1000)));
  return from;
}
