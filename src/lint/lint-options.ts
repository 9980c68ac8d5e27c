// How `lint` and `fix` are asked.
import type { LintConfig } from "./config/config.ts";
import type { IamRoles, Neighbours } from "./engine/surroundings.ts";

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
  /** False takes no account of comments that suppress findings. Default: true, where `config` allows them. */
  readonly inlineSuppressions?: boolean;
  /** The roles and users of AWS accounts, as `parseIamRoles` gives them. Default: not known. */
  readonly iamRoles?: IamRoles | undefined;
  /** What other files say that concerns this one. Default: nothing. */
  readonly neighbours?: Neighbours | undefined;
}
