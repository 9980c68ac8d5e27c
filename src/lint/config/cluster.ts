// Which cluster a file is for, and what of it cannot be true.
import type { ClusterFacts } from "../engine/surroundings.ts";
import { overridesFor } from "./active-rules.ts";
import { creatorOf } from "./cluster-schema.ts";
import type { LintConfig } from "./config.ts";

/**
 * What the configuration tells of the cluster that a file is for. Later overrides replace it key by key. A cluster is in
 * its creator's account and partition.
 *
 * @param filename As for `activeRules`.
 */
export function clusterFor(config: LintConfig, filename: string): ClusterFacts | undefined {
  const told = [config, ...overridesFor(config, filename)].flatMap(({ cluster }) => cluster ?? []);
  if (told.length === 0) return undefined;
  const facts: ClusterFacts = Object.assign({}, ...told);
  return { ...facts, ...creatorOf(facts) };
}
