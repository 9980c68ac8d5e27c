// A value that an object takes from another object of the cluster, by its name or by its labels.

import { shown } from "../model/plain.ts";
import { type HoleValue, literalOf, memberOf, type SourceValue } from "../model/value.ts";
import type { OwnObject } from "./own-objects.ts";

/** How an object says a value: itself, or by another object. */
export interface ReferencedField {
  readonly field: string;
  readonly ref: string;
  readonly selector?: string;
  /** The value, in words: `name of the Cluster`. */
  readonly what: string;
}

/**
 * The value, or a hole for what the other object will say.
 *
 * @param namespace In which the other object is, where names are not the cluster's.
 */
export function referenced(
  value: SourceValue | undefined,
  { field, ref, selector, what }: ReferencedField,
  owner: OwnObject,
  namespace?: string,
): SourceValue | undefined {
  const direct = memberOf(value, field);
  if (direct !== undefined && literalOf(direct) !== "") return direct;
  const reference = memberOf(value, ref);
  const name = memberOf(memberOf(reference, "from") ?? reference, "name");
  if (reference !== undefined && name?.kind === "text") {
    const own = memberOf(memberOf(reference, "from") ?? reference, "namespace");
    const inNamespace = own?.kind === "text" ? shown(own) : namespace;
    const full = inNamespace === undefined ? shown(name) : `${inNamespace}/${shown(name)}`;
    return hole(`${what} ${full}`, name);
  }
  const selected = selector === undefined ? undefined : memberOf(value, selector);
  // Which one the labels select is not known: two objects may select two.
  return (
    (selected ?? reference) &&
    hole(`${what} that ${owner.title} selects`, selected ?? reference ?? owner.value)
  );
}

function hole(words: string, { at }: SourceValue): HoleValue {
  return { kind: "hole", hole: { shape: "value", expression: `\${${words}}`, why: "reference" }, at };
}
