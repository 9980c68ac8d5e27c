// How `sources` is called.
import { Command, Option } from "commander";
import type { Finish } from "../../output/outcome.ts";
import type { SourcesCommandOptions } from "./sources.ts";

const formats: readonly SourcesCommandOptions["format"][] = ["text", "json"];

export function sourcesCommand(finish: Finish): Command {
  return new Command("sources")
    .description("List the forms in which mappings are read: manifests, Terraform, eksctl and others.")
    .addOption(new Option("--format <format>", "how to print the list").choices(formats).default("text"))
    .addHelpText(
      "after",
      `
The text of a file tells its form. --from NAME of the other commands takes it for that form.

Exit status:
  0  listed
  2  could not run

Examples:
  aws-auth-map sources
  aws-auth-map lint plan.json
  aws-auth-map resolve --file cluster.txt --from eksctl ARN`,
    )
    .action(async (options: SourcesCommandOptions) => {
      const { runSources } = await import("./sources.ts");
      finish(runSources(options));
    });
}
