// The lines that `lint` writes beside its findings.
import { showName } from "../../output/messages.ts";
import type { ChangedText, FixMode, Linted, LintResult } from "./linted.ts";

/** Why a file was not linted, or not written. */
export function remarksOn(result: LintResult): readonly string[] {
  const file = showName(result.file);
  switch (result.outcome) {
    case "failed":
      return [`${file}: error: ${result.reason}`];
    case "ignored":
      return result.isNamed ? [`${file}: warning: is not linted: ${result.configuration} ignores it`] : [];
    case "linted":
      return [
        ...(result.remarks ?? []),
        ...(result.writeFailure === undefined ? [] : [`${file}: error: ${result.writeFailure}`]),
      ];
    case "skipped":
      return result.isNamed === true && result.otherForm === undefined
        ? [`${file}: warning: is not linted: there are no mappings in it`]
        : [];
  }
}

/** So many files are named. More of them are not looked at one by one anyway. */
const MOST_NAMED = 200;

/**
 * The files that map identities and are not linted.
 *
 * @param notLookedAt How many files nobody knows anything of.
 */
export function remarksOnOtherForms(results: readonly LintResult[], notLookedAt: number): readonly string[] {
  const told = results.flatMap((result) =>
    (result.outcome === "skipped" || result.outcome === "linted") && result.otherForm !== undefined
      ? [
          {
            ...result.otherForm,
            file: result.file,
            isPart: result.outcome === "linted" && result.isPart === true,
          },
        ]
      : [],
  );
  const named = told
    .slice(0, MOST_NAMED)
    .map(
      ({ file, what, how, isPart }) =>
        `${showName(file)}: warning: ${isPart ? "is linted only in part: it also" : "is not linted: it"} holds ${what}; ${how}`,
    );
  const more = told.length - named.length;
  if (more > 0) {
    const which = counted(more, "more file that maps", "more files that map");
    named.push(`warning: ${which} identities ${more === 1 ? "is" : "are"} not linted`);
  }
  if (notLookedAt > 0) {
    named.push(`warning: ${counted(notLookedAt, "file")} of other kinds not looked at: there are very many`);
  }
  return named;
}

/** Whether it is a file that a search found, and that holds no aws-auth. */
export function isLeftOut(result: LintResult): boolean {
  if (result.outcome === "linted") return result.isRbacAlone === true && result.isNamed !== true;
  return result.outcome === "skipped" || (result.outcome === "ignored" && !result.isNamed);
}

/** @param results Files that were all left out. */
export function describeNothing(results: readonly LintResult[]): string {
  const ignored = results.filter(({ outcome }) => outcome === "ignored");
  const [first] = ignored;
  const but =
    first?.outcome === "ignored"
      ? `, but for ${counted(ignored.length, "file")} that ${first.configuration} ignores`
      : "";
  const isNothing = results.every(({ outcome }) => outcome !== "linted");
  const only = isNothing ? "nothing to lint" : "only RBAC was linted";
  return `error: ${only}: there is no aws-auth ConfigMap in what was given${but}`;
}

/** Formats that list suppressed findings by default, and formats that count them whether or not they list them. */
const LISTING: readonly string[] = ["sarif", "json@2"];
const COUNTING: readonly string[] = ["stylish", "json@2"];

/** How many findings comments suppress, where the format neither lists nor counts them. */
export function describeSuppressed(
  linted: readonly Linted[],
  { format, showSuppressed }: { format: string; showSuppressed?: boolean | undefined },
): string[] {
  const count = sum(linted.map(({ suppressed }) => suppressed.length));
  if (count === 0 || COUNTING.includes(format) || (showSuppressed ?? LISTING.includes(format))) return [];
  return [`${counted(count, "finding")} suppressed by comments; --show-suppressed lists them`];
}

/** The files that were fixed, or would be: each once, with its first text and its last one. */
export function changesIn(results: readonly LintResult[]): ChangedText[] {
  const changes = new Map<string, ChangedText>();
  for (const result of results) {
    if (result.outcome !== "linted" || result.fixes === undefined) continue;
    const { file, fixes } = result;
    for (const change of fixes.files ?? [{ file, before: fixes.before, after: fixes.after }]) {
      const { before } = changes.get(change.file) ?? change;
      if (before !== change.after) changes.set(change.file, { ...change, before });
    }
  }
  return [...changes.values()];
}

/** How many findings were fixed, or would be. */
export function describeFixes(results: readonly LintResult[], mode: FixMode): string {
  const linted = results.filter((result) => result.outcome === "linted");
  const fixes = linted.flatMap((result) => result.fixes ?? []);
  const refused = sum(fixes.map((each) => each.refused));
  const fixed = sum(fixes.map(({ count }) => count));
  if (fixed === 0) return refused === 0 ? "nothing to fix" : `nothing was fixed; ${describeRefused(refused)}`;
  const verb = mode === "dry-run" ? "would fix" : "fixed";
  const told = `${verb} ${counted(fixed, "finding")} in ${counted(changesIn(results).length, "file")}`;
  return refused === 0 ? told : `${told}; ${describeRefused(refused)}`;
}

function describeRefused(count: number): string {
  const fixes = count === 1 ? "1 fix" : `${count} fixes`;
  return `not made, for a person to decide: ${fixes} that would bring a danger or another finding (--fix=all makes them)`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
