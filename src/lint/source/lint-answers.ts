// Lints access entries as JSON: what EKS answers (`aws eks describe-access-entry`, or a bundle of answers), and entries with the
// keys of this library, as `aws-auth-map migrate` writes them. What EKS has taken is not wrong; some of it lets people in who
// should not come in, or hides aws-auth.
import { mentionsEks, readAws } from "../../access-entries/read/aws/read-aws.ts";
import type { Told } from "../../access-entries/read/aws/told.ts";
import { joinedParts } from "../../access-entries/read/join.ts";
import type { Part } from "../../access-entries/read/part.ts";
import type { Source } from "../../document/source.ts";
import type { AccessEntry } from "../../schema/access-entry.ts";
import { type JoinedText, joinTexts } from "../../sources/model/joined-text.ts";
import type { SourceAccessEntry, SourceAccessPolicy } from "../../sources/model/reading.ts";
import { memberOf, type SourceValue } from "../../sources/model/value.ts";
import type { ClusterMode, PlacedEntry, PlacedText } from "../engine/access-entries.ts";
import type { LintReport } from "../engine/lint-report.ts";
import type { LintOptions } from "../lint-options.ts";
import { refusedIn } from "./access-entries-beside.ts";
import { clusterOf, joinedSource, runFormRules } from "./form-rules.ts";
import { placedEntry } from "./placed-entries.ts";
import { withoutSuppressed } from "./suppress.ts";

/** Undefined where a text has no access entry in this form. */
export function lintAnswers(file: string, text: string, options: LintOptions = {}): LintReport | undefined {
  if (!mentionsEks(text)) return undefined;
  const told = readAws({ file, text, isObject: false }, true);
  const joined = joinTexts([{ name: file, text }]);
  const source = joinedSource(joined);
  const entries = [...joinedParts(told.parts)].flatMap(([part, entry]) =>
    placed(part, entry, joined, source),
  );
  if (entries.length === 0) return undefined;
  const cluster = clusterOf(options);
  const accessEntries = {
    entries,
    refusals: entries.flatMap((each) => refusedIn(each, cluster)),
    modes: modesIn(told),
    lines: options.neighbours?.mapLines?.() ?? [],
    form: "",
  };
  const findings = runFormRules(joined, source, options, { accessEntries });
  return withoutSuppressed({ findings, suppressed: [] }, joined, options);
}

function modesIn({ clusters }: Told): ClusterMode[] {
  return clusters.flatMap(({ name, authenticationMode: mode }) =>
    name === undefined || mode === undefined ? [] : [{ clusters: [name], mode }],
  );
}

/** Of a principal that is named alone, or with its policies alone, there is nothing to be said. */
function placed({ kind, value }: Part, entry: AccessEntry, text: JoinedText, source: Source): PlacedEntry[] {
  if (kind !== "entry" || value === undefined) return [];
  const found = placedEntry(fieldsOf(value, entry), entry, {
    text,
    source,
    isBeside: false,
    isAssociation: false,
  });
  return [entry.isStored === true ? asStored(found) : found];
}

function fieldsOf(value: SourceValue, { isStored, principalArn }: AccessEntry): SourceAccessEntry {
  const policies = isStored === true ? undefined : memberOf(value, "policies");
  return {
    name: principalArn,
    at: value.at,
    principalArn: memberOf(value, "principalArn"),
    type: memberOf(value, "type"),
    username: memberOf(value, "username"),
    groups: memberOf(value, isStored === true ? "kubernetesGroups" : "groups"),
    policies: policies?.kind === "list" ? policies.items.map(policyOf) : [],
  };
}

function policyOf(value: SourceValue): SourceAccessPolicy {
  return {
    at: value.at,
    policyArn: memberOf(value, "policyArn"),
    scope: memberOf(value, "scope"),
  };
}

/** An answer is no text that people change: it is made again. */
function asStored(entry: PlacedEntry): PlacedEntry {
  const fixed = (text: PlacedText | undefined) => text && { ...text, edit: () => undefined };
  return {
    ...entry,
    principalArn: fixed(entry.principalArn),
    type: undefined,
    username: fixed(entry.username),
    groups: entry.groups.map(fixed),
  };
}
