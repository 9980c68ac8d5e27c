// Compares what two sides say: each map with the one of its name, and each cluster's access entries, together where it is
// known that they are one cluster's.
import type { AccessDiff } from "../../../access/change.ts";
import type { NamedDiff } from "../../../access/formats/several.ts";
import { ofParts } from "../../../access/part.ts";
import { type AccessSide, type DiffSide, diffByBothReadings } from "../../../exports/diff.ts";
import type { AwsAuth } from "../../../exports/index.ts";
import type { Settings } from "../../../schema/settings.ts";
import { messageLine } from "../../output/messages.ts";
import {
  type ClusterPair,
  type ClusterSide,
  type ComparedModes,
  type ModeChoice,
  modesOf,
} from "./cluster-sides.ts";
import { withMapBelow, withMapLeft } from "./map-elsewhere.ts";
import type { MapPair } from "./maps.ts";

export interface Comparison {
  readonly maps: readonly MapPair[];
  readonly clusters: readonly ClusterPair[];
  /** The file's name in messages. */
  readonly file: string;
  /** The modes that are given on the command line. */
  readonly choice: ModeChoice;
}

export interface Compared {
  readonly compared: readonly Omit<NamedDiff, "names">[];
  readonly remarks: readonly string[];
}

export function compare({ maps, clusters, file, choice }: Comparison, settings: Settings): Compared {
  const remarks: string[] = [];
  const warn = (what: string) => void remarks.push(`${file}: warning: ${what}`);
  const [onlyMap, ...moreMaps] = maps;
  const [onlyCluster, ...moreClusters] = clusters.filter((cluster) => isAbout(cluster, choice));
  if (onlyCluster === undefined) return { compared: maps.map(ofMap), remarks };
  const isOne = moreClusters.length === 0 && moreMaps.length === 0;
  if (isOne && onlyMap !== undefined) return { compared: [together(onlyMap, onlyCluster)], remarks };
  if (maps.length > 0) {
    warn(
      "it holds more than one aws-auth, or access entries of more than one cluster; which belong together is not known, so access entries are compared alone",
    );
  }
  const alone = [onlyCluster, ...moreClusters].map(ofCluster).filter((each) => each !== undefined);
  return { compared: [...maps.map(ofMap), ...alone], remarks };

  function ofMap({ name, old, next, isPart }: MapPair): Omit<NamedDiff, "names"> {
    const difference = diffByBothReadings(ofMode(old, "old"), ofMode(next, "next"), settings);
    return { name, difference: isPart ? ofParts(difference) : difference };
  }

  /** Without entries, only a mode from the command line says anything. */
  function ofMode(awsAuth: AwsAuth, side: "old" | "next"): DiffSide {
    const mode = side === "old" ? (choice.oldMode ?? choice.mode) : choice.mode;
    return mode === undefined ? awsAuth : { mode, awsAuth };
  }

  function together({ name, old, next, isPart }: MapPair, cluster: ClusterPair): Omit<NamedDiff, "names"> {
    const modes = modesOf(cluster, choice);
    remarkOn(cluster, modes);
    if (modes.old === "API" && modes.next === "API")
      warn(`in the mode API, EKS does not read aws-auth${of(cluster)}`);
    const sides = [
      { mode: modes.old, awsAuth: old, accessEntries: given(cluster.old) },
      { mode: modes.next, awsAuth: next, accessEntries: given(cluster.next) },
    ] as const;
    return { name, difference: between(sides, isPart || hasParts(cluster)), what: WHAT };
  }

  /** Undefined where nothing is to be told. */
  function ofCluster(cluster: ClusterPair): Omit<NamedDiff, "names"> | undefined {
    const modes = modesOf(cluster, choice);
    const { old, next } = cluster;
    if (old.entries.length + next.entries.length === 0 && modes.old === modes.next) return undefined;
    remarkOn(cluster, modes);
    if (maps.length === 0 && modes.next !== "API") {
      warn(`there is no aws-auth in it; who gets in by that${of(cluster)} is not compared`);
    }
    const sides = [
      { mode: modes.old, accessEntries: given(old) },
      { mode: modes.next, accessEntries: given(next) },
    ] as const;
    const difference = between(sides, maps.length === 0 || hasParts(cluster));
    const name = `access entries${of(cluster)}`;
    if (modes.next !== "API") return { name, difference: withMapBelow(difference), what: WHAT };
    const isMapLeft = modes.old !== "API" && old.isThere;
    return { name, difference: isMapLeft ? withMapLeft(difference) : difference, what: WHAT };
  }

  function between([before, after]: readonly [AccessSide, AccessSide], isPart: boolean): AccessDiff {
    const difference = diffByBothReadings(before, after, settings);
    return isPart ? ofParts(difference) : difference;
  }

  function remarkOn(cluster: ClusterPair, modes: ComparedModes): void {
    const { old, next } = cluster;
    const hasEntries = old.entries.length + next.entries.length > 0;
    if (!hasEntries) return;
    if (modes.isAssumed) {
      warn(
        `the authentication mode${of(cluster)} is not known; access entries and aws-auth are compared as if EKS read both (--mode says it)`,
      );
    } else if (modes.next === "CONFIG_MAP") {
      warn(`in the mode CONFIG_MAP, EKS does not read access entries${of(cluster)}`);
    }
  }
}

/** Whether a side has entries, or says a mode: then the mode decides what counts of the map, too. */
function isAbout({ old, next }: ClusterPair, { mode, oldMode }: ModeChoice): boolean {
  const modes = [old.mode, next.mode, mode, oldMode];
  return old.entries.length + next.entries.length > 0 || modes.some((each) => each !== undefined);
}

function given({ entries, holes }: ClusterSide): AccessSide["accessEntries"] {
  return { entries, holes };
}

/** Other access entries may be elsewhere. */
function hasParts({ old, next }: ClusterPair): boolean {
  return old.isWhole !== true || next.isWhole !== true;
}

function of({ name }: ClusterPair): string {
  return name === undefined ? "" : ` of ${messageLine(name)}`;
}

const WHAT = "EKS access";
