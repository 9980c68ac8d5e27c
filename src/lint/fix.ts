// Makes the safe fixes of a document's findings. As in ESLint, one pass makes all fixes whose edits do not touch each
// other. Then the document is linted again, and so on until nothing more applies.
import { parseAwsAuth } from "../document/parse.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { lastAtOrBefore } from "../text/position.ts";
import type { Finding } from "./engine/finding.ts";
import { type Fixed, harmOf, type LintedText } from "./harm.ts";
import { type LintOptions, lint } from "./lint.ts";

export interface FixResult {
  /** The text with the fixes made; every character outside their edits is as it was. */
  readonly text: string;
  /** The findings whose fixes were made, in the order in which that happened; positions are as they were then. */
  readonly applied: readonly Finding[];
  /** What is left to say about `text`. The fixes that some of these findings have were refused. */
  readonly findings: readonly Finding[];
}

/** A pass can make way for others. Where it still does after so many, the rest is left for another run. */
const MOST_PASSES = 20;
/** How many times fixes that do harm are parted and tried again: fewer times in a large document. */
const ATTEMPTS = { most: 50, least: 8, characters: 2 ** 19 };
/** Up to so many fixes are parted where harm is near to each of them. More of them are refused together, to save time. */
const FEW = 8;

/**
 * Makes the safe fixes of `lint`'s findings until nothing more applies. A fix is refused where it would bring a new
 * finding that cannot be fixed itself, give someone system:masters, or open an account.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function fix(text: string, options: LintOptions = {}): FixResult {
  const applied: Finding[] = [];
  const refused = new Set<Finding>();
  const attempts = { left: attemptsFor(text) };
  let document = linted(text, options);
  for (let passes = 0; passes < MOST_PASSES; passes++) {
    const chosen = apart(document.findings.filter((finding) => finding.fix && !refused.has(finding)));
    if (chosen.length === 0) break;
    const kept = { ...document, made: [], toUnfixed: (offset: number) => offset };
    const next = withHarmless(chosen, kept, { before: document, options, attempts });
    if (next.text === document.text) {
      for (const finding of chosen) refused.add(finding);
    } else {
      applied.push(...next.made);
      document = next;
      // In a new text, a fix that did harm may do none.
      refused.clear();
    }
  }
  return { text: document.text, findings: document.findings, applied };
}

function attemptsFor({ length }: string): number {
  const { most, least, characters } = ATTEMPTS;
  return Math.min(most, Math.max(least, Math.ceil(characters / (length + 1))));
}

function linted(text: string, options: LintOptions): LintedText {
  return { text, awsAuth: parseAwsAuth(text), findings: lint(text, options) };
}

interface Pass {
  readonly before: LintedText;
  readonly options: LintOptions;
  readonly attempts: { left: number };
}

/**
 * `kept`, and those fixes of `chosen` that do no harm beside it. Where all of them together do harm, they are parted: the
 * fixes that the harm is nearest to are tried last. Where it is near to all of them, they are parted in halves.
 */
function withHarmless(chosen: readonly Finding[], kept: Fixed, pass: Pass): Fixed {
  if (pass.attempts.left === 0) return kept;
  const attempt = withFixes([...kept.made, ...chosen], pass);
  const harm = harmOf(pass.before, attempt);
  if (harm.length === 0) return attempt;
  pass.attempts.left--;
  let suspects = nearestAbove(harm, chosen);
  if (suspects.size === chosen.length) {
    if (chosen.length === 1 || chosen.length > FEW) return kept;
    suspects = new Set(chosen.slice(Math.ceil(chosen.length / 2)));
  }
  const others = chosen.filter((finding) => !suspects.has(finding));
  return withHarmless([...suspects], withHarmless(others, kept, pass), pass);
}

function withFixes(findings: readonly Finding[], { before, options }: Pass): Fixed {
  const made = fromTheTop(findings);
  const { text, toWritten } = applyEdits(before.text, made.flatMap(editsOf));
  return { ...linted(text, options), made, toUnfixed: toWritten };
}

/** For each of `places`, the last of `fixes` that begins there or above it, or else the first one. */
function nearestAbove(places: readonly number[], fixes: readonly Finding[]): Set<Finding> {
  const startOf = (finding: Finding) => Math.min(finding.start, editsOf(finding)[0]?.start ?? 0);
  const sorted = fixes.toSorted((a, b) => startOf(a) - startOf(b));
  const starts = sorted.map(startOf);
  const indexes = new Set(places.map((place) => lastAtOrBefore(starts, place)));
  return new Set(sorted.filter((_, index) => indexes.has(index)));
}

/** From the top, those whose edits begin after all edits of the ones before. */
function apart(findings: readonly Finding[]): Finding[] {
  let end = -1;
  return fromTheTop(findings).filter((finding) => {
    const edits = editsOf(finding);
    if ((edits[0]?.start ?? 0) <= end) return false;
    end = edits.at(-1)?.end ?? end;
    return true;
  });
}

function fromTheTop(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (editsOf(a)[0]?.start ?? 0) - (editsOf(b)[0]?.start ?? 0));
}

function editsOf({ fix }: Finding): readonly TextEdit[] {
  return fix?.edits ?? [];
}
