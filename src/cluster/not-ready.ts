// The mapper of a watch that has not read the cluster yet. It knows of no one whether they have an entry.
import type { Mapper } from "../mapper.ts";
import { notReady } from "../mapping/refusals.ts";

export const NOT_READY: Mapper = Object.freeze({
  resolve: notReady,
  explain: () => ({ resolution: notReady(), steps: [], nearMisses: [] }),
  resolveAsync: async () => notReady(),
});
