// Lints what a file holds in another form than a manifest's, and fixes it where its text is edited.
import { dirname } from "node:path";
import type { OtherForm } from "../../../document/form.ts";
import { isCode } from "../../../document/languages.ts";
import type { Finding } from "../../../lint/engine/finding.ts";
import type { LintReport, SuppressedFinding } from "../../../lint/engine/lint-report.ts";
import type { LintOptions } from "../../../lint/lint-options.ts";
import { fixSource } from "../../../lint/source/fix-source.ts";
import { lintSource } from "../../../lint/source/lint-source.ts";
import type { SourceReading } from "../../../sources/model/reading.ts";
import type { Place } from "../../../sources/model/value.ts";
import { readSources } from "../../../sources/sources.ts";
import { addTo } from "../../../text/add-to.ts";
import { sourceInput, sourcesFor } from "../../input/forms.ts";
import { inputName, type NamedText, pathName } from "../../input/read-text.ts";
import { describeSourceProblem } from "../../input/source-problem.ts";
import type { ChangedText } from "./linted.ts";
import { remarkOnHoles } from "./remark-on-holes.ts";

/** What was found in one file. A Terraform module can hold a mapping in several. */
export interface FormFile {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

export interface FormsLinted {
  readonly files: readonly FormFile[];
  /** A line for each thing that could not be read. */
  readonly remarks: readonly string[];
  /** Whether mappings may be lost by what could not be read. */
  readonly isIncomplete: boolean;
  /** Whether there were mappings, or mistakes to tell of. Else it may hold access entries alone. */
  readonly hasMappings: boolean;
  readonly hasAccessEntries: boolean;
}

/** A form that only packages read that are not installed. */
export interface FormNotRead {
  readonly otherForm: OtherForm;
}

/** How a file is asked for. */
export interface Asking {
  readonly from: string | undefined;
  readonly isNamed: boolean;
  /** Files that have been fixed, and may lie beside it. */
  readonly changed: ReadonlyMap<string, ChangedText> | undefined;
}

/** @throws LintConfigError, CliError */
export async function lintForms(
  path: string,
  { text }: NamedText,
  options: LintOptions,
  { from, isNamed, changed }: Asking,
): Promise<FormsLinted | FormNotRead | undefined> {
  const answers = from === undefined ? await answersIn(path, text, options) : undefined;
  const found = await readSources(sourceInput(path, text, changed), sourcesFor(from));
  // What EKS answered is no slip of who wanted to paste a manifest.
  const read = answers === undefined ? found : found.filter(({ source }) => source.name !== "pasted");
  if (read.length === 0 && answers === undefined) return undefined;
  const missing = read.map(({ reading }) => reading.problems?.find((problem) => problem.needsPackages));
  const [first] = missing;
  // A folder of manifests can hold Terraform, and its owner may lint the manifests alone.
  if (
    !isNamed &&
    answers === undefined &&
    first !== undefined &&
    missing.every((problem) => problem !== undefined)
  ) {
    return { otherForm: { what: "mappings in another form", how: first.message } };
  }
  const own = read.map((each) => ({ ...each, reading: ownPart(each.reading, pathName(path), isNamed) }));
  const reports = [
    ...own.map(({ reading, source }) => lintSource(reading, options, source.name)),
    ...(answers === undefined ? [] : [answers]),
  ];
  const problems = own.flatMap(({ reading }) =>
    (reading.problems ?? []).map((problem) => ({ problem, reading })),
  );
  return {
    files: byFile(
      [{ name: pathName(path), text }, ...own.flatMap(({ reading }) => reading.text.files)],
      reports.flatMap(({ findings }) => findings),
      reports.flatMap(({ suppressed }) => suppressed),
    ),
    remarks: [
      ...problems.map(({ problem, reading }) => describeSourceProblem(problem, reading, inputName(path))),
      ...remarkOnHoles(path, own),
    ],
    isIncomplete: problems.some(({ problem }) => problem.isLoss),
    hasMappings: read.some(({ reading: { documents, slips = [] } }) => documents.length + slips.length > 0),
    hasAccessEntries:
      answers !== undefined ||
      read.some(
        ({ reading: { accessEntries = [], associations = [] } }) =>
          accessEntries.length + associations.length > 0,
      ),
  };
}

/** Undefined where a text has no access entries as JSON: EKS's answers, or entries with this library's keys. */
async function answersIn(path: string, text: string, options: LintOptions): Promise<LintReport | undefined> {
  if (isCode(pathName(path)) || !text.includes("principalArn")) return undefined;
  const { lintAnswers } = await import("../../../lint/source/lint-answers.ts");
  return lintAnswers(pathName(path), text, options);
}

/**
 * What begins in this file. A module's other files are read too, and are linted in their turn. A module in another folder
 * is a different one with what it is given here.
 */
function ownPart(reading: SourceReading, file: string, isNamed: boolean): SourceReading {
  if (reading.text.files.length === 1) return reading;
  const nameOf = ({ at }: { readonly at: Place }) => reading.text.fileAt(at.start).name;
  const isOwn = (each: { readonly at: Place }) => nameOf(each) === file;
  const documents = reading.documents.filter(
    (each) => isOwn(each) || dirname(nameOf(each)) !== dirname(file),
  );
  // Who names a file whose entries another one uses wants to know of them.
  if (isNamed && documents.length === 0) return reading;
  // What is wrong with an entry is told with the map that it is in, wherever it stands.
  const slips = documents.length > 0 ? reading.slips : reading.slips?.filter(isOwn);
  const problems = reading.problems?.filter(({ at }) => at === undefined || isOwn({ at })) ?? [];
  return { ...reading, documents, slips: slips ?? [], problems };
}

function byFile(
  read: readonly { readonly name: string; readonly text: string }[],
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[],
): FormFile[] {
  const texts = new Map(read.map(({ name, text }) => [name, text]));
  const found = new Map<string, Finding[]>();
  const hidden = new Map<string, SuppressedFinding[]>();
  for (const finding of findings) addTo(found, finding.file, finding);
  for (const finding of suppressed) addTo(hidden, finding.file, finding);
  return [...new Set([...found.keys(), ...hidden.keys()])].map((file) => ({
    file,
    text: texts.get(file) ?? "",
    findings: found.get(file) ?? [],
    suppressed: hidden.get(file) ?? [],
  }));
}

export interface FormsFixed {
  /** The texts of the files that were changed. */
  readonly changes: readonly ChangedText[];
  readonly count: number;
  readonly refused: number;
}

/** @throws LintConfigError, CliError */
export async function fixForms(
  path: string,
  { text }: NamedText,
  options: LintOptions,
  { from, all, changed }: Asking & { readonly all: boolean },
): Promise<FormsFixed> {
  const input = sourceInput(path, text, changed);
  const fixed = await fixSource(input, sourcesFor(from), { ...options, all });
  const refused = fixed.findings.filter(({ fixable, withheld }) => fixable || withheld !== undefined).length;
  const changes = [...fixed.texts].map(([file, after]) => ({
    file,
    before: fixed.before.get(file) ?? "",
    after,
  }));
  return { changes, count: fixed.applied.length, refused };
}
