// Asks each rule that is on about a document that has been read.
import type { LintDocument } from "../document/document.ts";
import { activeRules } from "./config/active-rules.ts";
import { type LintConfig, parseConfig } from "./config/config.ts";
import type { Finding } from "./engine/finding.ts";
import { runRules } from "./engine/run.ts";
import { defaultRules, unusedSuppression } from "./rules/index.ts";

export interface LintOptions {
  /** The file's name, for the findings and for `overrides`; relative to the configuration file, with `/`. */
  readonly filename?: string;
  /** What `.aws-auth-map.yaml` says, as an object. */
  readonly config?: LintConfig;
}

/**
 * What `lint` finds, without asking which of the fixes are left to a person.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lintDocument(document: LintDocument, options: LintOptions = {}): Finding[] {
  const { filename = "<text>", config = {} } = options;
  const active = activeRules(parseConfig(config), filename);
  const names = defaultRules.map(({ name }) => name);
  return runRules(document, { active, names, unusedSuppression }, filename);
}
