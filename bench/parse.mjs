// Time to parse and index a document beside a bare yaml.parseDocument of the same section; and what it holds of the heap.
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { parseDocument } from "yaml";
import { manifest, mapRoles } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 15;

/** Milliseconds of both sides; `form` is `data` (a data object) or `manifest` (the text of a file). */
export function measureParse(roles, form, rounds = ROUNDS) {
  const text = mapRoles(roles);
  const input = form === "data" ? { mapRoles: text } : manifest(text);
  const ours = () => createMapper(parseAwsAuth(input));
  return { size: text.length, ...measurePairs(rounds, ours, () => parseDocument(text)) };
}

/** Bytes of heap for each entry of a mapper, and of a Map with the entries as plain objects, by lower-cased ARN. */
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

/** The text on its own, not a slice of the document. */
function flat(text) {
  return text.split("").join("");
}
