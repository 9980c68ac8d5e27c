// The rules there are, and their pages.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defaultRules } from "../../../lint/rules/index.ts";
import { describeFailure } from "../../input/input.ts";
import { knownRule } from "../../input/rule-name.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import { table } from "../../output/terminal.ts";

/** @param name The rule whose page is asked for; undefined lists them all. */
export async function rules(name: string | undefined): Promise<Outcome> {
  const result = name === undefined ? list() : await readPage(knownRule(name).name);
  return { result, remarks: [], status: exitStatus.listed };
}

function list(): string {
  return table([
    ["RULE", "LEVEL", "FIX", "WHAT IT FINDS"],
    ...defaultRules.map(({ name, level, fixes, description }) => [
      name,
      level,
      fixes ? "yes" : "",
      description,
    ]),
  ]);
}

async function readPage(rule: string): Promise<string> {
  const page = join(packageFolder(), "docs", "rules", `${rule}.md`);
  try {
    return await readFile(page, "utf8");
  } catch (error) {
    throw new CliError(`${page}: error: ${describeFailure(error)}`);
  }
}

/** By the package's own name, which leads there from wherever this file is bundled into. */
function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("aws-auth-map/package.json"));
}
