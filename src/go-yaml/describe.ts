// What kind of value something is, as data and in words.
import { shorten } from "../text/shorten.ts";
import { sourceOf } from "./single-nodes.ts";
import type { YamlValue } from "./value.ts";
import type { ValueKind } from "./value-kind.ts";

export function kindOf(value: YamlValue): ValueKind {
  if (value.kind === "list") return { type: "list" };
  if (value.kind === "map") return { type: "mapping" };
  if (value.value === null) return { type: "empty" };
  return { type: TYPES[typeof value.value as keyof typeof TYPES], written: sourceOf(value.node) };
}

const TYPES = { string: "text", number: "number", bigint: "number", boolean: "boolean" } as const;

/** `a number (123)`, `a list`, … */
export function describeKind(kind: ValueKind): string {
  if (!("written" in kind)) return kind.type === "empty" ? "empty" : `a ${kind.type}`;
  return `${kind.type === "text" ? "text" : `a ${kind.type}`} (${shorten(kind.written)})`;
}

/** `a number (123)`, `a list`, … */
export function describe(value: YamlValue): string {
  return describeKind(kindOf(value));
}
