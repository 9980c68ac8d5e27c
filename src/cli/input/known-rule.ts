// Finds the rule that the command line names.
import type { Rule } from "../../lint/engine/rule.ts";
import { defaultRules } from "../../lint/rules/index.ts";
import { nearest } from "../../text/spelling.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";

/** @throws CliError with the name that was probably meant. */
export function knownRule(name: string): Rule {
  const rule = defaultRules.find((known) => known.name === name);
  if (rule !== undefined) return rule;
  const meant = nearest(
    name,
    defaultRules.map((known) => known.name),
  );
  const advice = meant === undefined ? "'aws-auth-map rules' lists them" : `did you mean '${meant}'?`;
  throw new CliError(`error: there is no rule '${messageLine(name)}'; ${advice}`);
}
