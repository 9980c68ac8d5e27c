// Keys beside the sections that hold mappings. No one reads them.
import type { LintConfigMap } from "../../document/document.ts";
import { type LintMember, writtenAs } from "../../document/nodes.ts";
import { intendedSection } from "../../document/section-names.ts";
import { spanOf } from "../../document/source.ts";

export interface UnreadKey {
  readonly key: LintMember["key"];
  readonly text: string;
}

/** People keep notes in other keys. What begins with `map`, or holds ARNs, was meant to map somebody. */
export function unreadKeys({ data, members, object, source }: LintConfigMap): UnreadKey[] {
  const isBare = object.data === object.value;
  // Of a ConfigMap, only what begins with `map` is looked at beside the data.
  const beside = isBare ? [] : members.filter(({ key }) => /^map/i.test(key.value));
  return [...data, ...beside].flatMap(({ key, value }) => {
    if (intendedSection(key.value) !== undefined || (isBare && OF_AN_OBJECT.has(key.value))) return [];
    const isText = value.kind === "scalar" && typeof value.value === "string";
    const text = isText
      ? String(value.value)
      : value.node === null
        ? ""
        : writtenAs(spanOf(value.node, source));
    return /^map/i.test(key.value) || HOLDS_ARN.test(text) ? [{ key, text }] : [];
  });
}

const OF_AN_OBJECT: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata"]);
const HOLDS_ARN = /\barn:aws[\w-]*:|(?:role|user)arn\b/i;
