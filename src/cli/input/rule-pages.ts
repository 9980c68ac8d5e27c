// Reads the rules' pages. The package ships them in docs/rules/, and so does the repository, which is the action.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { allRules } from "../../lint/rules/all-rules.ts";
import { CliError } from "../output/outcome.ts";
import { packageFolder } from "./package-folder.ts";
import { describeFailure } from "./read-text.ts";

/** @throws CliError where the page cannot be read. */
export async function readRulePage(rule: string): Promise<string> {
  const page = pathIn(packageFolder(), rule);
  try {
    return await readFile(page, "utf8");
  } catch (error) {
    throw new CliError(`${page}: error: ${describeFailure(error)}`);
  }
}

/** The pages of all rules, by their names. None are there where somebody copied the action's file alone. */
export async function readRulePages(): Promise<ReadonlyMap<string, string>> {
  try {
    const folder = packageFolder();
    const pages = allRules.map(async ({ name }): Promise<[string, string]> => {
      return [name, await readFile(pathIn(folder, name), "utf8")];
    });
    return new Map(await Promise.all(pages));
  } catch {
    return new Map();
  }
}

function pathIn(folder: string, rule: string): string {
  return join(folder, "docs", "rules", `${rule}.md`);
}
