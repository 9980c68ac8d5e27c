// What client-side apply changes: the file's values, without the keys of the last applied configuration that the file
// lacks. Whatever else is live stays.
// Source: CreateThreeWayMergePatch of k8s.io/apimachinery/pkg/util/strategicpatch. Lists are taken whole: a ConfigMap has
// none that counts for its data.
import { isEqual, isObject, type Json, type JsonObject } from "./json.ts";

/** The live object after kubectl's patch. */
export function mergeThreeWays(lastApplied: JsonObject, live: JsonObject, file: JsonObject): JsonObject {
  const patch = mergePatches(deletions(lastApplied, file), additions(live, file));
  return patched(live, patch);
}

/** Null at each key that was applied last and that the file lacks. */
function deletions(lastApplied: JsonObject, file: JsonObject): JsonObject {
  const patch: [string, Json][] = [];
  for (const [key, value] of Object.entries(lastApplied)) {
    if (!Object.hasOwn(file, key)) {
      patch.push([key, null]);
      continue;
    }
    const kept = file[key];
    if (!isObject(value) || !isObject(kept)) continue;
    const inner = deletions(value, kept);
    if (Object.keys(inner).length > 0) patch.push([key, inner]);
  }
  return Object.fromEntries(patch);
}

/** What the file has that is not live, or not live with this value. */
function additions(live: JsonObject, file: JsonObject): JsonObject {
  const patch: [string, Json][] = [];
  for (const [key, value] of Object.entries(file)) {
    const current = Object.hasOwn(live, key) ? live[key] : undefined;
    if (isObject(current) && isObject(value)) {
      const inner = additions(current, value);
      if (Object.keys(inner).length > 0) patch.push([key, inner]);
    } else if (current === undefined || !isEqual(current, value)) {
      patch.push([key, value]);
    }
  }
  return Object.fromEntries(patch);
}

/** Both patches as one. Where they disagree, the second counts. */
function mergePatches(first: JsonObject, second: JsonObject): JsonObject {
  const merged = Object.entries(second).map(([key, value]): [string, Json] => {
    const other = Object.hasOwn(first, key) ? first[key] : undefined;
    return [key, isObject(other) && isObject(value) ? mergePatches(other, value) : value];
  });
  return Object.fromEntries([...Object.entries(first), ...merged]);
}

/** The object with the patch made. A null takes its key out. */
function patched(object: JsonObject, patch: JsonObject): JsonObject {
  const result = new Map(Object.entries(object));
  for (const [key, value] of Object.entries(patch)) {
    const current = result.get(key);
    if (value === null) result.delete(key);
    else result.set(key, isObject(value) ? patched(isObject(current) ? current : {}, value) : value);
  }
  return Object.fromEntries(result);
}

/** The object without its nulls, as kubectl creates it. */
export function withoutNulls(object: JsonObject): JsonObject {
  return patched({}, object);
}
