// Which usernames the entries of a ConfigMap have, so that advice takes none of them.
import type { LintEntry } from "../../document/section.ts";
import { filledIn } from "./templates.ts";

/** They are collected once. */
const collected = new WeakMap<readonly LintEntry[], ReadonlySet<string>>();

/** Whether an entry of the ConfigMap has the username. */
export function isUsernameTaken({ section: { siblings } }: LintEntry, username: string): boolean {
  let known = collected.get(siblings);
  if (known === undefined) {
    known = new Set(
      siblings.flatMap((entry) => (entry.username ? [filledIn(entry, entry.username.value)] : [])),
    );
    collected.set(siblings, known);
  }
  return known.has(username);
}
