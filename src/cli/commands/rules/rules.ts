// Lists the rules of lint, or shows the page of one.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defaultRules } from "../../../lint/rules/index.ts";
import { knownRule } from "../../input/known-rule.ts";
import { describeFailure } from "../../input/read-text.ts";
import { table } from "../../output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";

/** @param name The rule whose page to show; undefined lists all rules. */
export async function runRules(name: string | undefined): Promise<Outcome> {
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

/** Found by the package's own name, since a bundle may lie in any of its folders. */
function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("aws-auth-map/package.json"));
}
