// Finishes the JSON Schemas that zod makes.
import type * as z from "zod/mini";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Writes a description into each property of `schema` that `descriptionOf` has one for. */
export function describeProperties(
  schema: JsonSchema | boolean | undefined,
  descriptionOf: (key: string) => string | undefined,
): void {
  if (typeof schema !== "object" || schema.properties === undefined) return;
  for (const [key, property] of Object.entries(schema.properties)) {
    const description = descriptionOf(key);
    if (typeof property !== "object" || description === undefined) continue;
    // A copy, since several properties can share one object.
    schema.properties[key] = { ...property, description };
  }
}
