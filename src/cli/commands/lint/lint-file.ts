// Reads one file, lints it, and fixes it where that is asked for.
import type { LintDocument } from "../../../document/document.ts";
import { languageOf } from "../../../document/languages.ts";
import type { Finding } from "../../../lint/engine/finding.ts";
import type { Neighbours } from "../../../lint/engine/surroundings.ts";
import type { LintOptionsOfRun, RbacOfFile } from "../../../lint/options-of-run.ts";
import type { FoundFile } from "../../input/find-files.ts";
import { pathName, STANDARD_INPUT } from "../../input/read-text.ts";
import { type Configuration, nameIn } from "./find-configuration.ts";
import { fixInput, reportOf, unchanged } from "./fix-input.ts";
import { isRbacFile, lintOwnRbac, optionsWithoutOwn, withOwnRbac } from "./lint-own-rbac.ts";
import type { AskedFile, LintChoice, Linted, LintResult } from "./linted.ts";
import { lintOtherForm } from "./other-form.ts";
import { documentIn, failureOf, formOf, type NotLinted, type ReadFile } from "./read-file.ts";

interface Beside {
  readonly neighbours?: Neighbours | undefined;
  /** Undefined where the run has no RBAC. */
  readonly rbac?: RbacOfFile | undefined;
}

/**
 * Never rejects: whatever is wrong with one file, the others are linted.
 *
 * @param beside What stands beside the file, if anything is known of that.
 */
export async function lintFile(
  source: FoundFile,
  found: ReadFile | NotLinted,
  configuration: Configuration,
  choice: LintChoice,
  { neighbours, rbac }: Beside = {},
): Promise<LintResult> {
  const { path, read } = source;
  const file = read === undefined ? pathName(path) : path;
  if (found.outcome !== "read") return { path, file, ...found };
  const text = choice.changed?.get(file)?.after ?? found.input.text;
  const readFile = { ...found, input: { ...found.input, text } };
  try {
    const options: LintOptionsOfRun = {
      filename: nameIn(configuration, source),
      config: configuration.config,
      inlineSuppressions: choice.inlineSuppressions,
      source: read !== undefined || path === STANDARD_INPUT ? "live" : "file",
      iamRoles: choice.iamRoles,
      neighbours,
      rbac,
    };
    if (readFile.isRbacAlone === true) {
      const asked = { path, input: readFile.input, options, choice, isNamed: source.isNamed };
      return { path, file, ...((await lintOwnRbac(asked)) ?? { outcome: "skipped" }) };
    }
    const mayBeManifest = readFile.form === undefined && readFile.isManifest !== false;
    const document =
      mayBeManifest && isManifestChoice(choice.from) ? documentIn(readFile, source) : undefined;
    const asked = { path, input: readFile.input, options, choice, isNamed: source.isNamed };
    if (document === undefined || mayBeOtherForm(document, asked)) {
      const linted = await lintOtherForm({ ...asked, options: await optionsWithoutOwn(options) });
      const own = await lintOwnRbac(asked);
      if (linted?.outcome === "linted") return { path, file, ...withOwnRbac(linted, own) };
      if (own !== undefined && (document === undefined || isRbacFile(document, path))) {
        return { path, file, ...own };
      }
      if (linted !== undefined) return { path, file, ...linted };
    }
    if (document === undefined || isOfOtherLanguage(path)) {
      const otherForm = readFile.form ?? (await formOf(path, readFile.input.text));
      if (path === STANDARD_INPUT && choice.fix.mode === "write") {
        return { path, file, ...unchanged(readFile.input), otherForm };
      }
      return { path, file, outcome: "skipped", otherForm, isNamed: source.isNamed };
    }
    const linted = await lintRead(asked, document);
    rememberFix(file, linted, choice);
    const named = <Each extends Finding>(finding: Each): Each => ({ ...finding, file });
    const { findings, suppressed } = linted;
    return { path, file, ...linted, findings: findings.map(named), suppressed: suppressed.map(named) };
  } catch (error) {
    return { path, file, ...(await failureOf(error, source)) };
  }
}

