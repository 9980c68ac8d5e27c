// What rules about access entries ask: what EKS refuses of them, and how places and edits are told.
import type { Refusal, RefusalCode } from "../../access-entries/refusal.ts";
import type { AccessEntryHole } from "../../schema/access-entry.ts";
import type {
  AccessEntriesBeside,
  PlacedEntry,
  PlacedRefusal,
  PlacedText,
} from "../engine/access-entries.ts";
import type { NeighbourPlace } from "../engine/surroundings.ts";

/** A refusal with one of these codes. */
export type RefusalOf<Code extends RefusalCode> = Omit<PlacedRefusal, "refusal"> & {
  readonly refusal: Extract<Refusal, { readonly code: Code }>;
};

export function refusedWith<const Code extends RefusalCode>(
  beside: AccessEntriesBeside | undefined,
  ...codes: readonly Code[]
): RefusalOf<Code>[] {
  const wanted: ReadonlySet<string> = new Set(codes);
  // The codes have just been compared.
  return (beside?.refusals ?? []).filter(({ refusal }) => wanted.has(refusal.code)) as RefusalOf<Code>[];
}

/** Those that are linted, and which nobody else has to tell of. */
export function ownEntries(beside: AccessEntriesBeside | undefined): readonly PlacedEntry[] {
  return (beside?.entries ?? []).filter(({ isBeside }) => !isBeside);
}

/** Whether something of a field is not known. */
export function hasHole({ entry }: PlacedEntry, field: AccessEntryHole["field"], item?: number): boolean {
  return (entry.holes ?? []).some(
    (hole) => hole.field === field && (item === undefined || hole.item === item),
  );
}

/** `line 3`, or `line 3 of entries.tf` where that is another file. */
export function lineOf({ file, line }: NeighbourPlace, seenFrom: NeighbourPlace): string {
  return file === seenFrom.file ? `line ${line}` : `line ${line} of ${file}`;
}

/** The edit that writes another text in the place of a whole one. */
export function rewriteAll(text: PlacedText | undefined, written: string) {
  return text?.edit(0, text.text.length, written);
}
