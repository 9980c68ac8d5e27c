// How `resolve` is called.
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { ResolveOptions } from "../commands/resolve.ts";
import { STANDARD_INPUT } from "../input.ts";
import type { Finish } from "../outcome.ts";
import { FILE_HELP } from "./file-help.ts";

const formats: readonly ResolveOptions["format"][] = ["text", "json", "tokenreview"];

/** `resolve`'s options as commander gives them. */
interface ResolveFlags
  extends Pick<ResolveOptions, "file" | "format" | "ssoRoleMatch" | "templateDelimiters"> {
  readonly identity?: string;
  readonly accessKeyId?: string;
  readonly reservedPrefix: readonly string[];
  readonly ec2DnsName: ReadonlyMap<string, string>;
}

export function resolveCommand(finish: Finish): Command {
  return new Command("resolve")
    .description("Say who an AWS identity becomes, as aws-iam-authenticator would.")
    .addArgument(new Argument("[arn]", "the identity's ARN; or give --identity"))
    .requiredOption("-f, --file <file>", FILE_HELP)
    .option(
      "-i, --identity <file>",
      "what 'aws sts get-caller-identity' prints (JSON); - reads standard input",
    )
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .option("--access-key-id <id>", "what {{AccessKeyID}} becomes")
    .addOption(
      new Option(
        "--ec2-dns-name <id=name>",
        "an instance's private DNS name, for {{EC2PrivateDNSName}}; repeatable",
      )
        .argParser(readDnsName)
        .default(new Map(), "none"),
    )
    .addOption(
      new Option(
        "--reserved-prefix <prefix>",
        "refuse usernames that start with it, as the server does; repeatable",
      )
        .argParser((prefix: string, previous: readonly string[]) => [...previous, prefix])
        .default([], "none"),
    )
    .option("--sso-role-match", "let sso entries count (feature gate SSORoleMatch; off on EKS)", false)
    .addOption(
      new Option(
        "--template-delimiters <which>",
        "both reads <<SessionName>> like {{SessionName}}; braces does not",
      )
        .choices(["both", "braces"])
        .default("both"),
    )
    .addHelpText(
      "after",
      `
Exit status:
  0  mapped
  1  not mapped
  2  could not run; also: not mapped, and a section of the file could not be read

Examples:
  aws-auth-map resolve --file aws-auth.yaml arn:aws:iam::111122223333:role/Admin
  aws sts get-caller-identity | aws-auth-map resolve --file aws-auth.yaml --identity -
  kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map resolve --file - --identity me.json`,
    )
    .action(async (arn: string | undefined, flags: ResolveFlags, command: Command) => {
      const options = resolveOptions(arn, flags, command);
      const { resolve } = await import("../commands/resolve.ts");
      finish(await resolve(options));
    });
}

function resolveOptions(arn: string | undefined, flags: ResolveFlags, command: Command): ResolveOptions {
  const { file, format, ssoRoleMatch, templateDelimiters, accessKeyId } = flags;
  if (arn !== undefined && flags.identity !== undefined) {
    command.error("error: give an ARN or --identity, not both");
  }
  if (file === STANDARD_INPUT && flags.identity === STANDARD_INPUT) {
    command.error("error: standard input can be --file or --identity, not both");
  }
  const identity =
    arn !== undefined ? { arn } : flags.identity !== undefined ? { path: flags.identity } : undefined;
  return {
    file,
    format,
    identity: identity ?? command.error("error: give an ARN or --identity"),
    accessKeyId,
    ssoRoleMatch,
    templateDelimiters,
    reservedUsernamePrefixes: flags.reservedPrefix,
    ec2DnsNames: flags.ec2DnsName,
  };
}

function readDnsName(pair: string, previous: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, id, name] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
  if (id === undefined || name === undefined) {
    throw new InvalidArgumentError("Write i-0123456789abcdef0=ip-10-0-0-1.ec2.internal.");
  }
  return new Map([...previous, [id, name]]);
}
