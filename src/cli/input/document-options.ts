// Options that say where the document is.
import { type Command, Option } from "commander";
import type { ClusterChoice, DocumentChoice } from "./document-choice.ts";

export interface DocumentFlags extends ClusterChoice {
  readonly file?: string;
  readonly from?: string;
  readonly document?: string;
}

export function takesDocument(command: Command): Command {
  const live = ["context", "kubeconfig", "inCluster"];
  command
    .addOption(
      new Option(
        "-f, --file <file>",
        "the aws-auth manifest, or another file with mappings (see 'sources'); - reads standard input",
      ).conflicts(live),
    )
    .addOption(
      new Option("--from <name>", "the form that the file is in (default: told by its text)").conflicts(live),
    )
    .addOption(
      new Option("--document <name>", "which mappings are meant, in a file with several").conflicts(live),
    );
  return takesCluster(command, "read the live cluster of this kubeconfig context instead");
}

/** @param help What `--context` does. */
export function takesCluster(command: Command, help: string): Command {
  return command.option("--context <name>", help).addOption(kubeconfigOption()).addOption(inClusterOption());
}

export function kubeconfigOption(): Option {
  return new Option("--kubeconfig <file>", "the kubeconfig (default: $KUBECONFIG, or ~/.kube/config)");
}

export function inClusterOption(): Option {
  const option = new Option("--in-cluster", "read the cluster in whose pod this command runs");
  return option.conflicts(["context", "kubeconfig"]);
}

/** Which cluster is chosen; undefined where none is. */
export function clusterChoice({ context, kubeconfig, inCluster }: ClusterChoice): ClusterChoice | undefined {
  const isChosen = context !== undefined || kubeconfig !== undefined || inCluster === true;
  return isChosen ? { context, kubeconfig, inCluster } : undefined;
}

/** Ends the command where no document is given. */
export function documentChoice(flags: DocumentFlags, command: Command): DocumentChoice {
  const { file, from, document } = flags;
  if (file !== undefined) return { file, from, document };
  return (
    clusterChoice(flags) ?? command.error("error: give a document with --file, or a cluster with --context")
  );
}
