// Reads the recipes of a Makefile.
import { flatten } from "../../model/flat.ts";
import { joinTexts } from "../../model/joined-text.ts";
import type { SourceInput, SourceReading } from "../../model/reading.ts";
import { together, within } from "../../model/within.ts";
import { recipesOf } from "./makefile.ts";
import { readShell } from "./read-shell.ts";

export async function readMakefile({ file, text, readInner }: SourceInput): Promise<SourceReading> {
  const recipes = flatten(recipesOf(text));
  const reading = await readShell({ file, text: recipes.text, readInner });
  return together(joinTexts([{ name: file, text }]), [within(reading, recipes)]);
}