/** What is Terraform, a script or a program is no manifest, whatever YAML makes of it. */
function isOfOtherLanguage(path: string): boolean {
  const language = languageOf(pathName(path));
  return language === "terraform" || language === "shell" || language === "program";
}

/** Other files may use what was fixed. */
function rememberFix(file: string, { fixes }: Linted, { changed }: LintChoice): void {
  if (fixes === undefined || fixes.before === fixes.after) return;
  const [before, after] = [fixes.before, fixes.after].map((text) => text.replace(/^\ufeff/, ""));
  if (before !== undefined && after !== undefined) changed?.set(file, { file, before, after });
}

function isManifestChoice(from: string | undefined): boolean {
  return from === undefined || from === "manifest";
}

/**
 * Whether a text without an aws-auth ConfigMap may map identities in another way. A manifest in which only some of the
 * documents cannot be read is linted as one, since aws-auth may be among them.
 */
function mayBeOtherForm({ configMaps, faults, others }: LintDocument, { path, choice }: AskedFile): boolean {
  if (configMaps.length > 0 || choice.from !== undefined) return false;
  const isManifest = /\.ya?ml$/i.test(path) || path === STANDARD_INPUT;
  return !(isManifest && faults.length > 0 && others.length > 0);
}

async function lintRead(asked: AskedFile, document: LintDocument): Promise<Linted> {
  const { path, input, options, choice } = asked;
  const { configMaps, faults, others, otherMappings } = document;
  const isPart = configMaps.length > 0 || faults.length > 0;
  const isSection = configMaps.some(({ isSectionAlone }) => isSectionAlone);
  // Of mappings for another back end, a finding says the same.
  const isSaid =
    isSection || (isPart ? others.length === 0 && faults.length === 0 : otherMappings.length > 0);
  const form = isSaid ? undefined : await formOf(path, input.text, isPart);
  const accounts = options.iamRoles === undefined ? {} : { accounts: accountsOf(document) };
  const outcome: Linted =
    choice.fix.mode === "none"
      ? { outcome: "linted", text: input.text, ...(await reportOf(document, options)) }
      : await fixInput(path, input, options, choice.fix);
  const linted: Linted = { ...outcome, isPart, ...accounts };
  const mayHoldMore = form !== undefined && choice.from === undefined && linted.writeFailure === undefined;
  const now = { ...asked, input: { ...input, text: linted.text } };
  const beside = mayHoldMore
    ? await lintOtherForm({ ...now, options: await optionsWithoutOwn(options) })
    : undefined;
  return beside?.outcome !== "linted" ? { ...linted, otherForm: form } : withOtherForm(linted, beside);
}

/** A manifest that holds mappings in another form besides. */
function withOtherForm(linted: Linted, beside: Linted): Linted {
  return {
    ...linted,
    ...(beside.otherForm === undefined ? {} : { otherForm: beside.otherForm }),
    findings: [...linted.findings, ...beside.findings].sort((a, b) => a.start - b.start),
    suppressed: [...linted.suppressed, ...beside.suppressed],
    otherFiles: beside.otherFiles ?? [],
    remarks: beside.remarks ?? [],
    isIncomplete: beside.isIncomplete ?? false,
    writeFailure: beside.writeFailure,
    text: beside.text,
    fixes: fixesTogether(linted.fixes, beside.fixes),
  };
}

function fixesTogether(first: Linted["fixes"], second: Linted["fixes"]): Linted["fixes"] {
  if (first === undefined || second === undefined) return first;
  const { count, refused } = second;
  return {
    ...second,
    before: first.before,
    count: first.count + count,
    refused: first.refused + refused,
    files: undefined,
  };
}

function accountsOf({ entries }: LintDocument): ReadonlySet<string> {
  return new Set(entries.flatMap(({ arn }) => (arn === undefined ? [] : [arn.reading.account])));
}
