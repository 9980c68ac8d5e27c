// What parseAccessEntries is given, as texts.
import type { SourceInput } from "../../sources/model/reading.ts";

/** A text, a text with its file's name, or an object that has been parsed already. */
export type AccessEntriesItem = string | SourceInput | object;

export type AccessEntriesInput = AccessEntriesItem | readonly AccessEntriesItem[];

export interface GivenText extends SourceInput {
  /** Whether an object was given: it has no places. */
  readonly isObject: boolean;
}

/** @returns Undefined for a value that JSON cannot hold. */
export function textsOf(input: AccessEntriesInput): (GivenText | undefined)[] {
  // A list has a method of that name.
  const items: readonly unknown[] = Array.isArray(input) ? input : [input];
  return items.map(textOf);
}

function textOf(item: unknown): GivenText | undefined {
  if (typeof item === "string") return { file: "", text: item, isObject: false };
  if (isSourceInput(item)) return { ...item, isObject: false };
  try {
    const text: unknown = JSON.stringify(item);
    return typeof text === "string" ? { file: "", text, isObject: true } : undefined;
  } catch {
    return undefined;
  }
}

function isSourceInput(item: unknown): item is SourceInput {
  if (typeof item !== "object" || item === null) return false;
  const { file, text }: { file?: unknown; text?: unknown } = item;
  return typeof file === "string" && typeof text === "string";
}
