// In which authentication mode the cluster of an access entry is, as the same text says.
import type { AuthenticationMode } from "../../schema/access-entry.ts";
import type { AccessEntriesBeside, PlacedEntry } from "../engine/access-entries.ts";

/** Undefined where it is not sure which cluster the entry is for. The same expression has the same value everywhere. */
export function modeFor(
  { entry }: PlacedEntry,
  { modes }: AccessEntriesBeside,
): AuthenticationMode | undefined {
  const { cluster = "" } = entry;
  const own = modes.filter(({ clusters }) => cluster !== "" && clusters.includes(cluster));
  const [first, ...others] = own;
  return others.every(({ mode }) => mode === first?.mode) ? first?.mode : undefined;
}
