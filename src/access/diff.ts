// Who gains access and who loses it between two documents, or two clusters.
import type { Settings } from "../schema/settings.ts";
import { settingsOf } from "../schema/settings.ts";
import { type Steps, toEnd } from "../text/steps.ts";
import { EntryAccess } from "./access.ts";
import { checkAccessInput } from "./access-input.ts";
import type { AccessDiff } from "./change.ts";
import { compareSides } from "./compare-sides.ts";
import type { DiffOptions } from "./document-access.ts";
import { EntriesAccess } from "./entries-access.ts";
import { type DiffSide, isAccessSide, Side } from "./side.ts";

/**
 * The difference in access, not in text. Order, comments, quotes, the case of keys and entries that match no one do not
 * count as a change. New entries that match no one but are dangerous are listed separately, in `dormant`.
 *
 * @param before What `parseAwsAuth` returns for the old document. Or `{ mode, awsAuth?, accessEntries? }`: what a cluster
 *   reads in its authentication mode. An access entry then counts before aws-auth, and for all that its principal gets.
 * @param after The same of the new document, or of the cluster from now on.
 * @param options How the server is set up. `ServerSettings` says the defaults.
 * @throws TypeError for a side that is neither, and for a mode that EKS does not have.
 */
export function diffAccess(before: DiffSide, after: DiffSide, options: DiffOptions = {}): AccessDiff {
  return toEnd(diffSteps(before, after, options));
}

/** What `diffAccess` gives, in steps of less than a millisecond for all but the largest documents. */
export function* diffSteps(before: DiffSide, after: DiffSide, options: DiffOptions = {}): Steps<AccessDiff> {
  const settings = settingsOf(options);
  const entries = new EntryAccess(settings);
  yield;
  const old = readSide(before, settings, entries);
  yield;
  const next = readSide(after, settings, entries);
  yield;
  return yield* compareSides(old, next, settings, entries);
}

function readSide(side: DiffSide, settings: Settings, entryAccess: EntryAccess): Side {
  if (!isAccessSide(side)) return new Side(side, settings, entryAccess);
  const { entries, holes } = checkAccessInput(side);
  const { mode, awsAuth } = side;
  const read = mode === "CONFIG_MAP" ? undefined : new EntriesAccess(entries, holes, settings);
  return new Side(awsAuth, settings, entryAccess, { mode, entries: read });
}
