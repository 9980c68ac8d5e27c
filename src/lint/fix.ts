// Makes the safe fixes of a document's findings. As in ESLint, one pass makes all fixes whose edits do not touch each
// other. Then the document is linted again, and so on until nothing more applies.
import type { LintDocument } from "../document/document.ts";
import { applyEdits } from "../text/edit.ts";
import type { Finding } from "./engine/finding.ts";
import { type Fixed, harmOf, type LintedText } from "./harm.ts";
import { lintDocument, readForLint } from "./lint-document.ts";
import type { LintOptions } from "./lint-options.ts";
import { type Attempts, apart, attemptsFor, editsOf, fromTheTop, nearestAbove } from "./parting.ts";
import { withheldAmong } from "./withheld.ts";

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
/** How many times fixes that do harm are parted and tried again. */
const ATTEMPTS: Attempts = { most: 50, least: 8, characters: 2 ** 19 };
/** Up to so many fixes are parted where harm is near to each of them. More of them are refused together, to save time. */
const FEW = 8;

/** How `fix` is asked for. */
export interface FixOptions extends LintOptions {
  /** Make every fix, also one that brings a danger of `diffAccess` or a new finding. Default: false. */
  readonly all?: boolean;
}

/**
 * Makes the safe fixes of `lint`'s findings until nothing more applies. A fix is refused where it would bring one of
 * the dangers of `diffAccess`, or a new finding that cannot be fixed itself.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function fix(text: string, options: FixOptions = {}): FixResult {
  const applied: Finding[] = [];
  const refused = new Set<Finding>();
  const attempts = { left: attemptsFor(text.length, ATTEMPTS) };
  const original = linted(text, options);
  let document = original;
  for (let passes = 0; passes < MOST_PASSES; passes++) {
    const chosen = apart(document.findings.filter((finding) => finding.fix && !refused.has(finding)));
    if (chosen.length === 0) break;
    const kept = { ...document, made: [], toUnfixed: (offset: number) => offset };
    const next = withHarmless(chosen, kept, {
      original: original.document,
      before: document,
      options,
      attempts,
    });
    if (next.document.text === document.document.text) {
      for (const finding of chosen) refused.add(finding);
    } else {
      applied.push(...next.made);
      document = next;
      // In a new text, a fix that did harm may do none.
      refused.clear();
    }
  }
  const findings = withheldAmong(document.document, document.findings);
  return { text: document.document.text, findings, applied };
}

function linted(text: string, options: LintOptions): LintedText {
  const document = readForLint(text, options);
  return { document, findings: lintDocument(document, options).findings };
}

interface Pass {
  /** The text as it was given. Several passes can bring a danger that none of them brings alone. */
  readonly original: LintDocument;
  readonly before: LintedText;
  readonly options: FixOptions;
  readonly attempts: { left: number };
}

/**
 * `kept`, and those fixes of `chosen` that do no harm beside it. Where all of them together do harm, they are parted: the
 * fixes that the harm is nearest to are tried last. Where it is near to all of them, they are parted in halves.
 */
function withHarmless(chosen: readonly Finding[], kept: Fixed, pass: Pass): Fixed {
  if (pass.attempts.left === 0) return kept;
  const attempt = withFixes([...kept.made, ...chosen], pass);
  const harm = harmOf(pass, attempt, pass.options.all === true);
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
  const { text, toWritten } = applyEdits(before.document.text, made.flatMap(editsOf));
  return { ...linted(text, options), made, toUnfixed: toWritten };
}
