// A file that others use is linted with each of them: a list of entries by itself and as a part of a kustomization. What is
// found is told once.
import type { Finding } from "../../../lint/engine/finding.ts";
import type { LintedText, LintResult } from "./linted.ts";

/** The same results, with the findings of each file at that file's own result where it has one. */
export function eachFileOnce(results: readonly LintResult[]): LintResult[] {
  if (!results.some((result) => result.outcome === "linted" && (result.otherFiles ?? []).length > 0)) {
    return [...results];
  }
  const extra = new Map<string, LintedText>();
  for (const result of results) {
    for (const other of result.outcome === "linted" ? (result.otherFiles ?? []) : []) {
      const earlier = extra.get(other.file);
      extra.set(other.file, earlier === undefined ? other : together(earlier, other));
    }
  }
  const own = results.map((result): LintResult => {
    if (result.outcome !== "linted") return result;
    const more = extra.get(result.file);
    extra.delete(result.file);
    return { ...result, ...(more === undefined ? {} : together(result, more)), otherFiles: [] };
  });
  // The files that have no result of their own are told with the first one that uses them.
  return own.map((result, index): LintResult => {
    const before = results[index];
    if (result.outcome !== "linted" || before?.outcome !== "linted") return result;
    const otherFiles = (before.otherFiles ?? []).flatMap(({ file }) => {
      const left = extra.get(file);
      extra.delete(file);
      return left ?? [];
    });
    return { ...result, otherFiles };
  });
}

type Texts = Pick<LintedText, "findings" | "suppressed">;

function together(a: Texts & { readonly file: string; readonly text: string }, b: Texts): LintedText {
  return {
    file: a.file,
    text: a.text,
    findings: joined(a.findings, b.findings),
    suppressed: joined(a.suppressed, b.suppressed),
  };
}

function joined<Each extends Finding>(a: readonly Each[], b: readonly Each[]): Each[] {
  const known = new Set(a.map(keyOf));
  return [...a, ...b.filter((finding) => !known.has(keyOf(finding)))].sort(
    (one, other) => one.start - other.start,
  );
}

function keyOf({ rule, start, end, message }: Finding): string {
  return JSON.stringify([rule, start, end, message]);
}
