// How `token` is called.
import { Command, Option } from "commander";
import { partitions } from "../../../schema/entries.ts";
import type { Finish } from "../../output/outcome.ts";
import type { TokenCommandOptions } from "./token.ts";

const formats: readonly TokenCommandOptions["format"][] = ["text", "json"];

export function tokenCommand(finish: Finish): Command {
  return new Command("token")
    .description("Say what a bearer token from standard input holds, but for its secrets.")
    .addOption(
      new Option("--partition <partition>", "whose STS it must lead to; else that of its host").choices(
        partitions,
      ),
    )
    .option("--region <region>", "the authenticator's own region, where it is newer than this command")
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .addHelpText(
      "after",
      `
A token is read from standard input alone, so that none lands in a shell's history: as it is, behind 'Bearer ', or in
the JSON that credential plugins print. Nothing is sent anywhere: whether STS takes it is not known.

Exit status:
  0  an authenticator would ask STS about it
  1  an authenticator would refuse it
  2  could not run: that is no token

Examples:
  aws eks get-token --cluster-name production | aws-auth-map token
  aws-auth-map token < token.txt`,
    )
    .action(async (options: TokenCommandOptions) => {
      const { runToken } = await import("./token.ts");
      finish(await runToken(options));
    });
}
