// What a function of Terraform is given.
import type { HoleValue, Place, SourceValue } from "../../model/value.ts";

export interface CallPlace {
  readonly at: Place;
  /** The call as people wrote it, for what of its result is not known. */
  hole(shape?: HoleValue["hole"]["shape"]): HoleValue;
}

/** @returns Undefined where the result is not known. */
export type TerraformFunction = (args: readonly SourceValue[], call: CallPlace) => SourceValue | undefined;

/** The items of a list; undefined for what is no list. A hole is any number of items. */
export function listItems(value: SourceValue | undefined): readonly SourceValue[] | undefined {
  if (value?.kind === "list") return value.items;
  if (value?.kind === "hole") return [{ ...value, hole: { ...value.hole, shape: "items" } }];
  return undefined;
}

export function listOf(items: readonly SourceValue[], at: Place): SourceValue {
  return { kind: "list", items, at };
}
