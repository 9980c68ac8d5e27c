// Documents in which «…» marks where a rule is to find something.
import { expect } from "vitest";
import type { LintConfig } from "../../src/lint/config/config.ts";
import type { Finding } from "../../src/lint/engine/finding.ts";
import type { IamRoles } from "../../src/lint/engine/surroundings.ts";
import { fix } from "../../src/lint/fix.ts";
import { lint } from "../../src/lint/lint.ts";
import { createNeighbourhood } from "../../src/lint/neighbours/neighbourhood.ts";
import { applyEdits } from "../../src/text/edit.ts";

/** A ConfigMap patch with `entries` as its mapRoles. */
export function roles(entries: string): string {
  return section("mapRoles", entries);
}

export function users(entries: string): string {
  return section("mapUsers", entries);
}

export function accounts(items: string): string {
  return section("mapAccounts", items);
}

function section(name: string, content: string): string {
  const lines = content.replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  const block = lines.map((line) => (line.trim() === "" ? "" : `    ${line.slice(indent)}`)).join("\n");
  return `data:\n  ${name}: |\n${block}\n`;
}

/** What `rule` finds in `text`. */
export function findingsOf(rule: string, text: string, config?: LintConfig, iamRoles?: IamRoles): Finding[] {
  const options = config === undefined ? { iamRoles } : { config, iamRoles };
  return lint(text, options).filter((finding) => finding.rule === rule);
}

/** The same where a cluster has it like this. */
export function liveFindingsOf(rule: string, text: string): Finding[] {
  return lint(text, { source: "live" }).filter((finding) => finding.rule === rule);
}

/**
 * `rule` finds exactly what is marked with «…», in this order (marks do not nest), and its messages match `messages`.
 */
export function expectFindings(
  rule: string,
  marked: string,
  messages: readonly (string | RegExp)[] = [],
  config?: LintConfig,
  iamRoles?: IamRoles,
): Finding[] {
  const text = marked.replaceAll(/[«»]/g, "");
  const found = findingsOf(rule, text, config, iamRoles);
  let shown = "";
  let done = 0;
  for (const { start, end } of found) {
    shown += `${text.slice(done, start)}«${text.slice(start, end)}»`;
    done = end;
  }
  expect(shown + text.slice(done)).toBe(marked);
  messages.forEach((message, index) => {
    if (typeof message === "string") expect(found[index]?.message).toContain(message);
    else expect(found[index]?.message).toMatch(message);
  });
  return found;
}

/** `rule` finds nothing in `text`. */
export function expectSilent(rule: string, text: string, config?: LintConfig, iamRoles?: IamRoles): void {
  expect(findingsOf(rule, text, config, iamRoles).map(({ line, message }) => `${line}: ${message}`)).toEqual(
    [],
  );
}

/** Fixing `before` gives `after`, in which `rule` has nothing left to say. Fixes that are dangerous are made too. */
export function expectFix(rule: string, before: string, after: string, config?: LintConfig): void {
  const result = fix(before, config === undefined ? { all: true } : { config, all: true });
  expect(result.text).toBe(after);
  expectSilent(rule, result.text, config);
}

/** `rule` finds something in `text`, and offers no fix for it. */
export function expectNoFix(rule: string, text: string, config?: LintConfig): void {
  const found = findingsOf(rule, text, config);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ fixable }) => !fixable)).toBe(true);
}

/** The first thing that `rule` finds in `before` suggests edits that give `after`, in which `rule` has nothing left to say. */
export function expectSuggestion(rule: string, before: string, after: string): void {
  const { edits } = findingsOf(rule, before)[0]?.suggestion ?? { edits: [] };
  expect(applyEdits(before, edits).text).toBe(after);
  expectSilent(rule, after);
}

/** What `rule` finds in the file `aws-auth.yaml` beside other files, as `TEXT: MESSAGE`. */
export function findingsBeside(
  rule: string,
  text: string,
  files: Readonly<Record<string, string>>,
  filename = "aws-auth.yaml",
): string[] {
  const neighbourhood = createNeighbourhood();
  for (const [file, content] of Object.entries({ ...files, [filename]: text })) {
    neighbourhood.add(file, content);
  }
  return lint(text, { filename, neighbours: neighbourhood.of(filename) })
    .filter((finding) => finding.rule === rule)
    .map(({ start, end, severity, message }) => `${severity} at ${text.slice(start, end)}: ${message}`);
}
