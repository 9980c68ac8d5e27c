// Reads one file, lints it, and fixes it where that is asked for.
import { type LintDocument, readDocument } from "../../../document/document.ts";
import { concernsAwsAuth, mentionsAwsAuth, mentionsSection } from "../../../document/relevance.ts";
import { type Finding, wholeMessage } from "../../../lint/engine/finding.ts";
import type { LintReport, SuppressedFinding } from "../../../lint/engine/lint-report.ts";
import { mayHoldSuppressions } from "../../../lint/engine/suppressions.ts";
import type { IamRoles } from "../../../lint/engine/surroundings.ts";
import { lintDocument, readForLint } from "../../../lint/lint-document.ts";
import type { LintOptions } from "../../../lint/lint-options.ts";
import { type NamedText, pathName, ReadError, readText, STANDARD_INPUT } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";
import { type Configuration, isIgnored, nameIn } from "./find-configuration.ts";
import type { LintFile } from "./find-files.ts";
import { mayMention } from "./may-mention.ts";

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
} & (
  | { readonly outcome: "skipped"; readonly mentionsSection?: boolean }
  | { readonly outcome: "ignored"; readonly configuration: string; readonly isNamed: boolean }
  | { readonly outcome: "failed"; readonly reason: string }
  | Linted
);

export interface Linted {
  readonly outcome: "linted";
  /** The text that the findings are about, with the fixes that were made. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
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

/** Never rejects: whatever is wrong with one file, the others are linted. */
export async function lintFile(
  source: LintFile,
  configuration: Configuration,
  { fix, inlineSuppressions, iamRoles }: LintChoice,
): Promise<LintResult> {
  const { path, isNamed, read } = source;
  const file = read === undefined ? pathName(path) : path;
  const { name, config } = configuration;
  const filename = nameIn(configuration, source);
  if (name !== undefined && isIgnored(configuration, source)) {
    return { path, file, outcome: "ignored", configuration: name, isNamed };
  }
  try {
    const input = await (read === undefined ? readText(path) : read());
    if (!isNamed && !mentionsAwsAuth(input.text)) return { path, file, outcome: "skipped" };
    const isLive = read !== undefined || path === STANDARD_INPUT;
    const document = readDocument(input.text, { isLive });
    if (!isNamed && !concernsAwsAuth(document)) {
      return { path, file, outcome: "skipped", mentionsSection: mentionsSection(input.text) };
    }
    const options: LintOptions = {
      filename,
      config,
      inlineSuppressions,
      iamRoles,
      source: isLive ? "live" : "file",
    };
    const linted: Linted =
      fix.mode === "none"
        ? { outcome: "linted", text: input.text, ...(await reportOf(document, options)) }
        : await fixInput(path, input, options, fix);
    const told = <Each extends Finding>(finding: Each): Each => ({
      ...finding,
      file,
      message: wholeMessage(finding),
    });
    const { findings, suppressed } = linted;
    return { path, file, ...linted, findings: findings.map(told), suppressed: suppressed.map(told) };
  } catch (error) {
    if (error instanceof ReadError) {
      if (!isNamed && !(await mayMention(path, mentionsAwsAuth))) return { path, file, outcome: "skipped" };
      return { path, file, outcome: "failed", reason: error.reason };
    }
    const bug = error instanceof Error ? error.message : String(error);
    return { path, file, outcome: "failed", reason: messageLine(`a bug in aws-auth-map: ${bug}`) };
  }
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
