// Checks the name of a rule on the command line.
import { defaultRules } from "../../lint/rules/index.ts";
import { formRuleNames } from "../../lint/rules/source-rule-names.ts";
import { nearest } from "../../text/spelling.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";

/** @throws CliError with the name that was probably meant. */
export function knownRule(name: string): string {
  const names: readonly string[] = [...defaultRules.map((known) => known.name), ...formRuleNames];
  if (names.includes(name)) return name;
  const meant = nearest(name, names);
  const advice = meant === undefined ? "'aws-auth-map rules' lists them" : `did you mean '${meant}'?`;
  throw new CliError(`error: there is no rule '${messageLine(name)}'; ${advice}`);
}
