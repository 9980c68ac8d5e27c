// Lints aws-auth documents, and fixes them where that is asked for.
import packageJson from "../../../../package.json" with { type: "json" };
import type { Severity } from "../../../lint/engine/finding.ts";
import type { IamRoles } from "../../../lint/engine/surroundings.ts";
import { type FormatName, formatNamed, type LintedFile } from "../../../lint/formats/index.ts";
import { printableText } from "../../../text/printable.ts";
import { type FoundFile, type FoundFiles, findFiles } from "../../input/find-files.ts";
import { STANDARD_INPUT } from "../../input/read-text.ts";
import { usesColor } from "../../output/color.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import type { LintClusters } from "./find-clusters.ts";
import { configurationFinder } from "./find-configuration.ts";
import { lintFiles } from "./lint-files.ts";
import type { LintChoice, Linted, LintResult } from "./linted.ts";
import type { GivenRoles } from "./read-iam-roles.ts";
import {
  changesIn,
  counted,
  describeFixes,
  describeNothing,
  describeSuppressed,
  isLeftOut,
  remarksOn,
  remarksOnOtherForms,
} from "./remarks.ts";
import { readRuleLevels, refuseIdlePolicies, withLevels } from "./rule-levels.ts";
import { type Configured, withoutAliases } from "./without-aliases.ts";

export interface LintCommandOptions extends LintChoice {
  /** Paths, globs, folders, `-`. */
  readonly operands: readonly string[];
  /** Undefined where no cluster is chosen. */
  readonly clusters: LintClusters | undefined;
  readonly format: FormatName;
  /** A path. False reads no configuration; undefined looks it up. */
  readonly config: string | false | undefined;
  readonly maxWarnings: number | undefined;
  /** `NAME=LEVEL` each. */
  readonly rules: readonly string[];
  /** Files with the roles of AWS accounts. */
  readonly iam: readonly string[];
  /** Whether to list suppressed findings too. Undefined leaves it to the format. */
  readonly showSuppressed: boolean | undefined;
  /** Undefined decides by the terminal. */
  readonly color: boolean | undefined;
}

export async function runLint(options: LintCommandOptions): Promise<Outcome> {
  const levels = readRuleLevels(options.rules);
  if (options.from !== undefined) await checkSource(options.from);
  const { iamRoles, remarks } = await givenRoles(options);
  const { files, failures, notLookedAt } = await find(options);
  const configurations = await configure(files, options.config);
  refuseIdlePolicies(
    levels,
    configurations.map(({ configuration }) => configuration.config),
  );
  const chosen = withoutAliases(configurations);
  const results = await lintFiles(
    chosen.map(({ file, configuration }) => ({
      file,
      configuration: { ...configuration, config: withLevels(configuration.config, levels) },
    })),
    { ...options, iamRoles },
  );
  const outcome = await report(results, { failures, notLookedAt }, options);
  const others = iamRoles === undefined ? [] : await otherAccounts(iamRoles, results);
  return { ...outcome, remarks: [...remarks, ...others, ...outcome.remarks] };
}

/** Before any file is read. */
async function checkSource(from: string): Promise<void> {
  const { sourcesFor } = await import("../../input/forms.ts");
  sourcesFor(from);
}

async function givenRoles({
  iam,
  operands,
}: LintCommandOptions): Promise<Partial<GivenRoles> & { remarks: readonly string[] }> {
  if (iam.length === 0) return { remarks: [] };
  const { readIamRoles } = await import("./read-iam-roles.ts");
  return await readIamRoles(iam, operands);
}

async function otherAccounts(iamRoles: IamRoles, results: readonly LintResult[]): Promise<string[]> {
  const { remarkOnOtherAccounts } = await import("./read-iam-roles.ts");
  const linted = results.flatMap((result) => (result.outcome === "linted" ? [result.accounts] : []));
  return remarkOnOtherAccounts(iamRoles, linted);
}

async function find({ operands, clusters }: LintCommandOptions): Promise<FoundFiles> {
  const found = findFiles(operands);
  if (clusters === undefined) return found;
  const { findLintClusters } = await import("./find-clusters.ts");
  return { ...found, files: [...found.files, ...(await findLintClusters(clusters))] };
}

