// The result of applying a ConfigMap.
import type { JsonObject } from "./json.ts";

/** The result. */
export type Foretold =
  /** The object as it is live afterwards. */
  | { readonly outcome: "applied"; readonly after: JsonObject }
  /** Nothing changes in the cluster. The reason is the end of a sentence: `kubectl refuses COMMAND: …`. */
  | { readonly outcome: "refused"; readonly by: "kubectl" | "the API server"; readonly reason: string }
  /** The result cannot be predicted. */
  | { readonly outcome: "unknown"; readonly reason: string };

export function refusedByKubectl(reason: string): Foretold {
  return { outcome: "refused", by: "kubectl", reason };
}

export function refusedByServer(reason: string): Foretold {
  return { outcome: "refused", by: "the API server", reason };
}

/** Which command is run, with which flags. */
export type ApplyMode =
  | { readonly as: "apply" }
  | {
      readonly as: "server-side apply";
      /** `--force-conflicts` */
      readonly forceConflicts: boolean;
      /** `--field-manager`; kubectl's default is `kubectl`. */
      readonly fieldManager: string;
    }
  | { readonly as: "replace" };

/** The default of kubectl's `--field-manager`. The API server makes concessions to this one alone. */
export const DEFAULT_MANAGER = "kubectl";
