import { expect } from "vitest";
import type { Finding } from "../../../../src/lint/engine/finding.ts";
import { lintForm } from "../../../sources/lint-form.ts";

/** The findings of a rule about a file in another form: what each says, behind the text that it points at. */
export async function foundBy(rule: string, text: string): Promise<string[]> {
  return (await findingsOf(rule, text)).map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${message}`,
  );
}

export async function findingsOf(rule: string, text: string): Promise<Finding[]> {
  return (await lintForm(text, "yaml")).filter((finding) => finding.rule === rule);
}

/** The file after the rule's only fix. */
export async function fixedBy(rule: string, text: string): Promise<string> {
  const fixes = (await findingsOf(rule, text)).map(({ fix }) => fix);
  expect(fixes).toHaveLength(1);
  const [edit, ...others] = fixes[0]?.edits ?? [];
  if (edit === undefined || others.length > 0) throw new Error("it is not one edit");
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
