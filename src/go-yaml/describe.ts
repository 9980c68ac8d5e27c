// A decoded value in words.
import { shorten } from "../text/shorten.ts";
import { sourceOf } from "./single-nodes.ts";
import type { YamlValue } from "./value.ts";

/** `a number (123)`, `a list`, … */
export function describe(value: YamlValue): string {
  if (value.kind === "list") return "a list";
  if (value.kind === "map") return "a mapping";
  const type = { string: "text", number: "a number", bigint: "a number", boolean: "a boolean" };
  if (value.value === null) return "empty";
  return `${type[typeof value.value as keyof typeof type]} (${spelling(value)})`;
}

/** A scalar as it is written, short enough for a message. */
export function spelling({ node }: YamlValue & { kind: "scalar" }): string {
  return shorten(sourceOf(node));
}
