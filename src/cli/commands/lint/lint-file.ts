// Reads one file, lints it, and fixes it where that is asked for.
import { readDocument } from "../../../document/document.ts";
import { concernsAwsAuth, mentionsAwsAuth, mentionsSection } from "../../../document/relevance.ts";
import type { Finding } from "../../../lint/engine/finding.ts";
import { type LintOptions, lint, lintDocument } from "../../../lint/lint.ts";
import { matchesGlob } from "../../../text/patterns.ts";
import { type NamedText, pathName, ReadError, readText, STANDARD_INPUT } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";
import type { Configuration } from "./find-configuration.ts";
import type { LintFile } from "./find-files.ts";
import { mayMention } from "./may-mention.ts";

export type FixMode = "none" | "write" | "dry-run";

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

/** Never rejects: whatever is wrong with one file, the others are linted. */
export async function lintFile(
  { path, isNamed, read }: LintFile,
  { name, config, nameOf }: Configuration,
  mode: FixMode,
): Promise<LintResult> {
  const file = read === undefined ? pathName(path) : path;
  const filename = read === undefined ? nameOf(path) : path;
  const isIgnored = path !== STANDARD_INPUT && config.ignore?.some((glob) => matchesGlob(filename, glob));
  if (isIgnored === true && name !== undefined) {
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
    const options: LintOptions = { filename, config, source: isLive ? "live" : "file" };
    const linted: Linted =
      mode === "none"
        ? { outcome: "linted", text: input.text, findings: lintDocument(document, options) }
        : await fixInput(path, input, options, mode);
    return { path, file, ...linted, findings: linted.findings.map((finding) => ({ ...finding, file })) };
  } catch (error) {
    if (error instanceof ReadError) {
      if (!isNamed && !(await mayMention(path, mentionsAwsAuth))) return { path, file, outcome: "skipped" };
      return { path, file, outcome: "failed", reason: error.reason };
    }
    const bug = error instanceof Error ? error.message : String(error);
    return { path, file, outcome: "failed", reason: messageLine(`a bug in aws-auth-map: ${bug}`) };
  }
}

async function fixInput(
  path: string,
  { text, byteOrderMark }: NamedText,
  options: LintOptions,
  mode: FixMode,
): Promise<Linted> {
  const { fix } = await import("../../../lint/fix.ts");
  const { text: fixed, findings, applied } = fix(text, options);
  const refused = findings.filter(({ fixable }) => fixable).length;
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
    return { outcome: "linted", text: fixed, findings: findings.map(withoutFix), fixes };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { outcome: "linted", text, findings: lint(text, options), writeFailure: error.message };
  }
}

/** What is left has a fix that `fix` refuses: it is for people. */
function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return { ...finding, fixable: false };
}
