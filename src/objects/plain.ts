// A decoded value as JSON, as the API server would get it.
import type { YamlValue } from "../go-yaml/value.ts";

export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** Only the kind of a number matters, so a large integer may lose digits. */
export function plainValue(value: YamlValue): PlainValue {
  switch (value.kind) {
    case "list":
      return value.items.map(plainValue);
    case "map":
      return Object.fromEntries([...value.entries].map(([key, member]) => [key, plainValue(member.value)]));
    case "scalar":
      return typeof value.value === "bigint" ? Number(value.value) : value.value;
  }
}
