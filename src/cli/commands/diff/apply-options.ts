// The options that say how the new document gets into the cluster.
import { type Command, Option } from "commander";
import type { ApplyMode } from "../../../apply/outcome.ts";
import { DEFAULT_MANAGER } from "../../../apply/outcome.ts";

export interface ApplyFlags {
  readonly as?: "apply" | "replace";
  readonly serverSide?: boolean;
  readonly forceConflicts?: boolean;
  readonly fieldManager?: string;
}

export function takesApply(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--as <how>",
        "compare with the result of kubectl apply, or kubectl replace, of the new document (with a cluster: apply)",
      ).choices(["apply", "replace"]),
    )
    .option("--server-side", "compare with the result of kubectl apply --server-side")
    .option("--force-conflicts", "with --server-side: the option of kubectl")
    .option(
      "--field-manager <name>",
      `with --server-side: the option of kubectl (default: "${DEFAULT_MANAGER}")`,
    );
}

/**
 * What is to be foretold. Undefined where the documents are compared as they are. Ends the command where options do not
 * go together.
 */
export function applyMode(flags: ApplyFlags, hasCluster: boolean, command: Command): ApplyMode | undefined {
  const { as, serverSide = false, forceConflicts = false, fieldManager } = flags;
  if (!serverSide && (forceConflicts || fieldManager !== undefined)) {
    command.error("error: --force-conflicts and --field-manager need --server-side");
  }
  if (fieldManager === "") command.error("error: --field-manager needs a name");
  if (as === "replace") {
    if (serverSide) command.error("error: kubectl replace has no --server-side; leave out --as replace");
    return { as: "replace" };
  }
  if (serverSide) {
    return { as: "server-side apply", forceConflicts, fieldManager: fieldManager ?? DEFAULT_MANAGER };
  }
  return as === "apply" || hasCluster ? { as: "apply" } : undefined;
}
