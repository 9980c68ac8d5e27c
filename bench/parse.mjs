// Time to parse and index a document beside a bare yaml.parseDocument of the same section.
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { parseDocument } from "yaml";
import { manifest, mapRoles } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 15;

/** Milliseconds of both sides; `form` is `data` (a data object) or `manifest` (the text of a file). */
export function measureParse(roles, form) {
  const text = mapRoles(roles);
  const input = form === "data" ? { mapRoles: text } : manifest(text);
  const ours = () => createMapper(parseAwsAuth(input));
  return { size: text.length, ...measurePairs(ROUNDS, ours, () => parseDocument(text)) };
}
