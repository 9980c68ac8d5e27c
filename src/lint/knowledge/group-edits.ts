// Edits of an entry's groups, for advice: to add some, or to leave one out.
import { isSeq } from "yaml";
import { plainOrQuoted } from "../../document/nodes.ts";
import type { LintEntry, LintGroup } from "../../document/section.ts";
import { type Span, type SpanEdit, spanOf } from "../../document/source.ts";

/** The edit that adds the groups. Undefined where it is not clear how the entry's other groups are written. */
export function addGroups(entry: LintEntry, added: readonly string[]): SpanEdit[] | undefined {
  const names = added.map(plainOrQuoted);
  const { groups, groupsMember, username } = entry;
  if (groupsMember === undefined) {
    const isFree = groups.length === 0 && username !== undefined && isWithin(entry, username.span);
    return isFree ? addMember(entry, username.span, `groups: [${names.join(", ")}]`) : undefined;
  }
  const { node } = groupsMember.value;
  if (!isSeq(node) || groups.length !== node.items.length) return undefined;
  const { source } = entry.section;
  const last = groups.at(-1);
  if (last === undefined) {
    const span = spanOf(node, source);
    const isEmpty = node.flow === true && isWithin(entry, span);
    return isEmpty ? [{ span, text: `[${names.join(", ")}]` }] : undefined;
  }
  if (last.text === undefined || !isWithin(entry, last.span)) return undefined;
  if (node.flow === true) return insert({ ...last.span, start: last.span.end }, `, ${names.join(", ")}`);
  const dash = dashBefore(last.span);
  if (dash === undefined) return undefined;
  return addLines(
    last.span,
    names.map((name) => dash + name),
  );
}

/** The edit that takes one of several groups out. */
export function removeGroup(entry: LintEntry, group: LintGroup): SpanEdit[] | undefined {
  const { groups, groupsMember } = entry;
  const node = groupsMember?.value.node;
  const index = groups.indexOf(group);
  if (!isSeq(node) || groups.length !== node.items.length || groups.length < 2) return undefined;
  if (group.text === undefined || !isWithin(entry, group.span)) return undefined;
  const { source, start, end } = group.span;
  if (node.flow === true) {
    const [before, after] = [groups[index - 1], groups[index + 1]];
    const span =
      after === undefined
        ? { source, start: before?.span.end ?? start, end }
        : { source, start, end: after.span.start };
    const between =
      after === undefined ? source.text.slice(span.start, start) : source.text.slice(end, span.end);
    return /^\s*,\s*$/.test(between) ? [{ span, text: "" }] : undefined;
  }
  const dash = dashBefore(group.span);
  const rest = /^[ \t\r]*(?:[ \t]#[^\n]*)?(?:\n|$)/.exec(source.text.slice(end));
  if (dash === undefined || rest === null) return undefined;
  return [{ span: { source, start: start - dash.length, end: end + rest[0].length }, text: "" }];
}

/** Whether a place is in the entry. What an alias brings in is in another one. */
export function isWithin({ span }: LintEntry, { start, end }: Span): boolean {
  return start >= span.start && end <= span.end;
}

/** The indentation and the dash before an item that has its line to itself. */
function dashBefore({ source: { text }, start, end }: Span): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^ *- +$/.test(line) && !text.slice(start, end).includes("\n") ? line : undefined;
}

/** The edit that puts one more key below that of `after`. */
export function addMember(entry: LintEntry, after: Span, member: string): SpanEdit[] | undefined {
  const { text } = entry.section.source;
  const first = entry.members[0]?.key.span;
  if (first === undefined || text.slice(after.start, after.end).includes("\n")) return undefined;
  if (text[entry.span.start] === "{") return insert({ ...after, start: after.end }, `, ${member}`);
  const column = first.start - (text.lastIndexOf("\n", first.start - 1) + 1);
  return addLines(after, [`${" ".repeat(column)}${member}`]);
}

/** Puts lines below the line on which a place ends. */
function addLines({ source, end }: Span, lines: readonly string[]): SpanEdit[] | undefined {
  const lineEnd = source.text.indexOf("\n", end);
  const at = lineEnd === -1 ? source.text.length : lineEnd;
  if (!/^[ \t\r]*(?:[ \t]#[^\n]*)?$/.test(source.text.slice(end, at))) return undefined;
  return insert({ source, start: at, end: at }, lines.map((line) => `\n${line}`).join(""));
}

function insert({ source, start }: Span, text: string): SpanEdit[] {
  return [{ span: { source, start, end: start }, text }];
}
