// Reads one side: an aws-auth alone, or what a cluster reads in its authentication mode.
import type { Settings } from "../schema/settings.ts";
import type { EntryAccess } from "./access.ts";
import { checkAccessInput } from "./access-input.ts";
import { EntriesAccess } from "./entries-access.ts";
import { type DiffSide, isAccessSide, Side } from "./side.ts";

/** @throws TypeError for a side that is neither, and for a mode that EKS does not have. */
export function readSide(side: DiffSide, settings: Settings, entryAccess: EntryAccess): Side {
  if (!isAccessSide(side)) return new Side(side, settings, entryAccess);
  const { entries, holes } = checkAccessInput(side);
  const { mode, awsAuth } = side;
  const read = mode === "CONFIG_MAP" ? undefined : new EntriesAccess(entries, holes, settings);
  return new Side(awsAuth, settings, entryAccess, { mode, entries: read });
}
