// Lists the rules of lint, or shows one.
import type { Rule } from "../../../lint/engine/rule.ts";
import { allRules } from "../../../lint/rules/all-rules.ts";
import { toJson } from "../../../text/printable.ts";
import { knownRule } from "../../input/known-rule.ts";
import { readRulePage } from "../../input/rule-pages.ts";
import { table } from "../../output/messages.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import { readOptionsSchemas } from "./options-schemas.ts";
import { ruleFacts } from "./rule-facts.ts";

export interface RulesCommandOptions {
  readonly format: "text" | "json";
}

/** @param name The rule to show; undefined lists all rules. */
export async function runRules(name: string | undefined, { format }: RulesCommandOptions): Promise<Outcome> {
  const result = format === "json" ? await facts(name) : await text(name);
  return { result, remarks: [], status: exitStatus.listed };
}

async function facts(name: string | undefined): Promise<string> {
  const chosen = name === undefined ? undefined : knownRule(name);
  const options = await readOptionsSchemas();
  const factsOf = (rule: Rule) => ruleFacts(rule, options);
  const of = (rule: string) => allRules.filter((known) => known.name === rule).map(factsOf)[0];
  return toJson(chosen === undefined ? allRules.map(factsOf) : of(chosen));
}

async function text(name: string | undefined): Promise<string> {
  return name === undefined ? list() : await readRulePage(knownRule(name));
}

function list(): string {
  return table([
    ["RULE", "LEVEL", "FIX", "WHAT IT FINDS"],
    ...allRules.map(({ name, level, fixes, description }) => [name, level, fixes ? "yes" : "", description]),
  ]);
}
