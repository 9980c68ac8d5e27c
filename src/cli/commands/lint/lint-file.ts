// Reads one file, lints it, and fixes it where that is asked for.
import type { LintDocument } from "../../../document/document.ts";
import type { OtherForm } from "../../../document/form.ts";
import type { Finding } from "../../../lint/engine/finding.ts";
import type { LintReport, SuppressedFinding } from "../../../lint/engine/lint-report.ts";
import { mayHoldSuppressions } from "../../../lint/engine/suppressions.ts";
import type { IamRoles, Neighbours } from "../../../lint/engine/surroundings.ts";
import { lintDocument, readForLint } from "../../../lint/lint-document.ts";
import type { LintOptions } from "../../../lint/lint-options.ts";
import { type NamedText, pathName, STANDARD_INPUT } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";
import { type Configuration, nameIn } from "./find-configuration.ts";
import type { LintFile } from "./find-files.ts";
import { documentIn, failureOf, formOf, type NotLinted, type ReadFile } from "./read-file.ts";

export type FixMode = "none" | "write" | "dry-run";

/** What becomes of fixes, and whether those are made too that are left to a person. */
export interface FixChoice {
  readonly mode: FixMode;
  readonly all: boolean;
}

/** What became of a file. */
export type LintResult = {
  readonly path: string;
  /** The path as it is printed, not yet escaped. */
  readonly file: string;
} & (NotLinted | Linted);

export interface Linted {
  readonly outcome: "linted";
  /** The text that the findings are about, with the fixes that were made. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What else it maps identities by, if it does. That is not linted. */
  readonly otherForm?: OtherForm | undefined;
  /** Whether something of it is linted besides. */
  readonly isPart?: boolean;
  /** The accounts in the ARNs of its entries, where a list of roles was given. */
  readonly accounts?: ReadonlySet<string>;
  /** Undefined where no fixes were asked for, or the file could not be written. */
  readonly fixes?: Fixes | undefined;
  /** Why the file could not be written. */
  readonly writeFailure?: string | undefined;
}

interface Fixes {
  /** The whole file, with its byte order mark. */
  readonly before: string;
  readonly after: string;
  readonly count: number;
  /** How many fixes were refused. */
  readonly refused: number;
}

/** How to lint, whatever the file's configuration says. */
export interface LintChoice {
  readonly fix: FixChoice;
  /** False takes no account of comments that suppress findings. */
  readonly inlineSuppressions: boolean;
  /** The roles of AWS accounts; undefined where they are not known. */
  readonly iamRoles?: IamRoles | undefined;
}

/**
 * Never rejects: whatever is wrong with one file, the others are linted.
 *
 * @param neighbours What stands beside the file, if anything is known of that.
 */
export async function lintFile(
  source: LintFile,
  readFile: ReadFile | NotLinted,
  configuration: Configuration,
  choice: LintChoice,
  neighbours?: Neighbours,
): Promise<LintResult> {
  const { path, read } = source;
  const file = read === undefined ? pathName(path) : path;
  if (readFile.outcome !== "read") return { path, file, ...readFile };
  try {
    const document = documentIn(readFile, source);
    if (document === undefined) {
      return { path, file, outcome: "skipped", otherForm: await formOf(path, readFile.input.text) };
    }
    const options: LintOptions = {
      filename: nameIn(configuration, source),
      config: configuration.config,
      inlineSuppressions: choice.inlineSuppressions,
      source: document.isLive ? "live" : "file",
      iamRoles: choice.iamRoles,
      neighbours,
    };
    const linted = await lintRead(path, document, readFile.input, options, choice.fix);
    const named = <Each extends Finding>(finding: Each): Each => ({ ...finding, file });
    const { findings, suppressed } = linted;
    return { path, file, ...linted, findings: findings.map(named), suppressed: suppressed.map(named) };
  } catch (error) {
    return { path, file, ...(await failureOf(error, source)) };
  }
}

async function lintRead(
  path: string,
  document: LintDocument,
  input: NamedText,
  options: LintOptions,
  fix: FixChoice,
): Promise<Linted> {
  const { configMaps, faults, others, otherMappings } = document;
  const isPart = configMaps.length > 0 || faults.length > 0;
  const isSection = configMaps.some(({ isSectionAlone }) => isSectionAlone);
  // Of mappings for another back end, a finding says the same.
  const isSaid =
    isSection || (isPart ? others.length === 0 && faults.length === 0 : otherMappings.length > 0);
  const otherForm = isSaid ? undefined : await formOf(path, input.text, isPart);
  const besides = {
    otherForm,
    isPart,
    ...(options.iamRoles === undefined ? {} : { accounts: accountsOf(document) }),
  };
  if (fix.mode !== "none") return { ...(await fixInput(path, input, options, fix)), ...besides };
  return { outcome: "linted", text: input.text, ...(await reportOf(document, options)), ...besides };
}

function accountsOf({ entries }: LintDocument): ReadonlySet<string> {
  return new Set(entries.flatMap(({ arn }) => (arn === undefined ? [] : [arn.reading.account])));
}

/** Whether a fix is left to a person is asked only where there is one. */
async function reportOf(document: LintDocument, options: LintOptions): Promise<LintReport> {
  const report = lintDocument(document, options);
  if (!report.findings.some(({ fixable }) => fixable)) return report;
  const { withheldAmong } = await import("../../../lint/withheld.ts");
  return { ...report, findings: withheldAmong(document, report.findings) };
}

async function fixInput(
  path: string,
  { text, byteOrderMark }: NamedText,
  options: LintOptions,
  { mode, all }: FixChoice,
): Promise<Linted> {
  const { fix } = await import("../../../lint/fix.ts");
  const { text: fixed, findings, applied } = fix(text, { ...options, all });
  const refused = findings.filter(({ fixable, withheld }) => fixable || withheld !== undefined).length;
  const fixes = {
    before: byteOrderMark + text,
    after: byteOrderMark + fixed,
    count: applied.length,
    refused,
  };
  const isWritten = mode === "write" && path !== STANDARD_INPUT && fixed !== text;
  try {
    if (isWritten) {
      const { replaceText } = await import("../../output/write-file.ts");
      await replaceText(path, fixes.before, fixes.after);
    }
    const suppressed = mayHoldSuppressions(fixed)
      ? lintDocument(readForLint(fixed, options), options).suppressed
      : [];
    return { outcome: "linted", text: fixed, findings: findings.map(withoutFix), suppressed, fixes };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return {
      outcome: "linted",
      text,
      ...(await reportOf(readForLint(text, options), options)),
      writeFailure: error.message,
    };
  }
}

/** What is left has a fix that `fix` refuses: it is for people. */
function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return { ...finding, fixable: false };
}
