// What a patch of operations makes of a ConfigMap's data. https://datatracker.ietf.org/doc/html/rfc6902
import { given, literalOf, type MapValue, type Member, memberOf, type SourceValue } from "../model/value.ts";

/** Undefined for what is no list of operations. */
export function jsonPatch(value: SourceValue | undefined): MapValue | undefined {
  if (value?.kind !== "list") return undefined;
  const members = value.items.flatMap((operation): Member[] => {
    const path = memberOf(operation, "path");
    const [, key] = /^\/data\/(\w+)$/.exec(literalOf(path) ?? "") ?? [];
    const content = memberOf(operation, "value");
    return key === undefined || path === undefined || content === undefined
      ? []
      : [{ key: given(key, path.at), value: content }];
  });
  return { kind: "map", members, at: value.at };
}
