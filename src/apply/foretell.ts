// What `kubectl apply` or `kubectl replace` of a file makes of a live ConfigMap, or why it is refused.
// test/fixtures/apply/ has what the real ones did.
import { checked } from "./checked.ts";
import { applyClientSide } from "./client-side.ts";
import { refusalOf } from "./file-faults.ts";
import type { JsonObject } from "./json.ts";
import { type ApplyMode, type Foretold, refusedByServer } from "./outcome.ts";
import { applyServerSide } from "./server-side.ts";
import { textsOf } from "./validate.ts";

/**
 * @param live The ConfigMap as the API server has it, with its annotations and managedFields. Undefined where it has none.
 * @param file The manifest. Its name and namespace are those of `live`.
 */
export function foretell(live: JsonObject | undefined, file: JsonObject, mode: ApplyMode): Foretold {
  const foretold = outcomeOf(live, file, mode);
  if (foretold.outcome !== "applied") return foretold;
  return { ...foretold, after: { ...foretold.after, data: textsOf(foretold.after, "data") } };
}

function outcomeOf(live: JsonObject | undefined, file: JsonObject, mode: ApplyMode): Foretold {
  if (mode.as === "apply") return applyClientSide(live, file);
  const refusal = refusalOf(file, live);
  if (refusal !== undefined) return refusal;
  if (mode.as === "server-side apply") return applyServerSide(live, file, mode);
  return live === undefined ? refusedByServer("there is no live ConfigMap to replace") : checked(file, live);
}
