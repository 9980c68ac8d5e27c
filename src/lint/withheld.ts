// Which fixes are left to a person: those that would bring one of the dangers of `diffAccess`. Their findings say what
// the fix would do, and are not fixable.
import { describeReason } from "../access/formats/words.ts";
import { type LintDocument, readDocument } from "../document/document.ts";
import { applyEdits } from "../text/edit.ts";
import { oneLine } from "../text/printable.ts";
import { shorten } from "../text/shorten.ts";
import type { Finding, Withheld } from "./engine/finding.ts";
import { placesOf } from "./harm.ts";
import { type Attempts, apart, attemptsFor, editsOf, nearestAbove } from "./parting.ts";
import { type NewDanger, newDangers } from "./rights.ts";

/** How many fixes are tried alone. Of the others it is known only what they do together. */
const ATTEMPTS: Attempts = { most: 50, least: 2, characters: 2 ** 18 };

/** The findings, with those marked whose fixes are left to a person. */
export function withheldAmong(document: LintDocument, findings: readonly Finding[]): Finding[] {
  const withheld = new Map<Finding, readonly NewDanger[]>();
  const attempts = { left: attemptsFor(document.text.length, ATTEMPTS) };
  let left = findings.filter(({ fix }) => fix !== undefined);
  while (left.length > 0) {
    const batch = apart(left);
    const tried = new Set(batch);
    left = left.filter((finding) => !tried.has(finding));
    for (const [finding, dangers] of dangerousIn(document, batch, attempts)) withheld.set(finding, dangers);
  }
  if (withheld.size === 0) return [...findings];
  // Very many findings can share the same dangers.
  const described = new Map([...new Set(withheld.values())].map((dangers) => [dangers, describe(dangers)]));
  return findings.map((finding) => {
    const dangers = withheld.get(finding);
    const why = dangers && described.get(dangers);
    if (why === undefined || finding.fix === undefined) return finding;
    const { fix, ...rest } = finding;
    return { ...rest, fixable: false, withheld: { fix, ...why } };
  });
}

type Dangerous = readonly [Finding, readonly NewDanger[]];

/** Those of some fixes that bring dangers, each with its own: alone, or else together with the others. */
function dangerousIn(
  document: LintDocument,
  batch: readonly Finding[],
  attempts: { left: number },
): Dangerous[] {
  const found: Dangerous[] = [];
  for (let left = batch; left.length > 0; ) {
    const together = dangersOf(document, left);
    if (together.dangers.length === 0) break;
    const guilty = guiltyAmong(document, left, together, attempts);
    found.push(...guilty);
    const out = new Set(guilty.map(([finding]) => finding));
    left = left.filter((finding) => !out.has(finding));
  }
  return found;
}

/** At least one of the fixes. Those that the dangers are nearest to are tried first. */
function guiltyAmong(
  document: LintDocument,
  fixes: readonly Finding[],
  together: Dangers,
  attempts: { left: number },
): readonly Dangerous[] {
  const withAll = (finding: Finding): Dangerous => [finding, together.dangers];
  // There is no time left to look for them.
  if (fixes.length === 1 || attempts.left < 0) return fixes.map(withAll);
  const nearest = [...nearestAbove(together.places, fixes)];
  const harmless = new Set<Finding>();
  for (let suspects = nearest; suspects.length > 0; ) {
    const alone = suspects.map((finding): Dangerous => {
      if (attempts.left-- <= 0) return withAll(finding);
      return [finding, dangersOf(document, [finding]).dangers];
    });
    const guilty = alone.filter(([, dangers]) => dangers.length > 0);
    if (guilty.length > 0) return guilty;
    for (const finding of suspects) harmless.add(finding);
    const others = fixes.filter((finding) => !harmless.has(finding));
    suspects = others.length === 0 ? [] : [...nearestAbove(together.places, others)];
  }
  // None of them is dangerous alone.
  return nearest.map(withAll);
}

/** What some fixes bring when they are made together. */
interface Dangers {
  readonly dangers: readonly NewDanger[];
  readonly places: readonly number[];
}

function dangersOf(document: LintDocument, findings: readonly Finding[]): Dangers {
  const { text, toWritten } = applyEdits(document.text, findings.flatMap(editsOf));
  const dangers = newDangers(document, readDocument(text));
  return { dangers, places: placesOf(dangers, { toUnfixed: toWritten }) };
}

/** How many dangers are told in words. */
const MOST_TOLD = 2;

function describe(dangers: readonly NewDanger[]): Omit<Withheld, "fix"> {
  const told = [...new Set(dangers.map((each) => `${show(each.who)}: ${describeReason(each, show)}`))];
  const more = told.length - MOST_TOLD;
  const words = [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
  return {
    dangers: [...new Set(dangers.map(({ danger }) => danger))],
    message: `--fix leaves this to you: ${words}`,
  };
}

function show(name: string): string {
  return oneLine(shorten(name));
}
