// What `kubectl apply` or `kubectl replace` of a file makes of a live ConfigMap, or why it is refused.
// test/fixtures/apply/ has what the real ones did.
import { isObject, type Json, type JsonObject, memberOf, resourceVersionOf, textOf } from "./json.ts";
import { lastAppliedTo, withLastApplied } from "./last-applied.ts";
import { type ApplyMode, type Foretold, refusedByKubectl, refusedByServer } from "./outcome.ts";
import { applyServerSide } from "./server-side.ts";
import { metadataFault, shapeFault } from "./shape.ts";
import { mergeThreeWays, withoutNulls } from "./three-way.ts";
import { invalid, textsOf } from "./validate.ts";

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
  const fault = unappliable(file) ?? metadataFault(file);
  if (fault !== undefined) return refusedByKubectl(fault);
  const directive = directiveIn(file);
  if (directive !== undefined) {
    return {
      outcome: "unknown",
      reason: `what the patch directive '${directive}' in it does is not foretold`,
    };
  }
  const conflict = live === undefined ? undefined : outdated(file, live);
  if (conflict !== undefined) return refusedByServer(conflict);
  switch (mode.as) {
    case "apply":
      return live === undefined ? create(file) : applyClientSide(live, file);
    case "server-side apply":
      return applyServerSide(live, file, mode);
    case "replace":
      if (live === undefined) return refusedByServer("there is no live ConfigMap to replace");
      return checked(file, live);
  }
}

/** kubectl itself refuses these. */
function unappliable(file: JsonObject): string | undefined {
  const metadata = memberOf(file, "metadata");
  if (memberOf(file, "apiVersion") !== "v1") return "its apiVersion must be v1";
  if (memberOf(file, "kind") !== "ConfigMap") return "its kind must be ConfigMap";
  if (textOf(metadata, "name") !== undefined) return undefined;
  return textOf(metadata, "generateName") === undefined
    ? "it has no metadata.name"
    : "it has a generateName in place of a name";
}

/** `$patch` and the like: they would steer the patch. */
function directiveIn(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith("$")) return key;
    const found = directiveIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An object with a resourceVersion is taken only while the live one has the same. */
function outdated(file: JsonObject, live: JsonObject): string | undefined {
  const version = resourceVersionOf(file);
  if (version === undefined || version === resourceVersionOf(live)) return undefined;
  return "metadata.resourceVersion is not that of the live ConfigMap";
}

function create(file: JsonObject): Foretold {
  return checked(withoutNulls(withLastApplied(file)), undefined);
}

function applyClientSide(live: JsonObject, file: JsonObject): Foretold {
  const lastApplied = lastAppliedTo(live);
  if (lastApplied.found === "unreadable") {
    return refusedByKubectl("the live ConfigMap's last-applied-configuration is not a JSON object");
  }
  const configuration = lastApplied.found === "configuration" ? lastApplied.configuration : {};
  const directive = directiveIn(configuration);
  if (directive !== undefined) {
    return {
      outcome: "unknown",
      reason: `what the patch directive '${directive}' in the last applied configuration does is not foretold`,
    };
  }
  return checked(mergeThreeWays(configuration, live, withLastApplied(file)), live);
}

function checked(after: JsonObject, live: JsonObject | undefined): Foretold {
  const fault = metadataFault(after) ?? shapeFault(after) ?? invalid(after, live);
  return fault === undefined ? { outcome: "applied", after } : refusedByServer(fault);
}
