// How `can` is called.
import { Argument, Command, Option } from "commander";
import { ec2DnsNameOption } from "../../input/ec2-dns-names.ts";
import { namespaceOf, type RightsFlags, rightsQuestion, takesRights } from "../../input/rights-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { CanCommandOptions } from "./options.ts";

const formats: readonly CanCommandOptions["format"][] = ["text", "json"];

interface CanFlags extends RightsFlags, Pick<CanCommandOptions, "format"> {
  readonly identity?: string;
  readonly accessKeyId?: string;
  readonly ec2DnsName: ReadonlyMap<string, string>;
  readonly list?: boolean;
}

export function canCommand(finish: Finish): Command {
  return takesRights(
    new Command("can")
      .description("Say whether an AWS identity may do something in the cluster, and by what.")
      .addArgument(
        new Argument("[words...]", "ARN VERB RESOURCE[.GROUP][/SUBRESOURCE] [NAME], or ARN VERB /URL"),
      )
      .option(
        "-i, --identity <file>",
        "the JSON that 'aws sts get-caller-identity' prints, in place of the ARN",
      )
      .option("--access-key-id <id>", "the value of {{AccessKeyID}}")
      .addOption(ec2DnsNameOption())
      .option("--list", "list all that it may do, as 'kubectl auth can-i --list' does"),
  )
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .addHelpText(
      "after",
      `
Exit status:
  0  yes; with --list: it gets in
  1  no
  2  could not run; also: it is not known

Examples:
  aws-auth-map can arn:aws:iam::111122223333:role/dev create pods/exec -n prod --file aws-auth.yaml --rbac rbac/
  aws-auth-map can arn:aws:iam::111122223333:role/dev get deploy web --file aws-auth.yaml --rbac rbac.yaml
  aws-auth-map can arn:aws:iam::111122223333:role/dev get /healthz --file aws-auth.yaml --rbac rbac.yaml
  aws-auth-map can arn:aws:iam::111122223333:role/dev --list -n prod --file aws-auth.yaml --rbac rbac.yaml
  kubectl get clusterroles,clusterrolebindings,roles,rolebindings -A -o yaml > rbac.yaml`,
    )
    .action(async (words: readonly string[], flags: CanFlags, command: Command) => {
      const [arn, ...rest] = flags.identity === undefined ? words : [undefined, ...words];
      const identity = arn === undefined ? flags.identity && { path: flags.identity } : { arn };
      const [verb, resource, name] = rest;
      const isList = flags.list === true;
      if (!identity) return command.error("error: give an ARN or --identity");
      if (isList && rest.length > 0) return command.error("error: --list takes an ARN alone");
      if (rest.length > 3) return command.error(`error: too many words: '${rest.slice(3).join(" ")}'`);
      const namespace = namespaceOf(flags);
      const { subresource } = flags;
      const asked =
        verb === undefined || resource === undefined
          ? undefined
          : { verb, resource, name, subresource, namespace };
      if (!isList && asked === undefined) {
        return command.error("error: give a verb and a resource, such as 'get pods', or --list");
      }
      const { accessKeyId, format, ec2DnsName: ec2DnsNames } = flags;
      const options = {
        ...rightsQuestion(flags, command),
        identity,
        accessKeyId,
        ec2DnsNames,
        asked,
        namespace,
        format,
      };
      const { runCan } = await import("./can.ts");
      finish(await runCan(options));
    });
}
