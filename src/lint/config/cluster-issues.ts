// What cannot be true of a cluster, although each key of it is valid.
import type { ClusterFacts } from "../engine/surroundings.ts";
import { creatorOf } from "./cluster-schema.ts";
import { type LintConfigIssue, settingAt } from "./config-issues.ts";

/**
 * @param cluster What is told of the cluster, with what holds for all files.
 * @param path Where `cluster` is.
 */
export function clusterIssues(cluster: ClusterFacts, path: readonly PropertyKey[]): LintConfigIssue[] {
  const creator = creatorOf(cluster);
  if (creator === undefined) return [];
  const issue = (key: "account" | "partition") => ({
    path: [...path, "creator"],
    message: `${settingAt([...path, "creator"])}: is in ${key} ${creator[key]}, and the cluster in ${cluster[key]}; a cluster is where its creator is`,
  });
  return (["partition", "account"] as const)
    .filter((key) => cluster[key] !== undefined && cluster[key] !== creator[key])
    .slice(0, 1)
    .map(issue);
}
