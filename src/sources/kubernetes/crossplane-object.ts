// An Object of Crossplane: a manifest that it applies, here an aws-auth ConfigMap. Patches may set parts of it.
// https://github.com/crossplane-contrib/provider-kubernetes (apis/object)

import { memberAt } from "../model/config-map.ts";
import type { Hole } from "../model/hole.ts";
import { shown } from "../model/plain.ts";
import type { SourceDocument } from "../model/reading.ts";
import {
  isMember,
  literalOf,
  type Member,
  memberOf,
  type Place,
  type SourceValue,
  valueAt,
} from "../model/value.ts";
import type { OwnObject } from "./own-objects.ts";

/** None where its manifest is another object. */
export function objectDocument({ title, value, at }: OwnObject): SourceDocument[] {
  const manifest = valueAt(value, "spec", "forProvider", "manifest");
  if (manifest === undefined || !isAwsAuth(manifest)) return [];
  return [
    { name: `manifest of ${title}`, at, content: patched(manifest, valueAt(value, "spec", "references")) },
  ];
}

function isAwsAuth(manifest: SourceValue): boolean {
  const metadata = memberOf(manifest, "metadata");
  return (
    literalOf(memberOf(manifest, "kind")) === "ConfigMap" &&
    mayBe(memberOf(metadata, "name"), "aws-auth") &&
    mayBe(memberOf(metadata, "namespace"), "kube-system")
  );
}

/** A hole may be anything. */
function mayBe(value: SourceValue | undefined, text: string): boolean {
  return value !== undefined && (literalOf(value) ?? text) === text;
}

function patched(manifest: SourceValue, references: SourceValue | undefined): SourceValue {
  if (references?.kind !== "list") return manifest;
  return references.items.reduce((whole, reference) => {
    const from = memberOf(reference, "patchesFrom");
    const source = memberOf(from, "fieldPath");
    const path = literalOf(memberOf(reference, "toFieldPath")) ?? literalOf(source);
    if (from === undefined || path === undefined) return whole;
    const words = [memberOf(from, "kind"), memberOf(from, "namespace"), memberOf(from, "name"), source]
      .flatMap((value) => (value?.kind === "text" ? [shown(value)] : []))
      .join(" ");
    const hole: Hole = { shape: "value", expression: `\${${words}}`, why: "reference" };
    return withHoleAt(whole, stepsOf(path), hole, reference.at);
  }, manifest);
}

/** `metadata.annotations[example.com/name]` in steps. */
function stepsOf(path: string): string[] {
  return [...path.matchAll(/\[["']?([^\]]*?)["']?\]|[^.[\]]+/g)].map(
    ([step, inBrackets]) => inBrackets ?? step,
  );
}

function withHoleAt(
  value: SourceValue | undefined,
  steps: readonly string[],
  hole: Hole,
  at: Place,
): SourceValue {
  const [step, ...rest] = steps;
  if (step === undefined) return { kind: "hole", hole, at };
  if (value?.kind === "list") {
    const items = value.items.map((item, index) =>
      String(index) === step || step === "*" ? withHoleAt(item, rest, hole, at) : item,
    );
    return { ...value, items };
  }
  const members = value?.kind === "map" ? value.members : [];
  const set = memberAt(step, withHoleAt(memberOf(value, step), rest, hole, at), at);
  const isSet = (each: (typeof members)[number]): each is Member =>
    isMember(each) && literalOf(each.key) === step;
  const replaced = members.map((each) => (isSet(each) ? { ...set, key: each.key } : each));
  return { kind: "map", members: members.some(isSet) ? replaced : [...members, set], at: value?.at ?? at };
}
