// How `lint` and `fix` are asked.
import type { LintConfig } from "./config/config.ts";

export interface LintOptions {
  /** The file's name, for the findings and for `overrides`; relative to the configuration file, with `/`. */
  readonly filename?: string;
  /** What `.aws-auth-map.yaml` says, as an object. */
  readonly config?: LintConfig;
  /** False takes no account of comments that suppress findings. Default: true, where `config` allows them. */
  readonly inlineSuppressions?: boolean;
}
