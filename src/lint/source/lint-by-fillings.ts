// Lints a document in which something is not known: several times, each time with other values in its holes. Only what is
// found each time is told, so that no value makes it untrue. A value is one that could stand there: it stays within its text,
// and it is no empty ARN.
import type { LintDocument } from "../../document/document.ts";
import { withKnownName } from "../../sources/missing-sections.ts";
import type { SourceDocument, SourceReading } from "../../sources/model/reading.ts";
import { holesIn, type SourceValue } from "../../sources/model/value.ts";
import type { Fill } from "../../sources/render.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintReport } from "../engine/lint-report.ts";
import type { Rule } from "../engine/rule.ts";
import type { LintOptions } from "../lint-options.ts";
import { documentTextsOf } from "./document-texts.ts";
import { fillingsOf, fillWith } from "./fillings.ts";
import { type Slot, slotKey, slotsOf } from "./hole-places.ts";
import { KeptFindings } from "./kept-findings.ts";
import { type FilledDocument, fillDocument } from "./lint-filled.ts";
import { createNeutral, type Neutral } from "./neutral.ts";
import { withoutOverridden } from "./overridden.ts";

/** @throws LintConfigError for a configuration that is not valid. */
export function lintByFillings(
  document: SourceDocument,
  reading: Pick<SourceReading, "text">,
  options: LintOptions,
): LintReport {
  if (holesIn(document.content).length === 0)
    return reportOf(
      fillDocument(document, reading, () => ""),
      options,
    );
  const named = { ...document, content: withKnownName(document.content) };
  const filledBy = (fill: Fill, content: SourceValue = named.content) =>
    fillDocument({ ...named, content }, reading, fill);
  const first = slotsWith("first", named, filledBy);
  const second = slotsWith("second", named, filledBy);
  const neutral = filledBy(first.fill);
  const kept = new KeptFindings(reportOf(neutral, options), first.neutral);
  const other = filledBy(second.fill);
  kept.keep(truthsIn(other, options, kept.isAsked), other, second.neutral);
  const faults = faultsIn(neutral.read);
  const keep = (filled: FilledDocument) => {
    // Such a value is not one that stays within its text.
    if (faultsIn(filled.read) <= faults) kept.keep(truthsIn(filled, options, kept.isAsked), filled);
  };
  const left = withoutOverridden(named.content);
  if (left !== undefined) keep(filledBy(first.fill, left));
  const texts = documentTextsOf(neutral.read, first.neutral.isFreeOf);
  for (const fill of fillingsOf(first.slots, neutral.read, faults > 0, first.neutral, texts)) {
    if (kept.isEmpty) break;
    keep(filledBy(fill));
  }
  return kept.report();
}

interface NeutralSlots {
  readonly slots: readonly Slot[];
  readonly neutral: Neutral;
  readonly fill: Fill;
}

function slotsWith(
  variant: "first" | "second",
  { content }: SourceDocument,
  filledBy: (fill: Fill) => FilledDocument,
): NeutralSlots {
  const known = filledBy(({ shape }) => (shape === "items" ? [] : shape === "members" ? {} : "")).read.text;
  const neutral = createNeutral(known, variant);
  const { tokens } = neutral;
  const marked: Fill = (hole) => {
    if (hole.shape === "lines") return "";
    return hole.shape === "items" ? [] : hole.shape === "members" ? {} : tokens.of(slotKey(hole));
  };
  const slots = slotsOf(content, filledBy(marked).read, tokens);
  return { slots, neutral, fill: fillWith(slots, (index) => neutral.valueOf(slots[index] as Slot)) }; // it is one of them
}

function reportOf(filled: FilledDocument, options: LintOptions): LintReport {
  const { findings, suppressed } = filled.lint(options);
  return { findings: filled.withheld(findings), suppressed: suppressed.map(filled.placedWithComment) };
}

/** All that is so, whatever is told of it beside other findings. */
function truthsIn(
  filled: FilledDocument,
  options: LintOptions,
  isAsked: (rule: Rule) => boolean,
): readonly Finding[] {
  const choice = { superfluous: "shown", isAsked } as const;
  return filled.lint({ ...options, inlineSuppressions: false }, choice).findings;
}

/** In how many places something cannot be read, or is mended to be read. */
function faultsIn({ faults, sections }: LintDocument): number {
  return sections.reduce(
    (sum, { fault, repairs }) => sum + repairs.length + (fault === undefined ? 0 : 1),
    faults.length,
  );
}
