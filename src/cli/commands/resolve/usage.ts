// How `resolve` is called.
import { Command, Option } from "commander";
import { type IdentityFlags, questionOf, takesIdentity } from "../../input/identity-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { ResolveCommandOptions } from "./resolve.ts";

const formats: readonly ResolveCommandOptions["format"][] = ["text", "json", "tokenreview"];

export function resolveCommand(finish: Finish): Command {
  return takesIdentity(
    new Command("resolve").description(
      "Show which username and groups an AWS identity gets, as aws-iam-authenticator decides it.",
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
  aws-auth-map resolve --file aws-auth.yaml arn:aws:iam::111122223333:role/Admin
  aws sts get-caller-identity | aws-auth-map resolve --file aws-auth.yaml --identity -
  kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map resolve --file - --identity me.json
  aws-auth-map resolve --file aws-auth.yaml --access-entries cluster.json --identity me.json
  aws-auth-map resolve --file server.yaml --back-end EKSConfigMap=aws-auth.yaml --identity me.json`,
    )
    .action(
      async (
        arn: string | undefined,
        flags: IdentityFlags & Pick<ResolveCommandOptions, "format">,
        command: Command,
      ) => {
        const options = { ...questionOf(arn, flags, command), format: flags.format };
        const { runResolve } = await import("./resolve.ts");
        finish(await runResolve(options));
      },
    );
}
