// The time to lint and to fix a document, beside a bare yaml.parseDocument of the same section with positions.
import { fix, lint } from "aws-auth-map/lint";
import { LineCounter, parseDocument } from "yaml";
import { manifest, mapRoles, spoil } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 7;

/** @returns Milliseconds of both sides. With `spoilt`, each entry has two mistakes. */
export function measureLint(roles, { spoilt = false, rounds = ROUNDS } = {}) {
  const text = spoilt ? spoil(mapRoles(roles)) : mapRoles(roles);
  const input = manifest(text);
  return { size: text.length, ...measurePairs(rounds, () => lint(input), bare(text)) };
}

/** @returns Milliseconds of both sides for a document with two mistakes in each entry. */
export function measureFix(roles, rounds = 3) {
  const text = spoil(mapRoles(roles));
  const input = manifest(text);
  const { applied } = fix(input);
  if (applied.length < 2 * roles) throw new Error(`${applied.length} fixes`);
  return { size: text.length, ...measurePairs(rounds, () => fix(input), bare(text)) };
}

const bare = (text) => () => parseDocument(text, { lineCounter: new LineCounter() });
