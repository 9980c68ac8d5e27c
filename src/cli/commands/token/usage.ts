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
    .description("Say what a bearer token from standard input holds, but for its secrets; or create one.")
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
    .requiredOption("--cluster <name>", "the cluster that it is for")
    .option("--region <region>", "whose STS is asked; else AWS_REGION, AWS_DEFAULT_REGION or the profile's")
    .addOption(
      new Option("--partition <partition>", "the region's, where it is newer than this command").choices(
        partitions,
      ),
    )
    .option("--profile <name>", "a profile of ~/.aws/config; else AWS_PROFILE")
    .option("--role-arn <arn>", "a role to assume first")
    .addOption(
      new Option("--format <format>", "exec-credential is what a kubeconfig's exec entry takes")
        .choices(createdFormats)
        .default("exec-credential"),
    )
    .addHelpText(
      "after",
      `
It needs two packages beside this one: npm install @smithy/signature-v4 @aws-sdk/credential-providers
A token is a secret for 15 minutes: whoever has it is you in that cluster.

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
