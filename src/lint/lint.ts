// The linter: reads the document, and asks each rule that is on.
import { type LintDocument, readDocument } from "../document/document.ts";
import { activeRules } from "./config/active-rules.ts";
import { type LintConfig, parseConfig } from "./config/config.ts";
import type { Finding } from "./engine/finding.ts";
import { runRules } from "./engine/run.ts";
import { defaultRules, unusedSuppression } from "./rules/index.ts";

export interface LintOptions {
  /** The file's name, for the findings and for `overrides`; relative to the configuration file, with `/`. */
  readonly filename?: string;
  /**
   * Where the text comes from. `file`, the default, is a manifest that somebody applies. `live` is what a cluster has, or
   * what `kubectl get` prints: it has the fields that the API server sets, and may differ from what was applied last.
   */
  readonly source?: "file" | "live";
  /** What `.aws-auth-map.yaml` says, as an object. */
  readonly config?: LintConfig;
}

/**
 * Finds what is wrong, or doubtful, in an aws-auth document.
 *
 * @param text A manifest (YAML or JSON), the output of `kubectl get -o yaml` or `-o json`, a patch file.
 * @returns Findings by position, then rule; empty when all is well. Content never makes it throw.
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lint(text: string, options: LintOptions = {}): Finding[] {
  return lintDocument(readDocument(text, { isLive: options.source === "live" }), options);
}

/**
 * The same for a document that has been read already.
 *
 * @internal
 */
export function lintDocument(document: LintDocument, options: LintOptions = {}): Finding[] {
  const { filename = "<text>", config = {} } = options;
  const active = activeRules(parseConfig(config), filename);
  const names = defaultRules.map(({ name }) => name);
  return runRules(document, { active, names, unusedSuppression }, filename);
}
