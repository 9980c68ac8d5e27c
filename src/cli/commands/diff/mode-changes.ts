// Which clusters authenticate otherwise from now on.
import type { ModeChange } from "../../../access/formats/several.ts";
import type { ClusterParts } from "../../input/cluster-parts.ts";
import { messageLine } from "../../output/messages.ts";

/** A cluster that is made or deleted has no aws-auth of others. */
export function modeChanges(before: ClusterParts, after: ClusterParts): ModeChange[] {
  return after.clusters.flatMap(({ name, mode }): ModeChange[] => {
    const old = before.clusters.find((each) => each.name === name);
    if (name === undefined || old === undefined || old.mode === mode) return [];
    const modes = [old.mode ?? NOT_KNOWN, mode ?? NOT_KNOWN] as const;
    return [{ what: "authentication-mode", name, change: "changed", modes }];
  });
}

const NOT_KNOWN = "one that is not known";

/** One line for each. */
export function describeModeChanges(changes: readonly ModeChange[], file: string): string[] {
  return changes.map(({ name, modes: [before, after] }) => {
    const more = after === "API" ? ": nobody gets in by aws-auth any more" : "";
    return `${file}: warning: the authentication mode of ${messageLine(`${name} changes from ${before} to ${after}`)}${more}`;
  });
}
