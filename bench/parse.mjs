// The time to parse and index a document, beside a bare yaml.parseDocument of the same section, and the heap that it
// keeps.
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { parseDocument } from "yaml";
import { manifest, mapRoles } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 15;

/**
 * @param form `data` is a data object, and `manifest` the text of a file.
 * @returns Milliseconds of both sides.
 */
export function measureParse(roles, form, rounds = ROUNDS) {
  const text = mapRoles(roles);
  const input = form === "data" ? { mapRoles: text } : manifest(text);
  const ours = () => createMapper(parseAwsAuth(input));
  return { size: text.length, ...measurePairs(rounds, ours, () => parseDocument(text)) };
}

/** @returns Bytes of heap for each entry. The floor is a Map by lower-cased ARN, with the entries as plain objects. */
export function measureHeap(roles) {
  const text = manifest(mapRoles(roles));
  const bare = () =>
    new Map(
      parseAwsAuth(text).roles.map(({ roleArn, username, groups }) => [
        flat(roleArn.toLowerCase()),
        { username: flat(username), groups: groups.map(flat) },
      ]),
    );
  return {
    ours: heapOf(() => createMapper(parseAwsAuth(text))) / roles,
    floor: heapOf(bare) / roles,
  };
}

function heapOf(make) {
  if (globalThis.gc === undefined) throw new Error("run node with --expose-gc");
  make();
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  globalThis.gc();
  const after = process.memoryUsage().heapUsed;
  if (kept === undefined) throw new Error("nothing was made");
  return after - before;
}

/** The text as a string of its own, where the engine may have kept a slice of the document. */
function flat(text) {
  return text.split("").join("");
}
