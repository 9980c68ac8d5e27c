// Time to lint, and to fix, a document beside a bare yaml.parseDocument, with positions, of the same section.
import { fix, lint } from "aws-auth-map/lint";
import { LineCounter, parseDocument } from "yaml";
import { manifest, mapRoles, spoil } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 11;

/** Milliseconds of both sides. With `spoilt`, every entry has mistakes. */
export async function measureLint(roles, { spoilt = false } = {}) {
  const text = spoilt ? spoil(mapRoles(roles)) : mapRoles(roles);
  const input = manifest(text);
  return { size: text.length, ...(await measurePairs(ROUNDS, () => lint(input), bare(text))) };
}

/** Milliseconds of both sides: the fix of a document with two mistakes an entry. */
export async function measureFix(roles) {
  const text = spoil(mapRoles(roles));
  const input = manifest(text);
  const { applied } = fix(input);
  if (applied.length < 2 * roles) throw new Error(`${applied.length} fixes`);
  return { size: text.length, ...(await measurePairs(ROUNDS, () => fix(input), bare(text))) };
}

const bare = (text) => () => parseDocument(text, { lineCounter: new LineCounter() });
