// Why a file cannot be applied, however it is applied.
import { isObject, type Json, type JsonObject, memberOf, resourceVersionOf, textOf } from "./json.ts";
import { type Foretold, refusedByKubectl, refusedByServer } from "./outcome.ts";
import { metadataFault } from "./shape.ts";

/** Undefined where nothing in it is wrong. */
export function refusalOf(file: JsonObject, live: JsonObject | undefined): Foretold | undefined {
  const fault = unappliable(file) ?? metadataFault(file);
  if (fault !== undefined) return refusedByKubectl(fault);
  const directive = directiveIn(file);
  if (directive !== undefined) {
    return {
      outcome: "unknown",
      reason: `it has the patch directive '${directive}', and what that does is not predicted`,
    };
  }
  const conflict = live === undefined ? undefined : outdated(file, live);
  return conflict === undefined ? undefined : refusedByServer(conflict);
}

/** kubectl itself refuses these. */
function unappliable(file: JsonObject): string | undefined {
  const metadata = memberOf(file, "metadata");
  if (memberOf(file, "apiVersion") !== "v1") return "its apiVersion must be v1";
  if (memberOf(file, "kind") !== "ConfigMap") return "its kind must be ConfigMap";
  if (textOf(metadata, "name") !== undefined) return undefined;
  return textOf(metadata, "generateName") === undefined
    ? "it has no metadata.name"
    : "it has metadata.generateName instead of metadata.name";
}

/** `$patch` and the like: they would steer the patch. */
export function directiveIn(value: Json): string | undefined {
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
  return "metadata.resourceVersion differs from that of the live ConfigMap";
}
