// The harm that fixes do: they bring findings that only people can settle, or a danger.
import type { LintDocument } from "../document/document.ts";
import type { Finding } from "./engine/finding.ts";
import { type NewDanger, newDangers } from "./rights.ts";

export interface LintedText {
  readonly document: LintDocument;
  readonly findings: readonly Finding[];
}

/** A document with some fixes made. */
export interface Fixed extends LintedText {
  readonly made: readonly Finding[];
  /** The way from offsets in `text` back to those in the text without the fixes. */
  readonly toUnfixed: (offset: number) => number;
}

/**
 * The places of the harm, as offsets in the text without the fixes; empty if the fixes do no harm. It is harm of one
 * kind at a time: without the fixes that do it, the other kinds may be gone too.
 *
 * @param all Whether a person has asked for all fixes. Then only a fix that mends nothing does harm.
 */
export function harmOf(
  { original, before }: { readonly original: LintDocument; readonly before: LintedText },
  after: Fixed,
  all: boolean,
): number[] {
  const stays = unmended(after).map(({ start }) => after.toUnfixed(start));
  if (all) return stays;
  const findings = newFindings(before, after).filter(({ fixable }) => !fixable);
  const ofOneRule = findings.filter(({ rule }) => rule === findings[0]?.rule);
  const kinds = [ofOneRule.map(({ start }) => after.toUnfixed(start)), stays];
  return kinds.find(({ length }) => length > 0) ?? placesOf(newDangers(original, after.document), after);
}

/** Where dangers come from, as offsets in the text without the fixes. */
export function placesOf(dangers: readonly NewDanger[], { toUnfixed }: Pick<Fixed, "toUnfixed">): number[] {
  return dangers.map(({ place: { text, offset } }) => (text === "old" ? offset : toUnfixed(offset)));
}

/** Findings that are still there after their fixes. Such a fix would be made again and again. */
function unmended({ made, findings, toUnfixed }: Fixed): Finding[] {
  const keyOf = ({ rule, message }: Finding, start: number) => `${start} ${rule} ${message}`;
  const keys = new Set(made.map((finding) => keyOf(finding, finding.start)));
  return findings.filter((finding) => keys.has(keyOf(finding, toUnfixed(finding.start))));
}

/** Findings at new places, of rules that find more than before. */
function newFindings(before: LintedText, after: Fixed): Finding[] {
  const more = new Map<string, number>();
  for (const { rule } of after.findings) more.set(rule, (more.get(rule) ?? 0) + 1);
  for (const { rule } of before.findings) more.set(rule, (more.get(rule) ?? 0) - 1);
  const known = new Set(before.findings.map(({ rule, start }) => `${rule} ${start}`));
  return after.findings.filter(
    ({ rule, start }) => (more.get(rule) ?? 0) > 0 && !known.has(`${rule} ${after.toUnfixed(start)}`),
  );
}
