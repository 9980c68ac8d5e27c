// What a file in another form than a manifest's says of clusters: their access entries, and their authentication modes.
import { joinParts } from "../../access-entries/read/join.ts";
import type { Part } from "../../access-entries/read/part.ts";
import { type AccessEntry, type AuthenticationMode, authenticationModes } from "../../schema/access-entry.ts";
import type { UnknownValue } from "../../schema/hole.ts";
import { accessIn } from "../../sources/access-entries.ts";
import { plain } from "../../sources/model/plain.ts";
import type { SourceRead } from "../../sources/sources.ts";

/** What a file says of access entries and of clusters. */
export interface ClusterParts {
  readonly entries: readonly AccessEntry[];
  /** Entries that are not known at all. Absent where all are. */
  readonly holes?: readonly UnknownValue[];
  /** Whether the entries are all that the clusters have. Default: others may be elsewhere. */
  readonly isWhole?: boolean;
  readonly clusters: readonly {
    readonly name: string | undefined;
    readonly mode: AuthenticationMode | undefined;
  }[];
}

export const NO_CLUSTERS: ClusterParts = { entries: [], clusters: [] };

export function clusterPartsOf(read: readonly SourceRead[]): ClusterParts {
  const parts = read.flatMap(({ reading, source }): Part[] => {
    const { entries, associations } = accessIn(reading, source.name);
    return [
      ...entries.map((entry) => ({ kind: "entry", entry }) as const),
      ...associations.map((entry) => ({ kind: "policies", entry }) as const),
    ];
  });
  const clusters = read.flatMap(({ reading }) => reading.clusters ?? []);
  return {
    entries: joinParts(parts),
    clusters: clusters.map(({ name, authenticationMode }) => ({
      name: name && String(plain(name)),
      mode: authenticationModes.find((mode) => authenticationMode && mode === plain(authenticationMode)),
    })),
  };
}
