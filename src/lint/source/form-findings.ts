// The findings of the rules that are about the form in which mappings are kept, and about access entries, which stand in such
// forms alone.
import { readDocument } from "../../document/document.ts";
import { pieceSource, type Source } from "../../document/source.ts";
import type { SourceReading } from "../../sources/model/reading.ts";
import { activeRules } from "../config/active-rules.ts";
import { clusterFor } from "../config/cluster.ts";
import { parseConfig } from "../config/config.ts";
import type { FormSlip } from "../engine/beside.ts";
import type { Finding } from "../engine/finding.ts";
import { placesAmong } from "../engine/places.ts";
import { runRules } from "../engine/run.ts";
import type { LintOptions } from "../lint-options.ts";
import { allRules } from "../rules/all-rules.ts";
import { unusedSuppression } from "../rules/index.ts";
import { formRules } from "../rules/source-rules.ts";
import { accessEntriesBeside } from "./access-entries-beside.ts";
import { inFiles } from "./in-files.ts";
import { spanOf } from "./placed-text.ts";

/** @param form The name of the source that read it, where that is known. */
export function formFindings(reading: SourceReading, options: LintOptions, form?: string): Finding[] {
  const { slips = [], accessEntries = [], associations = [], text } = reading;
  if (slips.length + accessEntries.length + associations.length === 0) return [];
  const { filename = "<text>", config = {} } = options;
  const parsed = parseConfig(config);
  // As offsets in the text of all files, places can be compared wherever they are.
  const joined = text.files.map((file) => file.text).join("\n");
  const source: Source = { ...pieceSource(joined, 0, "\n"), editable: true };
  const cluster = clusterFor(parsed, filename);
  const { iamRoles, neighbours } = options;
  const beside = accessEntriesBeside(reading, source, { cluster, neighbours, form });
  const rules = {
    active: activeRules(parsed, filename, formRules),
    names: allRules.map(({ name }) => name),
    comments: "ignored",
    surroundings: {
      cluster,
      iamRoles,
      neighbours,
      slips: slipsIn(reading, source),
      accessEntries: beside,
    },
    places: placesAmong(() => (beside?.entries ?? []).map(({ whole }) => whole)),
    unusedSuppression,
  } as const;
  return inFiles(runRules({ ...readDocument(""), text: joined, source }, rules, filename).findings, text);
}

function slipsIn({ slips = [] }: SourceReading, source: Source): FormSlip[] {
  return slips.map(({ code, at, data = {}, fix }) => ({
    code,
    span: spanOf(at, source),
    data,
    fix: fix && [{ span: spanOf(fix.at, source), text: fix.text }],
  }));
}
