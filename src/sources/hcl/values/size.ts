// How large values are. A few lines of HCL can make a value that no memory holds: each local the last one twice.
import { isMember, type SourceValue } from "../../model/value.ts";
import { encodedIn } from "./encoded.ts";

/** An aws-auth ConfigMap of one megabyte, the most that a cluster takes, has fewer parts. */
const MOST_PARTS = 200_000;

const sizes = new WeakMap<SourceValue, number>();

/** How many parts a value has. Those of each part are counted once. */
function sizeOf(value: SourceValue): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const encoded = encodedIn(value);
  const pieces = value.kind === "text" && encoded === undefined ? value.pieces.length : 0;
  const size = 1 + pieces + sum(encoded === undefined ? partsOf(value) : [encoded], sizeOf);
  sizes.set(value, size);
  return size;
}

function partsOf(value: SourceValue): readonly SourceValue[] {
  if (value.kind === "list") return value.items;
  if (value.kind !== "map") return [];
  return value.members.map((each) => (isMember(each) ? each.value : each));
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}

export function isTooLarge(value: SourceValue): boolean {
  return sizeOf(value) > MOST_PARTS;
}
