// Arguments and options of commands that ask about an identity: whose, in which document, with which server settings.
import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { TOKEN_PREFIX } from "../../text/token-text.ts";
import { type AccessFlags, accessChoice, documentBeside, isAsked, takesAccess } from "./access-options.ts";
import { type BackEndFlags, backEndChoice, isChosen, takesBackEnds } from "./back-end-choice.ts";
import { type DocumentFlags, takesDocument } from "./document-options.ts";
import type { IdentityQuestion } from "./identity-question.ts";
import { STANDARD_INPUT } from "./read-text.ts";
import { type ServerFlags, serverSettings, takesServerSettings } from "./server-options.ts";

/** The options as commander gives them. */
export interface IdentityFlags extends DocumentFlags, ServerFlags, BackEndFlags, AccessFlags {
  readonly identity?: string;
  readonly accessKeyId?: string;
  readonly ec2DnsName: ReadonlyMap<string, string>;
}

/** Adds the argument and the options to a command. */
export function takesIdentity(command: Command): Command {
  takesDocument(command.addArgument(new Argument("[arn]", "the identity's ARN (or give --identity)")))
    .option(
      "-i, --identity <file>",
      "the JSON that 'aws sts get-caller-identity' prints; - reads standard input",
    )
    .addOption(new Option("--access-key-id <id>", "the value of {{AccessKeyID}}").argParser(readAccessKeyId))
    .addOption(
      new Option(
        "--ec2-dns-name <id=name>",
        "an instance's private DNS name, for {{EC2PrivateDNSName}}; repeatable",
      )
        .argParser(readDnsName)
        .default(new Map(), "none"),
    );
  return takesBackEnds(takesServerSettings(takesAccess(command)));
}

/** What is asked. Ends the command where the options contradict each other, or one is missing. */
export function questionOf(
  arn: string | undefined,
  flags: IdentityFlags,
  command: Command,
): IdentityQuestion {
  const { file, accessKeyId } = flags;
  const document = documentBeside(flags, command);
  const [access, backEnds] = [accessChoice(flags), backEndChoice(flags)];
  if (arn !== undefined && flags.identity !== undefined) {
    command.error("error: give an ARN or --identity, not both");
  }
  if (file === STANDARD_INPUT && flags.identity === STANDARD_INPUT) {
    command.error("error: standard input can be --file or --identity, not both");
  }
  if (flags.accessEntries.includes(STANDARD_INPUT) && flags.identity === STANDARD_INPUT) {
    command.error("error: standard input can be --access-entries or --identity, not both");
  }
  if (isAsked(access) && isChosen(backEnds)) {
    command.error(
      "error: --access-entries and --mode are about EKS, and --back-end, --backend-mode and --user-id-strict about a server of your own; give one kind",
    );
  }
  const identity =
    arn !== undefined ? { arn } : flags.identity !== undefined ? { path: flags.identity } : undefined;
  return {
    document,
    identity: identity ?? command.error("error: give an ARN or --identity"),
    accessKeyId,
    settings: serverSettings(flags),
    ec2DnsNames: flags.ec2DnsName,
    backEnds,
    access,
  };
}

function readAccessKeyId(id: string): string {
  if (!id.includes(TOKEN_PREFIX)) return id;
  throw new InvalidArgumentError(
    "This is a token, not an access key id; 'aws-auth-map token' shows the access key id in it.",
  );
}

function readDnsName(pair: string, previous: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, id, name] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
  if (id === undefined || name === undefined) {
    throw new InvalidArgumentError("Write i-0123456789abcdef0=ip-10-0-0-1.ec2.internal.");
  }
  return new Map([...previous, [id, name]]);
}
