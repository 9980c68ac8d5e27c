// Lints a document of a source with some values in its holes.
import type { LintDocument } from "../../document/document.ts";
import type { SourceDocument, SourceReading } from "../../sources/model/reading.ts";
import { type Fill, render } from "../../sources/render.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintReport, SuppressedFinding } from "../engine/lint-report.ts";
import type { Rule } from "../engine/rule.ts";
import { lintDocument, type RuleChoice, readForLint } from "../lint-document.ts";
import type { LintOptions } from "../lint-options.ts";
import { withheldAmong } from "../withheld.ts";
import { placedIn } from "./placed.ts";
import { isTrueFor } from "./true-for.ts";

export interface FilledDocument {
  readonly read: LintDocument;
  /** What is found, at its places in the rendered text. */
  lint(options: LintOptions, choice?: RuleChoice): LintReport;
  /** The same finding in the file. */
  placed<Each extends Finding>(finding: Each): Each;
  /** The same of a finding that a comment in the rendered text suppresses: the comment has its line in the file, too. */
  placedWithComment(finding: SuppressedFinding): SuppressedFinding;
  /** The same, with the fixes marked that are left to a person. */
  withheld(findings: readonly Finding[]): Finding[];
}

export function fillDocument(
  document: SourceDocument,
  { text }: Pick<SourceReading, "text">,
  fill: Fill,
): FilledDocument {
  const rendered = render(document, fill);
  const lineOf = (offset: number) => {
    const decoded = document.isGenerated === true ? rendered.decoded(offset) : undefined;
    return decoded?.line ?? text.locate(rendered.startOf(offset)).line;
  };
  const read = { ...readForLint(rendered.text, { source: "file" }), lineOf };
  const isAbout = ({ asksForWhole }: Rule) => asksForWhole !== true || isWholeMap(document);
  const isTrue = isTrueFor(document);
  const placed = placedIn({ document, text, rendered, sections: read.sections });
  return {
    read,
    lint: (options, { superfluous, isAsked = () => true } = {}) => {
      const choice = { superfluous, isAsked: (rule: Rule) => isAbout(rule) && isAsked(rule) };
      const { findings, suppressed } = lintDocument(read, options, choice);
      return { findings: findings.filter(isTrue), suppressed: suppressed.filter(isTrue) };
    },
    placed,
    placedWithComment: (finding) => {
      const { suppression } = finding;
      const line = lineOf(commentIn(rendered.text, suppression.line));
      return { ...placed(finding), suppression: { ...suppression, line } };
    },
    withheld: (findings) => withheldAmong(read, findings).map(placed),
  };
}

/** Where the text of a comment begins that stands on a line, from 1. */
function commentIn(text: string, line: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) start = text.indexOf("\n", start) + 1;
  return start + Math.max(0, text.slice(start).indexOf("#"));
}

/** Whether the ConfigMap that it stands for is all there is: other back ends may be asked besides. */
function isWholeMap({ isPart, backEnd = "EKSConfigMap", joinsNodes = true }: SourceDocument): boolean {
  return isPart !== "entries" && backEnd === "EKSConfigMap" && joinsNodes;
}
