// How `explain` is called.
import { Command, Option } from "commander";
import { type IdentityFlags, questionOf, takesIdentity } from "../../input/identity-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { ExplainCommandOptions } from "./explain.ts";

const formats: readonly ExplainCommandOptions["format"][] = ["text", "json"];

export function explainCommand(finish: Finish): Command {
  return takesIdentity(
    new Command("explain").description(
      "Explain why an AWS identity gets its username and groups, or what nearly matched it.",
    ),
  )
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .addHelpText(
      "after",
      `
Exit status:
  0  mapped
  1  not mapped
  2  could not run; also: the answer is not known, or it is not mapped and a section of the file could not be read

Examples:
  aws-auth-map explain --file aws-auth.yaml arn:aws:sts::111122223333:assumed-role/Admin/alice
  aws sts get-caller-identity | aws-auth-map explain --file aws-auth.yaml --identity -
  aws-auth-map explain --access-entries cluster.json --identity me.json`,
    )
    .action(
      async (
        arn: string | undefined,
        flags: IdentityFlags & Pick<ExplainCommandOptions, "format">,
        command: Command,
      ) => {
        const options = { ...questionOf(arn, flags, command), format: flags.format };
        const { runExplain } = await import("./explain.ts");
        finish(await runExplain(options));
      },
    );
}
