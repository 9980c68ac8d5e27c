// The findings of the rules that are about the form in which mappings are kept, and about access entries, which stand in such
// forms alone.
import type { Source } from "../../document/source.ts";
import type { SourceReading } from "../../sources/model/reading.ts";
import type { FormSlip } from "../engine/beside.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintOptions } from "../lint-options.ts";
import { accessEntriesBeside } from "./access-entries-beside.ts";
import { clusterOf, joinedSource, runFormRules } from "./form-rules.ts";
import { spanOf } from "./placed-text.ts";

/** @param form The name of the source that read it, where that is known. */
export function formFindings(reading: SourceReading, options: LintOptions, form?: string): Finding[] {
  const { slips = [], accessEntries = [], associations = [], text } = reading;
  if (slips.length + accessEntries.length + associations.length === 0) return [];
  const source = joinedSource(text);
  const known = { cluster: clusterOf(options), neighbours: options.neighbours, form };
  return runFormRules(text, source, options, {
    slips: slipsIn(reading, source),
    accessEntries: accessEntriesBeside(reading, source, known),
  });
}

function slipsIn({ slips = [] }: SourceReading, source: Source): FormSlip[] {
  return slips.map(({ code, at, data = {}, fix }) => ({
    code,
    span: spanOf(at, source),
    data,
    fix: fix && [{ span: spanOf(fix.at, source), text: fix.text }],
  }));
}
