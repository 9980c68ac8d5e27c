// How `token` and `token create` are called.
import { Command, Option } from "commander";
import { partitions } from "../../../schema/entries.ts";
import type { Finish } from "../../output/outcome.ts";
import type { TokenCreateOptions } from "./create.ts";
import type { TokenCommandOptions } from "./token.ts";

const formats: readonly TokenCommandOptions["format"][] = ["text", "json"];

const load = () => import("./run.ts");

export function tokenCommand(finish: Finish): Command {
  return new Command("token")
    .description("Show what a bearer token from standard input contains, without its secrets; or create one.")
    .addOption(
      new Option(
        "--partition <partition>",
        "the partition whose STS it must ask (default: that of its host)",
      ).choices(partitions),
    )
    .option("--region <region>", "the authenticator's own region, if it is newer than this command")
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .addHelpText(
      "after",
      `
A token is read only from standard input, so that no token ends up in a shell's history. It may be the token alone, come
after 'Bearer ', or be in the JSON that credential plugins print. Nothing is sent, so it stays open whether STS accepts it.

Exit status:
  0  an authenticator would ask STS about it
  1  an authenticator would refuse it
  2  could not run; also: the input is not a token

Examples:
  aws eks get-token --cluster-name production | aws-auth-map token
  aws-auth-map token < token.txt
  aws-auth-map token create --cluster production | aws-auth-map token`,
    )
    .action(async (options: TokenCommandOptions) => {
      const { runToken } = await import("./token.ts");
      finish(await runToken(options));
    })
    .helpCommand(false)
    .addCommand(createCommand(finish));
}

const createdFormats: readonly TokenCreateOptions["format"][] = ["exec-credential", "token"];

function createCommand(finish: Finish): Command {
  return new Command("create")
    .description("Make a token, as aws eks get-token does, from the credentials that the AWS SDK finds.")
    .requiredOption("--cluster <name>", "the cluster that the token is for")
    .option(
      "--region <region>",
      "the region whose STS is asked (default: AWS_REGION, AWS_DEFAULT_REGION or the profile's)",
    )
    .addOption(
      new Option(
        "--partition <partition>",
        "the region's partition, if the region is newer than this command",
      ).choices(partitions),
    )
    .option("--profile <name>", "a profile of ~/.aws/config (default: AWS_PROFILE)")
    .option("--role-arn <arn>", "a role to assume first")
    .addOption(
      new Option("--format <format>", "exec-credential: what a kubeconfig's exec entry reads")
        .choices(createdFormats)
        .default("exec-credential"),
    )
    .addHelpText(
      "after",
      `
It needs two more packages: npm install @smithy/signature-v4 @aws-sdk/credential-providers
A token is a secret for 15 minutes. Anyone who has it can act as you in that cluster.

Exit status:
  0  printed
  2  could not run

Examples:
  aws-auth-map token create --cluster production --region eu-west-1
  aws-auth-map token create --cluster production --profile admin --format token`,
    )
    .action(async (options: TokenCreateOptions) => {
      const { runTokenCreate } = await load();
      finish(await runTokenCreate(options));
    });
}
