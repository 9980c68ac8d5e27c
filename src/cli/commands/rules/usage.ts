// How `rules` is called.
import { Argument, Command } from "commander";
import type { Finish } from "../../output/outcome.ts";

export function rulesCommand(finish: Finish): Command {
  return new Command("rules")
    .description("List the rules of lint, or show the page of one rule.")
    .addArgument(new Argument("[name]", "the rule whose page to show"))
    .addHelpText(
      "after",
      `
Exit status:
  0  listed
  2  could not run; also: there is no such rule

Examples:
  aws-auth-map rules
  aws-auth-map rules role-path`,
    )
    .action(async (name: string | undefined) => {
      const { runRules } = await import("./rules.ts");
      finish(await runRules(name));
    });
}
