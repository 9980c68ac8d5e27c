// What a group of its own in place of system:masters may be called. The command asks before it loads the plan.
import { prefixesRefusedByEks } from "../identity/reserved-names.ts";

/** Why a group cannot take the place of system:masters. Undefined where it can. */
export function whyNoMastersGroup(name: string): string | undefined {
  const prefix = prefixesRefusedByEks.find((each) => name.startsWith(each));
  if (prefix !== undefined) return `must not start with '${prefix}', since EKS refuses such a group`;
  return name.trim() === "" || name.includes("{{") ? "must name a group" : undefined;
}
