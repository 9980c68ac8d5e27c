// Who gains access and who loses it between two aws-auth alone: what `diffAccess` gives for them. It loads nothing that reads
// access entries, for those who never have any: lint, and who watches a ConfigMap.
import type { MappingInput } from "../document/mapping-input.ts";
import { settingsOf } from "../schema/settings.ts";
import { type Steps, toEnd } from "../text/steps.ts";
import { EntryAccess } from "./access.ts";
import type { AccessDiff } from "./change.ts";
import { compareSides } from "./compare-sides.ts";
import type { DiffOptions } from "./document-access.ts";
import { Side } from "./side.ts";

/** @throws TypeError for what `parseAwsAuth` would not return. */
export function diffDocuments(
  before: MappingInput,
  after: MappingInput,
  options: DiffOptions = {},
): AccessDiff {
  return toEnd(diffDocumentSteps(before, after, options));
}

/** The same, in steps of less than a millisecond for all but the largest documents. */
export function* diffDocumentSteps(
  before: MappingInput,
  after: MappingInput,
  options: DiffOptions = {},
): Steps<AccessDiff> {
  const settings = settingsOf(options);
  const entries = new EntryAccess(settings);
  yield;
  const old = new Side(before, settings, entries);
  yield;
  const next = new Side(after, settings, entries);
  yield;
  return yield* compareSides(old, next, settings, entries);
}
