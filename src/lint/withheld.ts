// Which fixes are left to a person: those that would bring one of the dangers of `diffAccess`. Their findings say what
// the fix would do, and are not fixable.
import { describeReason } from "../access/formats/words.ts";
import { type LintDocument, readDocument } from "../document/document.ts";
import { applyEdits } from "../text/edit.ts";
import { oneLine } from "../text/printable.ts";
import { shorten } from "../text/shorten.ts";
import type { Finding } from "./engine/finding.ts";
import { placesOf } from "./harm.ts";
import { apart, attemptsFor, editsOf, nearestAbove } from "./parting.ts";
import { type NewDanger, newDangers } from "./rights.ts";

/** The findings, with those marked whose fixes are left to a person. */
export function withheldAmong(document: LintDocument, findings: readonly Finding[]): Finding[] {
  const withheld = new Map<Finding, readonly NewDanger[]>();
  const attempts = { left: attemptsFor(document.text.length) };
  let left = findings.filter(({ fix }) => fix !== undefined);
  while (left.length > 0) {
    const batch = apart(left);
    const tried = new Set(batch);
    left = left.filter((finding) => !tried.has(finding));
    for (const [finding, dangers] of dangerousIn(document, batch, attempts)) withheld.set(finding, dangers);
  }
  return withheld.size === 0
    ? [...findings]
    : findings.map((finding) => marked(finding, withheld.get(finding)));
}

type Attempts = { left: number };

/** Those of some fixes that bring dangers, each with its own: alone, or else together with the others. */
function* dangerousIn(
  document: LintDocument,
  batch: readonly Finding[],
  attempts: Attempts,
): Iterable<[Finding, readonly NewDanger[]]> {
  let left = batch;
  for (;;) {
    const together = dangersOf(document, left);
    if (together.dangers.length === 0) return;
    const isLast = attempts.left <= 0;
    const suspects = isLast ? new Set(left) : nearestAbove(together.places, left);
    const alone = [...suspects].map((finding) => {
      // Where there is no time to try each alone, all of them are left to a person.
      if (attempts.left-- <= 0) return [finding, together.dangers] as const;
      return [
        finding,
        left.length === 1 ? together.dangers : dangersOf(document, [finding]).dangers,
      ] as const;
    });
    const guilty = alone.filter(([, dangers]) => dangers.length > 0);
    const found = guilty.length > 0 ? guilty : alone.map(([finding]) => [finding, together.dangers] as const);
    for (const [finding, dangers] of found) yield [finding, dangers];
    const out = new Set(found.map(([finding]) => finding));
    left = left.filter((finding) => !out.has(finding));
    if (left.length === 0) return;
  }
}

function dangersOf(
  document: LintDocument,
  findings: readonly Finding[],
): { readonly dangers: readonly NewDanger[]; readonly places: readonly number[] } {
  const { text, toWritten } = applyEdits(document.text, findings.flatMap(editsOf));
  const dangers = newDangers(document, readDocument(text));
  return { dangers, places: placesOf(dangers, { toUnfixed: toWritten }) };
}

function marked(finding: Finding, dangers: readonly NewDanger[] | undefined): Finding {
  if (dangers === undefined || finding.fix === undefined) return finding;
  const { fix, ...rest } = finding;
  const names = [...new Set(dangers.map(({ danger }) => danger))];
  return {
    ...rest,
    message: `${rest.message}; --fix leaves this to a person: ${inWords(dangers)}`,
    fixable: false,
    withheld: { fix, dangers: names },
  };
}

/** How many dangers a message tells. */
const MOST_TOLD = 2;

function inWords(dangers: readonly NewDanger[]): string {
  const told = [...new Set(dangers.map((each) => `${show(each.who)}: ${describeReason(each, show)}`))];
  const more = told.length - MOST_TOLD;
  return [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function show(name: string): string {
  return oneLine(shorten(name));
}
