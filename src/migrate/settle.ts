// Verdicts and entries, once the entries that are there already are looked at: one that is there wins over the map.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html
import type { AccessEntry } from "../schema/access-entry.ts";
import { type ExistingEntries, isKnown, isSameEntry } from "./existing.ts";
import { type Draft, verdictOf } from "./lines.ts";
import type { MigrationVerdict, NeededPath } from "./plan.ts";
import type { ReasonCode } from "./reason.ts";

export interface Settled {
  readonly verdict: MigrationVerdict;
  /** The entry to make. */
  readonly entry?: AccessEntry;
  readonly needsPath?: NeededPath;
}

/** What is not known of a role, or is EKS's to do, where its entry is not there. */
const SETTLED: ReadonlySet<ReasonCode> = new Set([
  "path-needed",
  "path-not-known",
  "spelling-not-known",
  "node-made-by-eks",
]);

export function settle(draft: Draft, existing: ExistingEntries): Settled {
  const { line, mapping } = draft;
  if (line === undefined) return { verdict: verdictOf(draft, { reasons: [], isHidden: false }) };
  const there = existing.find(line.entry);
  if (there === undefined) {
    const verdict = verdictOf(draft, { reasons: [], isHidden: false });
    const isOpen = draft.obstacles.every(({ code }) => code === "path-needed");
    const { lacksPath } = line;
    const arn = line.entry.principalArn;
    return {
      verdict,
      ...(draft.obstacles.length === 0 ? { entry: line.entry } : {}),
      ...(isOpen && lacksPath !== undefined
        ? { needsPath: { arn, mapping, isCertain: lacksPath === "certain" } }
        : {}),
    };
  }
  const left = {
    ...draft,
    obstacles: draft.obstacles.filter(({ code }) => !SETTLED.has(code)),
    caveats: draft.caveats.filter(({ code }) => !SETTLED.has(code)),
  };
  const isConvertible = left.obstacles.length === 0;
  if (isConvertible) existing.ask(there, line.entry);
  // Of an entry that is not all known, nobody can say that it gives the same.
  if (isConvertible && isKnown(there) && isSameEntry(there, line.entry)) {
    const more = { entry: there, reasons: [{ code: "already-there" }], isHidden: false } as const;
    return { verdict: verdictOf(left, more) };
  }
  const planned = isConvertible ? { planned: line.entry } : {};
  const reason = { code: "already-there-differs", existing: there, ...planned } as const;
  return { verdict: verdictOf(left, { entry: there, reasons: [reason], isHidden: true }) };
}
