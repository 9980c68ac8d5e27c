// One more entry at the end of a section.
import type { LintSection } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";

export interface NewEntry {
  readonly rolearn: string;
  readonly username: string;
  readonly groups: readonly string[];
}

/** Undefined where the section is not a block of entries that can be edited. */
export function appendEntry(section: LintSection, entry: NewEntry): SpanEdit[] | undefined {
  const { source, entries } = section;
  const last = entries.at(-1);
  if (last === undefined || !source.editable || last.span.source !== source) return undefined;
  const { start, end } = last.span;
  const before = source.text.slice(source.text.lastIndexOf("\n", start - 1) + 1, start);
  const [, indent] = /^([ ]*)- +$/.exec(before) ?? [];
  // Braces hold an entry on one line: another one would have to be written like it.
  if (indent === undefined || source.text[start] === "{") return undefined;
  const groups = entry.groups.map((group) => `\n    - ${group}`).join("");
  const text = `\n- rolearn: ${entry.rolearn}\n  username: ${entry.username}\n  groups:${groups}`;
  return [{ span: { source, start: end, end }, text: text.replaceAll("\n", `\n${indent}`) }];
}
