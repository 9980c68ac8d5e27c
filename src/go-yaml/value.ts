// A decoded value: what a YAML node says.
import type { ParsedNode } from "yaml";
import type { YamlScalar } from "./scalars.ts";

/** A decoded value, with the node that it was read from. A key that is not a string has its JSON spelling. */
export type YamlValue =
  | { readonly kind: "scalar"; readonly value: YamlScalar; readonly node: ParsedNode | null }
  | { readonly kind: "list"; readonly items: readonly YamlValue[]; readonly node: ParsedNode }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, YamlMember>; readonly node: ParsedNode };

export interface YamlMember {
  readonly key: ParsedNode;
  readonly value: YamlValue;
}

export function isNull(value: YamlValue): boolean {
  return value.kind === "scalar" && value.value === null;
}
