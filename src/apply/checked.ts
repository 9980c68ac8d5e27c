// What the API server makes of an object that is written as a whole.
import type { JsonObject } from "./json.ts";
import { type Foretold, refusedByServer } from "./outcome.ts";
import { metadataFault, shapeFault } from "./shape.ts";
import { invalid } from "./validate.ts";

/** `after` in place of `live`, unless it is refused. */
export function checked(after: JsonObject, live: JsonObject | undefined): Foretold {
  const fault = metadataFault(after) ?? shapeFault(after) ?? invalid(after, live);
  return fault === undefined ? { outcome: "applied", after } : refusedByServer(fault);
}
