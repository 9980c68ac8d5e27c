// The clusters that texts speak of, each once, and the mode that all of them have.
import type { AuthenticationMode } from "../../schema/access-entry.ts";
import type { AccessCluster } from "./part.ts";

/** What is said of one cluster in several places, together. A mode without a cluster is that of the only one without a mode. */
export function clustersIn(found: readonly AccessCluster[]): readonly AccessCluster[] {
  const named = new Map<string, AccessCluster>();
  const nameless: AccessCluster[] = [];
  for (const cluster of found) {
    const key = keyOf(cluster, named);
    if (key === undefined) nameless.push(cluster);
    else named.set(key, { ...named.get(key), ...cluster });
  }
  const clusters = [...named.values()];
  const [only, ...others] = clusters;
  const [bare, ...different] = new Map(nameless.map((each) => [each.authenticationMode, each])).values();
  if (bare === undefined) return clusters;
  if (only === undefined || others.length + different.length > 0) return [...clusters, bare, ...different];
  const { authenticationMode: mode = bare.authenticationMode } = only;
  if (mode !== bare.authenticationMode) return [only, bare];
  return [mode === undefined ? only : { ...only, authenticationMode: mode }];
}

/** Another mode, or none, in one place keeps apart what else is the same. */
function keyOf(cluster: AccessCluster, named: ReadonlyMap<string, AccessCluster>): string | undefined {
  const { name, arn, authenticationMode } = cluster;
  if (name === undefined && arn === undefined) return undefined;
  const key = JSON.stringify([arn ?? "", name ?? ""]);
  const mode = named.get(key)?.authenticationMode;
  const isOther = mode !== undefined && authenticationMode !== undefined && mode !== authenticationMode;
  return isOther ? `${key} ${authenticationMode}` : key;
}

/** A cluster of which no mode is known may have any. */
export function modeOf(clusters: readonly AccessCluster[]): AuthenticationMode | undefined {
  const [first, ...more] = clusters.map(({ authenticationMode }) => authenticationMode);
  return more.every((mode) => mode === first) ? first : undefined;
}
