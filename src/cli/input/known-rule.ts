// Finds the rule that the command line names.
import type { Rule } from "../../lint/engine/rule.ts";
import { allRules } from "../../lint/rules/all-rules.ts";
import { nearest } from "../../text/spelling.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";

/** @throws CliError with the name that was probably meant. */
export function knownRule(name: string): Rule {
  const rule = allRules.find((known) => known.name === name);
  if (rule !== undefined) return rule;
  const meant = nearest(
    name,
    allRules.map((known) => known.name),
  );
  const advice = meant === undefined ? "'aws-auth-map rules' lists them" : `did you mean '${meant}'?`;
  throw new CliError(`error: there is no rule '${messageLine(name)}'; ${advice}`);
}
