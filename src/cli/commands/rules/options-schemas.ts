// The JSON Schemas of the rules' options. They are taken from the schema of the configuration, which ships with the
// package: making them of the rules themselves takes code of zod that no command needs otherwise.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { packageFolder } from "../../input/package-folder.ts";
import { describeFailure } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";

/** What of the shipped schema is read: a rule with options has its level, or a mapping of options and level. */
const shippedSchema = z.object({
  $defs: z.object({
    rules: z.object({
      properties: z.record(
        z.string(),
        z.object({
          anyOf: z.optional(
            z.array(z.object({ properties: z.optional(z.record(z.string(), z.looseObject({}))) })),
          ),
        }),
      ),
    }),
  }),
});

/**
 * By the rules' names; without those that have no options.
 *
 * @throws CliError where the schema cannot be read.
 */
export async function readOptionsSchemas(): Promise<ReadonlyMap<string, object>> {
  const path = join(packageFolder(), "dist", "schemas", "aws-auth-map.schema.json");
  try {
    const shipped = shippedSchema.parse(JSON.parse(await readFile(path, "utf8")));
    return new Map(
      Object.entries(shipped.$defs.rules.properties).flatMap(([rule, { anyOf = [] }]) => {
        const settings = anyOf.flatMap(({ properties }) => properties ?? []);
        return settings.map(({ level: _, suppressible: __, ...options }): [string, object] => [
          rule,
          { type: "object", properties: options, additionalProperties: false },
        ]);
      }),
    );
  } catch (error) {
    throw new CliError(`${path}: error: ${describeFailure(error)}`);
  }
}
