// Edits of an entry's groups, for advice: to add some, or to leave one out.
import { isSeq } from "yaml";
import { removeItem } from "../../document/list-items.ts";
import { plainOrQuoted } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
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

/**
 * The edit that takes a group out. Undefined where its lines hold more, and where it is the only one.
 *
 * @param withComment Whether a comment behind the group goes too.
 */
export function removeGroup(
  { groups, groupsMember }: LintEntry,
  index: number,
  withComment = false,
): SpanEdit[] | undefined {
  const source = groups[index]?.span.source;
  return source && removeItem(groupsMember?.value.node, index, source, withComment);
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
