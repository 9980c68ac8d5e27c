// Which of Kubernetes' and EKS's own groups a group is meant to be, whatever slip keeps it from being one.
import { apparentGroup, runTogether, systemGroup } from "../../identity/kubernetes-groups.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { asItLooks } from "./characters.ts";

/** What is wrong with a group that looks like one of these. */
export type GroupSlip =
  /** Several groups in one item. `listed`: none of them is Kubernetes' or EKS's own. */
  | { readonly found: "listed"; readonly group: string; readonly names: readonly string[] }
  | { readonly found: "several"; readonly group: string; readonly names: readonly string[] }
  /** `apparently`: white space, brackets, or letters that are not ASCII hide the name. */
  | { readonly found: "misspelt" | "apparently-misspelt"; readonly group: string; readonly meant: string }
  | { readonly found: "unknown" | "apparently-unknown"; readonly group: string };

/** Undefined for a group that there is, and for a group of one's own. */
export const groupSlip: (group: string) => GroupSlip | undefined = oncePerText((group) => {
  const names = runTogether(group);
  if (names !== undefined) return { found: "several", group, names: names.map(nameMeant) };
  const plain = systemGroup(group);
  if (plain.kind === "misspelt") return { found: "misspelt", group, meant: plain.meant };
  if (plain.kind === "unknown") return { found: "unknown", group };
  if (plain.kind === "known") return undefined;
  const apparent = apparentGroup(asItLooks(group));
  if (apparent.kind === "misspelt") return { found: "apparently-misspelt", group, meant: apparent.meant };
  if (apparent.kind === "unknown") return { found: "apparently-unknown", group };
  return LISTED.test(group) ? { found: "listed", group, names: group.split(/\s*[,;]\s*/) } : undefined;
});

/** The names of a directory have commas too, as in `cn=admins,ou=groups`. */
const LISTED = /^[\w.:@/-]{1,64}(?:\s?[,;]\s?[\w.:@/-]{1,64}){1,20}$/;

function nameMeant(name: string): string {
  const found = systemGroup(name);
  return found.kind === "misspelt" ? found.meant : name;
}

/** The groups that are meant, with the slips mended. Most often it is the group itself. */
export function meantGroups(group: string): readonly string[] {
  const slip = groupSlip(group);
  if (slip === undefined) return [group];
  if ("names" in slip) return slip.names;
  return "meant" in slip ? [slip.meant] : [group];
}
