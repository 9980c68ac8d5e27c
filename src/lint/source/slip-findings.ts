// The findings of the rules that are about the form in which mappings are kept, and not about aws-auth.
import { readDocument } from "../../document/document.ts";
import { pieceSource, type Span } from "../../document/source.ts";
import type { JoinedFile } from "../../sources/model/joined-text.ts";
import type { Slip, SourceReading } from "../../sources/model/reading.ts";
import type { Place } from "../../sources/model/value.ts";
import { addTo } from "../../text/add-to.ts";
import { activeRules } from "../config/active-rules.ts";
import { parseConfig } from "../config/config.ts";
import type { Finding } from "../engine/finding.ts";
import { runRules } from "../engine/run.ts";
import type { LintOptions } from "../lint-options.ts";
import { allRules } from "../rules/all-rules.ts";
import { unusedSuppression } from "../rules/index.ts";
import { sourceRules } from "../rules/source-rules.ts";

export function slipFindings({ slips = [], text }: SourceReading, options: LintOptions): Finding[] {
  const byFile = new Map<JoinedFile, Slip[]>();
  for (const slip of slips) addTo(byFile, text.fileAt(slip.at.start), slip);
  return [...byFile].flatMap(([file, own]) => slipsOf(file, own, options));
}

function slipsOf(file: JoinedFile, slips: readonly Slip[], options: LintOptions): Finding[] {
  const { filename = "<text>", config = {} } = options;
  const source = { ...pieceSource(file.text, 0, "\n"), editable: true };
  const spanOf = ({ start, end }: Place): Span => ({
    source,
    start: start - file.base,
    end: end - file.base,
  });
  const formSlips = slips.map(({ code, at, data = {}, fix }) => ({
    code,
    span: spanOf(at),
    data,
    fix: fix && [{ span: spanOf(fix.at), text: fix.text }],
  }));
  const rules = {
    active: activeRules(parseConfig(config), filename, sourceRules),
    names: allRules.map(({ name }) => name),
    comments: "ignored",
    surroundings: { cluster: undefined, iamRoles: undefined, neighbours: undefined, slips: formSlips },
    unusedSuppression,
  } as const;
  return runRules({ ...readDocument(""), text: file.text, source }, rules, file.name).findings;
}
