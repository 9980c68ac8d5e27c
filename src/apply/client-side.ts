// What `kubectl apply` without `--server-side` makes of a live ConfigMap, or why it is refused.
import { checked } from "./checked.ts";
import { directiveIn, refusalOf } from "./file-faults.ts";
import type { JsonObject } from "./json.ts";
import { lastAppliedTo, withLastApplied } from "./last-applied.ts";
import { type Foretold, refusedByKubectl } from "./outcome.ts";
import { mergeThreeWays, withoutNulls } from "./three-way.ts";

/** @param live Undefined where there is none. */
export function applyClientSide(live: JsonObject | undefined, file: JsonObject): Foretold {
  const refusal = refusalOf(file, live);
  if (refusal !== undefined) return refusal;
  if (live === undefined) return checked(withoutNulls(withLastApplied(file)), undefined);
  const lastApplied = lastAppliedTo(live);
  if (lastApplied.found === "unreadable") {
    return refusedByKubectl("the live ConfigMap's last-applied-configuration is not a JSON object");
  }
  const configuration = lastApplied.found === "configuration" ? lastApplied.configuration : {};
  const directive = directiveIn(configuration);
  if (directive !== undefined) {
    return {
      outcome: "unknown",
      reason: `the last applied configuration has the patch directive '${directive}', and what that does is not predicted`,
    };
  }
  return checked(mergeThreeWays(configuration, live, withLastApplied(file)), live);
}
