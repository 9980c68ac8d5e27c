// Options for those settings of the server that change the answer.
import { type Command, Option } from "commander";
import type { Settings } from "../../schema/settings.ts";

/** The options as commander gives them. */
export interface ServerFlags extends Pick<Settings, "ssoRoleMatch" | "templateDelimiters"> {
  readonly reservedPrefix: readonly string[];
}

export function serverSettings({ ssoRoleMatch, templateDelimiters, reservedPrefix }: ServerFlags): Settings {
  return { ssoRoleMatch, templateDelimiters, reservedUsernamePrefixes: reservedPrefix };
}

export function takesServerSettings(command: Command): Command {
  return command
    .option("--sso-role-match", "use sso entries (feature gate SSORoleMatch; off on EKS)", false)
    .addOption(
      new Option(
        "--template-delimiters <which>",
        "both: read <<SessionName>> like {{SessionName}}; braces: do not",
      )
        .choices(["both", "braces"])
        .default("both"),
    )
    .addOption(
      new Option(
        "--reserved-prefix <prefix>",
        "refuse usernames that start with this, as the server does; repeatable",
      )
        .argParser((prefix: string, previous: readonly string[]) => [...previous, prefix])
        .default([], "none"),
    );
}
