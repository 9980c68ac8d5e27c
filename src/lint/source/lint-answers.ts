// Lints what EKS answers about its access entries: the output of `aws eks describe-access-entry`, or a bundle of answers. What EKS
// has taken is not wrong; some of it lets people in who should not come in, or hides aws-auth.
import { readAws } from "../../access-entries/read/aws/read-aws.ts";
import { joinParts } from "../../access-entries/read/join.ts";
import type { Source } from "../../document/source.ts";
import type { AccessEntry } from "../../schema/access-entry.ts";
import { joinTexts } from "../../sources/model/joined-text.ts";
import type { PlacedEntry, PlacedText } from "../engine/access-entries.ts";
import type { LintReport } from "../engine/lint-report.ts";
import type { LintOptions } from "../lint-options.ts";
import { clusterOf, joinedSource, runFormRules } from "./form-rules.ts";
import { beginOf, spanOf } from "./placed-text.ts";
import { withoutSuppressed } from "./suppress.ts";

/** What only EKS's own answers have: `aws eks describe-access-entry` prints it of each entry. */
const OF_EKS = /\baccessEntryArn\b["']?[ \t]*:/;

/** Undefined where a text is no answer of EKS about an access entry. */
export function lintAnswers(file: string, text: string, options: LintOptions = {}): LintReport | undefined {
  if (!OF_EKS.test(text)) return undefined;
  const stored = joinParts(readAws({ file, text, isObject: false }, true).parts).filter(
    ({ isStored }) => isStored === true,
  );
  if (stored.length === 0) return undefined;
  const joined = joinTexts([{ name: file, text }]);
  const source = joinedSource(joined);
  const modes = clusterOf(options)?.authenticationMode;
  const accessEntries = {
    entries: stored.map((entry) => placed(entry, file, source)),
    refusals: [],
    modes: modes === undefined ? [] : [{ clusters: [], mode: modes }],
    lines: options.neighbours?.mapLines?.() ?? [],
    form: "",
  };
  const findings = runFormRules(joined, source, options, { accessEntries });
  return withoutSuppressed({ findings, suppressed: [] }, joined, options);
}

function placed(entry: AccessEntry, file: string, source: Source): PlacedEntry {
  const { range } = entry.origin ?? {};
  const whole = { start: range?.start.offset ?? 0, end: range?.end.offset ?? source.text.length };
  const textOf = (text: string): PlacedText | undefined => {
    // As JSON writes it, and as YAML does without quotes.
    const [quoted, plain] = [JSON.stringify(text), text].map((each) =>
      source.text.indexOf(each, whole.start),
    );
    const at = quoted === undefined || quoted === -1 ? plain : quoted + 1;
    if (at === undefined || at === -1 || at + text.length > whole.end) return undefined;
    return { text, span: spanOf({ start: at, end: at + text.length }, source), edit: () => undefined };
  };
  const principalArn = textOf(entry.principalArn);
  const span = principalArn?.span ?? beginOf(whole, source);
  return {
    entry,
    span,
    whole: spanOf(whole, source),
    place: { file, line: range?.start.line ?? 1 },
    principalArn,
    type: undefined,
    username: entry.username === undefined ? undefined : textOf(entry.username),
    groupsAt: undefined,
    groups: entry.groups.map((group) => textOf(group) ?? { text: group, span, edit: () => undefined }),
    policies: [],
    isBeside: false,
    isAssociation: false,
  };
}
