// What two sides say of access entries and authentication modes, cluster by cluster.
import type { AuthenticationMode } from "../../../schema/access-entry.ts";
import type { ClusterParts } from "../../input/cluster-parts.ts";

/** What one side says of one cluster. */
export interface ClusterSide extends Pick<ClusterParts, "entries" | "holes" | "isWhole"> {
  /** Whether the side has the cluster itself, and not its entries alone. */
  readonly isThere: boolean;
  /** Undefined where the side does not say it, or as a value that is not known. */
  readonly mode: AuthenticationMode | undefined;
}

export interface ClusterPair {
  /** Undefined where no side says it. */
  readonly name: string | undefined;
  readonly old: ClusterSide;
  readonly next: ClusterSide;
}

/**
 * By the clusters' names. Where the entries name no more than one, and there is no more than one cluster, it is this one: the
 * two names are often written otherwise.
 */
export function clusterPairsOf(before: ClusterParts, after: ClusterParts): ClusterPair[] {
  const sides = [before, after];
  const given = sides.flatMap(({ entries }) => entries);
  // What EKS lists has no cluster's name in it, and is the one cluster's that the rest is of.
  const named = given.filter(({ cluster, isStored }) => cluster !== undefined || isStored !== true);
  const ofEntries = new Set((named.length > 0 ? named : given).map(({ cluster }) => cluster));
  const ofClusters = new Set(sides.flatMap(({ clusters }) => clusters.map(({ name }) => name)));
  const all = new Set([...ofClusters, ...ofEntries]);
  const isOne = all.size > 0 && ofEntries.size <= 1 && ofClusters.size <= 1;
  const names = isOne ? [[...all].find((name) => name !== undefined)] : [...all];
  return names.map((name) => {
    const sideOf = ({ entries, clusters, holes, isWhole }: ClusterParts): ClusterSide => {
      const own = isOne ? clusters : clusters.filter((each) => each.name === name);
      return {
        entries: isOne ? entries : entries.filter(({ cluster }) => cluster === name),
        ...(holes === undefined ? {} : { holes }),
        ...(isWhole === undefined ? {} : { isWhole }),
        isThere: own.length > 0,
        mode: own.find(({ mode }) => mode !== undefined)?.mode,
      };
    };
    return { name, old: sideOf(before), next: sideOf(after) };
  });
}

/** The modes in which two sides are compared. */
export interface ComparedModes {
  readonly old: AuthenticationMode;
  readonly next: AuthenticationMode;
  /** Whether one of them is not known, and taken to be one that reads both sources. */
  readonly isAssumed: boolean;
}

/** The modes that are given on the command line. */
export interface ModeChoice {
  readonly mode?: AuthenticationMode | undefined;
  readonly oldMode?: AuthenticationMode | undefined;
}

const BOTH: AuthenticationMode = "API_AND_CONFIG_MAP";

/** Of a cluster that one side alone has, the other side says nothing: it is made, or deleted. */
export function modesOf({ old, next }: Omit<ClusterPair, "name">, choice: ModeChoice): ComparedModes {
  const was = choice.oldMode ?? choice.mode ?? modeBeside(old, next);
  const is = choice.mode ?? modeBeside(next, old);
  return { old: was ?? BOTH, next: is ?? BOTH, isAssumed: was === undefined || is === undefined };
}

function modeBeside(side: ClusterSide, other: ClusterSide): AuthenticationMode | undefined {
  return side.mode ?? (side.isThere ? undefined : other.mode);
}
