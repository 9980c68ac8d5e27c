// Whether an access entry and a line of aws-auth are of one cluster, as far as texts say so.
import type { AccessEntriesBeside, PlacedEntry } from "../engine/access-entries.ts";
import type { NeighbourMapLine } from "../engine/surroundings.ts";

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html (name). An expression is none. */
const NAME = /^[A-Za-z\d][\w-]*$/;

/**
 * Says which lines an entry is compared with. Where the entries are of several clusters, an aws-auth that does not say whose it
 * is may be any of theirs, and is compared with none.
 */
export function linesOfCluster({
  entries,
  lines,
}: AccessEntriesBeside): (entry: PlacedEntry) => readonly NeighbourMapLine[] {
  const names = new Set(entries.map(nameOf));
  const known = new Map<string | undefined, readonly NeighbourMapLine[]>();
  return (each) => {
    const name = nameOf(each);
    const found = known.get(name) ?? lines.filter((line) => isOf(line, name, names.size));
    known.set(name, found);
    return found;
  };
}

function isOf({ clusters = [] }: NeighbourMapLine, name: string | undefined, count: number): boolean {
  if (clusters.length === 0) return count === 1;
  return name === undefined ? count === 1 : clusters.some((each) => lastName(each) === name);
}

/** Undefined where it is not written. */
function nameOf({ entry: { cluster } }: PlacedEntry): string | undefined {
  return cluster !== undefined && NAME.test(lastName(cluster)) ? lastName(cluster) : undefined;
}

/** Of `arn:aws:eks:eu-west-1:111122223333:cluster/prod`, and of a context of kubectl. */
function lastName(text: string): string {
  return text.slice(text.lastIndexOf("/") + 1);
}
