// The time to parse and compare two documents, beside the time to parse both.
import { parseAwsAuth } from "aws-auth-map";
import { diffAccess } from "aws-auth-map/diff";
import { manifest, mapRoles } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 7;

/** @returns Milliseconds of both sides. The floor parses both documents and does not compare them. Every tenth entry differs. */
export function measureDiff(roles, rounds = ROUNDS) {
  const before = manifest(mapRoles(roles));
  const after = before.replaceAll(/team-\d*0-developers/g, "operators");
  const parse = () => [parseAwsAuth(before), parseAwsAuth(after)];
  const ours = () => diffAccess(...parse());
  return { changes: ours().changes.length, ...measurePairs(rounds, ours, parse) };
}
