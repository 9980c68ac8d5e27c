// How `diff` is called.
import { Command, Option } from "commander";
import type { DiffCommandOptions } from "../commands/diff.ts";
import { STANDARD_INPUT } from "../input.ts";
import type { Finish } from "../outcome.ts";
import { addServerSettings } from "./server-settings.ts";

const formats: readonly DiffCommandOptions["format"][] = ["text", "markdown", "json"];
const failures: readonly DiffCommandOptions["failOn"][] = ["any", "dangerous"];

export function diffCommand(finish: Finish): Command {
  const command = new Command("diff")
    .description(
      "Say whose access changes between two documents: who gains, who loses, who becomes somebody else.",
    )
    .argument(
      "<old>",
      "the aws-auth manifest as it was; - reads standard input, git:REV:PATH a revision's file",
    )
    .argument("<new>", "as it is to be; the same")
    .addOption(new Option("--format <format>", "how to print the changes").choices(formats).default("text"))
    .addOption(
      new Option("--fail-on <changes>", "which changes end with status 1").choices(failures).default("any"),
    );
  return addServerSettings(command)
    .addHelpText(
      "after",
      `
Exit status:
  0  nobody's access changes, or with --fail-on dangerous nobody's in a dangerous way
  1  changes
  2  could not run

Examples:
  aws-auth-map diff git:origin/main:aws-auth.yaml aws-auth.yaml
  kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map diff - aws-auth.yaml
  aws-auth-map diff /dev/null aws-auth.yaml --format markdown`,
    )
    .action(
      async (
        before: string,
        after: string,
        flags: Omit<DiffCommandOptions, "old" | "new">,
        self: Command,
      ) => {
        if (before === STANDARD_INPUT && after === STANDARD_INPUT) {
          self.error("error: standard input can be the old or the new document, not both");
        }
        const { diff } = await import("../commands/diff.ts");
        finish(await diff({ ...flags, old: before, new: after }));
      },
    );
}
