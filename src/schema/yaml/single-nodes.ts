// What a single node says: a scalar's value, a key's name.
import { isAlias, isScalar, type Node } from "yaml";
import { failAt } from "./fault.ts";
import { rangeOf } from "./range.ts";
import { resolveTagged, type YamlScalar } from "./scalars.ts";
import type { YamlValue } from "./values.ts";

export function scalarValue(node: Node): YamlScalar {
  if (!isScalar(node)) return null;
  const { tag, source, value } = node;
  if (tag === undefined) return value as YamlScalar;
  const tagged = resolveTagged(tag, source ?? "");
  if (tagged === undefined) {
    const [start, end] = rangeOf(node);
    failAt(
      "yaml-tag",
      `'${source}' is not what its tag says (${tag.replace("tag:yaml.org,2002:", "!!")})`,
      start,
      end,
    );
  }
  return tagged;
}

export function isMergeKey(key: Node | null): boolean {
  if (!isScalar(key) || key.source !== "<<") return false;
  return key.tag === undefined
    ? key.type === "PLAIN"
    : key.tag === "tag:yaml.org,2002:merge" || key.tag === "!";
}

/** The JSON key. Only strings, integers, floats and booleans can be one. */
export function keyName(key: YamlValue, node: Node | null): string {
  if (key.kind === "scalar" && key.value !== null && typeof key.value !== "bigint") return String(key.value);
  const [start, end] = rangeOf(node);
  if (key.kind !== "map")
    failAt(
      "yaml-key",
      `${key.kind === "list" ? "a list" : "nothing, or such a number,"} cannot be a key`,
      start,
      end,
    );
  failAt(
    "yaml-key",
    "a value that opens with '{{' is a mapping to YAML, not text; quote it: \"{{…}}\"",
    start,
    end,
  );
}

export function sourceOf(node: Node | null): string {
  if (isScalar(node)) return node.source ?? "";
  return isAlias(node) ? `*${node.source}` : "";
}
