// Lints and fixes a text in another form than a manifest's, as the command does.
import type { Finding } from "../../src/lint/engine/finding.ts";
import { fixSource } from "../../src/lint/source/fix-source.ts";
import { lintSource } from "../../src/lint/source/lint-source.ts";
import type { ReadBeside } from "../../src/sources/model/reading.ts";
import { createSources, readSources } from "../../src/sources/sources.ts";

const NAMES: Readonly<Record<string, string>> = {
  hcl: "main.tf",
  yaml: "cluster.yaml",
  json: "template.json",
  sh: "deploy.sh",
};

/** @param language As after the fence of a Markdown block. */
export async function lintForm(text: string, language: string, beside?: ReadBeside): Promise<Finding[]> {
  const file = NAMES[language] ?? language;
  const read = await readSources({ file, text, beside }, createSources());
  return read.flatMap(({ reading }) => lintSource(reading, { filename: file }).findings);
}

export async function fixForm(text: string, language: string, beside?: ReadBeside): Promise<string> {
  const file = NAMES[language] ?? language;
  const { texts } = await fixSource({ file, text, beside }, createSources());
  return texts.get(file) ?? text;
}
