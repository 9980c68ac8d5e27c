// How `diff` is called.
import { Command, Option } from "commander";
import type { Danger } from "../../../access/danger.ts";
import type { AuthenticationMode } from "../../../schema/access-entry.ts";
import { filesOption, modeOption } from "../../input/access-options.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import { clusterChoice, takesCluster } from "../../input/document-options.ts";
import { STANDARD_INPUT } from "../../input/read-text.ts";
import { type ServerFlags, serverSettings, takesServerSettings } from "../../input/server-options.ts";
import type { Finish } from "../../output/outcome.ts";
import { type ApplyFlags, applyMode, takesApply } from "./apply-options.ts";
import { dangerList, type FailOn, readDangers, readFailOn } from "./dangers.ts";
import type { DiffCommandOptions } from "./diff.ts";

const formats: readonly DiffCommandOptions["format"][] = ["text", "markdown", "json"];

interface DiffFlags extends ClusterChoice, ServerFlags, ApplyFlags {
  readonly format: DiffCommandOptions["format"];
  readonly failOn: FailOn;
  readonly accept: readonly Danger[];
  readonly accessEntries: readonly string[];
  readonly oldAccessEntries: readonly string[];
  readonly mode?: AuthenticationMode;
  readonly oldMode?: AuthenticationMode;
  readonly oldName?: string;
  readonly newName?: string;
}

export function diffCommand(finish: Finish): Command {
  const command = new Command("diff")
    .description(
      "Show whose access changes between two documents: who gains it, who loses it, who becomes somebody else.",
    )
    .argument(
      "<old>",
      "the old aws-auth manifest; - reads standard input, git:REV:PATH reads a file of a git revision",
    )
    .argument(
      "[new]",
      "the new manifest, given in the same way; not with --context, or where <old> is a Terraform plan",
    )
    .addOption(new Option("--format <format>", "how to print the changes").choices(formats).default("text"))
    .addOption(
      new Option(
        "--fail-on <changes>",
        "which changes end with status 1: any, dangerous, or names of dangers",
      )
        .argParser(readFailOn)
        .default("any"),
    )
    .addOption(
      new Option("--accept <dangers>", "dangers that do not count for --fail-on dangerous")
        .argParser(readDangers)
        .default([], "none"),
    )
    .addOption(filesOption("--access-entries <file>", "the cluster's access entries, on both sides"))
    .addOption(
      filesOption("--old-access-entries <file>", "the access entries on the old side, where they differ"),
    )
    .addOption(modeOption("--mode <mode>", "the cluster's authentication mode, on both sides"))
    .addOption(modeOption("--old-mode <mode>", "the authentication mode on the old side, where it differs"))
    .option("--old-name <name>", "the old document's name in the output, for example only its path")
    .option("--new-name <name>", "the new document's name in the output");
  takesCluster(command, "read the old document from the live cluster of this kubeconfig context");
  takesApply(command);
  return takesServerSettings(command)
    .addHelpText(
      "after",
      `
Exit status:
  0  nobody's access changes; with --fail-on dangerous: no change is dangerous
  1  access changes
  2  could not run; also: the kubectl command would be refused

Dangers, for --fail-on and --accept, separated by commas:
${dangerList()}

Examples:
  aws-auth-map diff git:origin/main:aws-auth.yaml aws-auth.yaml
  kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map diff - aws-auth.yaml
  aws-auth-map diff old.yaml new.yaml --fail-on dangerous --accept node-role-gained,new-account
  aws-auth-map diff --context production aws-auth.yaml
  aws-auth-map diff --context production aws-auth.yaml --server-side
  aws-auth-map diff /dev/null aws-auth.yaml --format markdown
  terraform show -json tfplan | aws-auth-map diff - --fail-on dangerous`,
    )
    .action(async (before: string, after: string | undefined, flags: DiffFlags, self: Command) => {
      const cluster = clusterChoice(flags);
      const { format, failOn, accept, oldName, newName, oldMode } = flags;
      if (failOn === "any" && accept.length > 0) {
        self.error(
          "error: --accept has no effect, because --fail-on any fails on every change; add --fail-on dangerous",
        );
      }
      const mode = applyMode(flags, cluster !== undefined, self);
      const settings = serverSettings(flags);
      const modes = { mode: flags.mode, oldMode };
      const entries = { files: flags.accessEntries, oldFiles: flags.oldAccessEntries };
      const options = { format, failOn, accept, oldName, newName, mode, settings, modes, entries };
      if (cluster !== undefined) {
        if (after !== undefined)
          self.error("error: give only the new document: the old one is the cluster's");
        const { runDiff } = await import("./diff.ts");
        finish(await runDiff({ ...options, old: cluster, new: before }));
        return;
      }
      if (after === undefined && mode !== undefined) {
        self.error("error: give two documents, the old one and the new one: a plan has no manifest to apply");
      }
      if (after === undefined && entries.files.length + entries.oldFiles.length > 0) {
        self.error(
          "error: give two documents, the old one and the new one: a plan says itself which access entries there are",
        );
      }
      if (before === STANDARD_INPUT && after === STANDARD_INPUT) {
        self.error("error: standard input can be the old or the new document, not both");
      }
      const { runDiff } = await import("./diff.ts");
      finish(await runDiff({ ...options, old: before, new: after }));
    });
}
