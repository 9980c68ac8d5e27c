// Adds descriptions to the JSON Schemas that zod makes.
import type * as z from "zod/mini";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Adds a description to each property of `schema` for which `descriptionOf` returns one. Changes `schema`. */
export function describeProperties(
  schema: JsonSchema | boolean | undefined,
  descriptionOf: (key: string) => string | undefined,
): void {
  if (typeof schema !== "object" || schema.properties === undefined) return;
  for (const [key, property] of Object.entries(schema.properties)) {
    const description = descriptionOf(key);
    if (typeof property !== "object" || description === undefined) continue;
    // The property is copied, because several properties can share one object.
    schema.properties[key] = { ...property, description };
  }
}
