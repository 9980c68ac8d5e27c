// Lints and fixes a text in another form than a manifest's, as the command does.
import { loadHclParser } from "../../src/cli/input/hcl-parser.ts";
import type { Finding } from "../../src/lint/engine/finding.ts";
import type { LintOptions } from "../../src/lint/lint-options.ts";
import { fixSource } from "../../src/lint/source/fix-source.ts";
import { lintSource } from "../../src/lint/source/lint-source.ts";
import type { ReadBeside, SourceInput } from "../../src/sources/model/reading.ts";
import { createSources, readSources, type SourceRead } from "../../src/sources/sources.ts";
import type { WrittenForm } from "./forms.ts";

export const sources = createSources({ hclParser: loadHclParser });

const NAMES: Readonly<Record<string, string>> = {
  hcl: "main.tf",
  yaml: "cluster.yaml",
  json: "template.json",
  sh: "deploy.sh",
};

/** @param language As after the fence of a Markdown block. */
export async function lintForm(
  text: string,
  language: string,
  beside?: ReadBeside,
  options: LintOptions = {},
): Promise<Finding[]> {
  const file = NAMES[language] ?? language;
  const found = await readSources({ file, text, beside }, sources);
  return found.flatMap(
    ({ reading, source }) => lintSource(reading, { ...options, filename: file }, source.name).findings,
  );
}

export async function fixForm(text: string, language: string, beside?: ReadBeside): Promise<string> {
  const file = NAMES[language] ?? language;
  const { texts } = await fixSource({ file, text, beside }, sources);
  return texts.get(file) ?? text;
}

export function inputOf({ file, text, beside = {} }: WrittenForm): SourceInput {
  return { file, text, beside: (path) => beside[path], siblings: [file, ...Object.keys(beside)] };
}

export async function read(written: WrittenForm): Promise<SourceRead[]> {
  return await readSources(inputOf(written), sources);
}
