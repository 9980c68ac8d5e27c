// A text where a list of groups belongs: which groups it was meant to give.

import { runTogether } from "../identity/kubernetes-groups.ts";
import { type LintText, plainOrQuoted } from "./nodes.ts";

/** A group's name in the text. Offsets are in the text's value. */
interface GroupName {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The groups that the text was meant to give: on lines of their own, between commas, in brackets. */
export function groupNames(text: string): GroupName[] {
  const names: GroupName[] = [];
  for (const { 1: before = "", 2: name = "", index } of text.matchAll(patternFor(text))) {
    const start = index + before.length;
    const value = name.trimEnd();
    names.push({ value, start, end: start + value.length });
  }
  return names;
}

/** Whether the text gives one group as it is. */
export function isOneGroup(text: string): boolean {
  return !/[,\n]/.test(text) && !IN_BRACKETS.test(text) && runTogether(text) === undefined;
}

/** A list with quotes around all of it. */
const IN_BRACKETS = /^\s*\[[^[\]]*\]\s*$/;

/** What no group's name has. With it, it is not clear where a name ends. */
const UNCLEAR = /[\s;"'[\]]/;
const QUOTED = /^(["'])[^"']*\1$/;

/** Whether each name of a list with quotes around all of it is plain, or has quotes of its own. */
function isClearList(text: string): boolean {
  const items = text
    .trim()
    .slice(1, -1)
    .split(",")
    .map((item) => item.trim());
  return items.every((item) => QUOTED.test(item) || !/["']/.test(item));
}

/** Matches what comes before a name, and the name with the space after it. */
function patternFor(text: string): RegExp {
  if (IN_BRACKETS.test(text)) return /([[,]\s*["']?)([^\s,"'[\]][^,"'[\]]*)/g;
  if (text.includes("\n")) return /^([ \t]*(?:-[ \t]+)?)([^\s#-].*)$/gm;
  return runTogether(text) === undefined ? /()([^\s,][^,]*)/g : /()([^\s,;-][^\s,;]*)/g;
}

/**
 * The list that the text was meant to be, as it would be written in its place: `[viewers]`. Commas separate names, and
 * each is written once. Undefined for a text over several lines, without names, and where the names are not clear.
 */
export function asGroupList({ value, span }: LintText): string | undefined {
  const written = span.source.text.slice(span.start, span.end);
  if (/[\n|>]/.test(written)) return undefined;
  const names = groupNames(value).map(({ value: name }) => name);
  if (names.length === 0) return undefined;
  if (names.some((name) => UNCLEAR.test(name)) || (IN_BRACKETS.test(value) && !isClearList(value)))
    return undefined;
  const items = [...new Set(names)].map((name) =>
    name.includes("{") ? JSON.stringify(name) : plainOrQuoted(name),
  );
  return `[${items.join(", ")}]`;
}
