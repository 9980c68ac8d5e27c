// The annotation in which kubectl keeps what it applied last.
import { parseJson } from "../text/json.ts";
import { isObject, type Json, type JsonObject, memberOf } from "./json.ts";

export const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

export type LastApplied =
  | { readonly found: "nothing" }
  | { readonly found: "configuration"; readonly configuration: JsonObject }
  /** It is not a JSON object. kubectl refuses to apply anything then. */
  | { readonly found: "unreadable" };

/** What was applied last to `object`, by its annotation. Empty text and null count as nothing. */
export function lastAppliedTo(object: JsonObject): LastApplied {
  const annotation = memberOf(memberOf(memberOf(object, "metadata"), "annotations"), LAST_APPLIED);
  if (typeof annotation !== "string" || annotation === "") return { found: "nothing" };
  const configuration = parseJson(annotation) as Json | undefined;
  if (configuration === null) return { found: "nothing" };
  return isObject(configuration) ? { found: "configuration", configuration } : { found: "unreadable" };
}

/** `file` with the annotation that kubectl puts into it. One that the file itself has does not count. */
export function withLastApplied(file: JsonObject): JsonObject {
  const bare = withAnnotation(file, undefined);
  return withAnnotation(bare, `${asGoWrites(bare)}\n`);
}

function withAnnotation(object: JsonObject, text: string | undefined): JsonObject {
  const metadata = memberOf(object, "metadata");
  const annotations = memberOf(metadata, "annotations");
  const { [LAST_APPLIED]: _, ...others } = isObject(annotations) ? annotations : {};
  return {
    ...object,
    metadata: {
      ...(isObject(metadata) ? metadata : {}),
      annotations: { ...others, ...(text === undefined ? {} : { [LAST_APPLIED]: text }) },
    },
  };
}

/** Go's JSON escapes these characters. The text's length counts: annotations have a limit. */
function asGoWrites(value: Json): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
