// Makes the safe fixes where the text itself is edited: HCL's literals, heredocs, YAML. The text is read and linted again after
// each pass, as lint/fix.ts does with a manifest.
import { nameBeside } from "../../sources/model/name-beside.ts";
import type { Source, SourceInput } from "../../sources/model/reading.ts";
import { readSources, type SourceRead } from "../../sources/sources.ts";
import { addTo } from "../../text/add-to.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Finding } from "../engine/finding.ts";
import type { FixOptions } from "../fix.ts";
import { apart, editsOf } from "../parting.ts";
import { lintSource } from "./lint-source.ts";

export interface SourceFixes {
  /** The new texts of the files that were changed, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  /** What these files had before. */
  readonly before: ReadonlyMap<string, string>;
  readonly applied: readonly Finding[];
  /** What is left to say. The fixes that some of these findings have were refused. */
  readonly findings: readonly Finding[];
}

/** A pass can make way for others. */
const MOST_PASSES = 10;

/**
 * A fix is refused where a new finding would come of it that cannot be fixed itself.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export async function fixSource(
  input: SourceInput,
  sources: readonly Source[],
  options: FixOptions = {},
): Promise<SourceFixes> {
  const applied: Finding[] = [];
  const refused = new Set<string>();
  const unchanged = await lintTexts(input, new Map(), sources, options);
  let state = unchanged;
  for (let passes = 0; passes < MOST_PASSES; passes++) {
    const chosen = state.findings.filter((finding) => finding.fix && !refused.has(keyOf(finding)));
    if (chosen.length === 0) break;
    const made = [...byFile(chosen).values()].flatMap((own) => apart(own));
    const together = await withFixes(made, state);
    if (isHarmless(state, together)) {
      applied.push(...made);
      state = together;
      continue;
    }
    const [first] = made;
    const alone = first && (await withFixes([first], state));
    if (first !== undefined && alone !== undefined && isHarmless(state, alone)) {
      applied.push(first);
      state = alone;
    } else if (first !== undefined) refused.add(keyOf(first));
  }
  const before = new Map([...state.texts.keys()].map((file) => [file, unchanged.textOf(file) ?? ""]));
  return { texts: state.texts, before, applied, findings: state.findings };

  async function withFixes(findings: readonly Finding[], from: LintedTexts): Promise<LintedTexts> {
    const texts = new Map(from.texts);
    for (const [file, own] of byFile(findings)) {
      const text = from.textOf(file);
      if (text !== undefined) texts.set(file, applyEdits(text, own.flatMap(editsOf)).text);
    }
    return await lintTexts(input, texts, sources, options);
  }
}

interface LintedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** The text of a file as it now is. */
  textOf(file: string): string | undefined;
}

async function lintTexts(
  input: SourceInput,
  texts: ReadonlyMap<string, string>,
  sources: readonly Source[],
  options: FixOptions,
): Promise<LintedTexts> {
  const beside = (path: string) => texts.get(nameBeside(path, input.file)) ?? input.beside?.(path);
  const read = await readSources({ ...input, text: texts.get(input.file) ?? input.text, beside }, sources);
  const findings = read.flatMap(({ reading, source }) => lintSource(reading, options, source.name).findings);
  const withAll = options.all === true ? findings.map(withWithheld) : findings;
  return { texts, findings: withAll, textOf: (file) => textIn(read, file) };
}

function textIn(read: readonly SourceRead[], file: string): string | undefined {
  return read.flatMap(({ reading }) => reading.text.files).find(({ name }) => name === file)?.text;
}

function withWithheld(finding: Finding): Finding {
  const { withheld, ...rest } = finding;
  return withheld === undefined ? finding : { ...rest, fixable: true, fix: withheld.fix };
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) addTo(found, finding.file, finding);
  return found;
}

/** Whether nothing is found that was not found before, but for what can be fixed. */
function isHarmless(before: LintedTexts, after: LintedTexts): boolean {
  const known = new Set(before.findings.map(keyOf));
  return after.findings.every((finding) => finding.fix !== undefined || known.has(keyOf(finding)));
}

function keyOf({ file, rule, message }: Finding): string {
  return JSON.stringify([file, rule, message]);
}
