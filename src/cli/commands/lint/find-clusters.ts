// Finds the clusters that `lint` is to read.

import type { ClusterChoice } from "../../input/document-choice.ts";
import type { FoundFile } from "../../input/find-files.ts";
import { contextName, openKubeConfig, readContext } from "../../input/read-cluster.ts";

export interface LintClusters extends Omit<ClusterChoice, "context"> {
  readonly contexts: readonly string[];
  readonly allContexts: boolean;
}

/**
 * Each cluster once. A cluster that cannot be read fails later, and does not stop the others.
 *
 * @throws CliError where the kubeconfig itself cannot be read.
 */
export async function findLintClusters(clusters: LintClusters): Promise<FoundFile[]> {
  const kubeConfig = await openKubeConfig(clusters);
  const chosen = clusters.allContexts ? [...clusters.contexts, ...kubeConfig.contexts] : clusters.contexts;
  const contexts = chosen.length === 0 ? [kubeConfig.currentContext ?? ""] : [...new Set(chosen)].sort();
  return contexts.map((context) => ({
    path: contextName(context),
    isNamed: true,
    read: () => readContext(kubeConfig, context),
  }));
}
