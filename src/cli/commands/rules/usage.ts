// How `rules` is called.
import { Argument, Command, Option } from "commander";
import type { Finish } from "../../output/outcome.ts";
import type { RulesCommandOptions } from "./rules.ts";

const formats: readonly RulesCommandOptions["format"][] = ["text", "json"];

export function rulesCommand(finish: Finish): Command {
  return new Command("rules")
    .description("List the rules of lint, or show the page of one rule.")
    .addArgument(new Argument("[name]", "the rule whose page to show"))
    .addOption(
      new Option("--format <format>", "json has each rule's category, options and kinds of finding")
        .choices(formats)
        .default("text"),
    )
    .addHelpText(
      "after",
      `
Exit status:
  0  listed
  2  could not run; also: there is no such rule

Examples:
  aws-auth-map rules
  aws-auth-map rules role-path
  aws-auth-map rules --format json`,
    )
    .action(async (name: string | undefined, options: RulesCommandOptions) => {
      const { runRules } = await import("./rules.ts");
      finish(await runRules(name, options));
    });
}
