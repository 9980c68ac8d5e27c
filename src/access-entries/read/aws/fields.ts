// Reads a value by its schema, a field at a time: a field of a wrong type loses no other one.
import type * as z from "zod/mini";
import { plain } from "../../../sources/model/plain.ts";
import { isMember, literalOf, type Place, type SourceValue } from "../../../sources/model/value.ts";
import type { Told } from "./told.ts";

type Shape = z.core.$ZodLooseShape;

/**
 * What a value says by a schema. Fields that do not fit are left out, each with a problem.
 *
 * @returns Undefined where a field is left out that the schema asks for.
 */
export function readFields<Fields extends Shape>(
  value: SourceValue,
  schema: z.ZodMiniObject<Fields>,
  told: Told,
): z.infer<z.ZodMiniObject<Fields>> | undefined {
  const known = plain(value);
  const first = schema.safeParse(known);
  if (first.success) return first.data;
  const wrong = new Set<PropertyKey>();
  for (const { path } of first.error.issues) {
    const [field] = path;
    if (field === undefined || wrong.has(field)) continue;
    wrong.add(field);
    const at = placeIn(value, path);
    if (at !== undefined) told.problem("invalid-field", at, wordsFor(path), false);
  }
  const kept = Object.entries(Object(known)).filter(([key]) => !wrong.has(key));
  return schema.safeParse(Object.fromEntries(kept)).data;
}

function wordsFor(path: readonly PropertyKey[]): string {
  return `${path.map(String).join(".")} has another type than EKS prints, so it is not known; give the answer as it is`;
}

/** Where the value at a path is, or as far as there is one. Undefined where the first step leads nowhere. */
function placeIn(value: SourceValue, path: readonly PropertyKey[]): Place | undefined {
  let found: SourceValue | undefined;
  for (const step of path) {
    const owner: SourceValue = found ?? value;
    const next =
      owner.kind === "map"
        ? owner.members.findLast((each) => isMember(each) && literalOf(each.key) === step)
        : undefined;
    const inside: SourceValue | undefined =
      next !== undefined && "value" in next
        ? next.value
        : owner.kind === "list" && typeof step === "number"
          ? owner.items[step]
          : undefined;
    if (inside === undefined) break;
    found = inside;
  }
  return found?.at;
}
