// Which cluster a file is for, and what of it cannot be true.
import type { ClusterFacts } from "../engine/surroundings.ts";
import { overridesFor } from "./active-rules.ts";
import type { LintConfig } from "./config.ts";

/**
 * What the configuration tells of the cluster that a file is for. Later overrides replace it key by key.
 *
 * @param filename As for `activeRules`.
 */
export function clusterFor(config: LintConfig, filename: string): ClusterFacts | undefined {
  const told = [config, ...overridesFor(config, filename)].flatMap(({ cluster }) => cluster ?? []);
  return told.length === 0 ? undefined : Object.assign({}, ...told);
}