/** The configuration of each file. All their mistakes are told at once, before any file is written. */
async function configure(
  files: readonly FoundFile[],
  choice: LintCommandOptions["config"],
): Promise<Configured[]> {
  const configurationOf = configurationFinder(choice);
  const settled = await Promise.allSettled(
    files.map(async (file) => {
      const { path, read } = file;
      return { file, configuration: await configurationOf(read === undefined ? path : STANDARD_INPUT) };
    }),
  );
  const faults = new Set<string>();
  const configurations = settled.flatMap((result) => {
    if (result.status === "fulfilled") return [result.value];
    if (!(result.reason instanceof CliError)) throw result.reason;
    faults.add(result.reason.message);
    return [];
  });
  if (faults.size > 0) throw new CliError([...faults].join("\n"));
  return configurations;
}

async function report(
  results: readonly LintResult[],
  { failures, notLookedAt }: Pick<FoundFiles, "failures" | "notLookedAt">,
  options: LintCommandOptions,
): Promise<Outcome> {
  const linted = results.filter((result) => result.outcome === "linted");
  const remarks = [...failures, ...results.flatMap(remarksOn), ...remarksOnOtherForms(results, notLookedAt)];
  const isNothing = failures.length === 0 && results.every(isLeftOut);
  if (isNothing) remarks.push(describeNothing(results));
  remarks.push(...describeSuppressed(linted, options));
  if (options.fix.mode !== "none") remarks.push(describeFixes(results, options.fix.mode));
  const isOverLimit = countOf("warning", linted) > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  if (isOverLimit) {
    remarks.push(
      `error: ${counted(countOf("warning", linted), "warning")}; --max-warnings allows ${options.maxWarnings}`,
    );
  }
  const couldRun = !isNothing && failures.length === 0 && results.every(isDone);
  const hasErrors = isOverLimit || countOf("error", linted) > 0;
  return {
    ...(await write(results, options)),
    remarks,
    status: !couldRun ? exitStatus.couldNotRun : hasErrors ? exitStatus.errorsFound : exitStatus.clean,
  };
}

function countOf(severity: Severity, linted: readonly Linted[]): number {
  const findings = linted.flatMap((each) => [each, ...(each.otherFiles ?? [])]).map((each) => each.findings);
  return findings.flat().filter((finding) => finding.severity === severity).length;
}

function isDone(result: LintResult): boolean {
  if (result.outcome !== "linted") return result.outcome !== "failed";
  return result.writeFailure === undefined && result.isIncomplete !== true;
}

/** The findings. They go to standard error where the result is a fixed text or a patch. */
async function write(
  results: readonly LintResult[],
  { format, fix, color, showSuppressed }: LintCommandOptions,
): Promise<Pick<Outcome, "result" | "report">> {
  const { stdout, stderr } = process;
  const fixedInput = results.find(({ path }) => fix.mode === "write" && path === STANDARD_INPUT);
  const text =
    fix.mode === "dry-run"
      ? await patchOf(results)
      : fixedInput?.outcome === "linted"
        ? fixedInput.fixes?.after
        : undefined;
  const print = await formatNamed(format);
  const findings = print(results.flatMap(formatted), {
    color: usesColor(color, text === undefined ? stdout : stderr),
    version: packageJson.version,
    showSuppressed,
    pages: format === "sarif" ? await rulePages() : undefined,
  });
  if (text === undefined) return { result: findings };
  return { result: stdout.isTTY ? printableText(text) : text, report: findings };
}

async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const { readRulePages } = await import("../../input/rule-pages.ts");
  return await readRulePages();
}

function formatted(result: LintResult): readonly LintedFile[] {
  const { file, outcome } = result;
  if (outcome === "linted") return [result, ...(result.otherFiles ?? [])];
  return outcome === "failed" ? [{ file, text: "", findings: [], failure: result.reason }] : [];
}

async function patchOf(results: readonly LintResult[]): Promise<string> {
  const { unifiedDiff } = await import("./unified-diff.ts");
  return changesIn(results)
    .map(({ file, ...change }) => unifiedDiff(file, change))
    .join("");
}
