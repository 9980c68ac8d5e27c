// What a configuration must be: a schema made of the rules' own options.
import * as z from "zod/mini";
import type { Level } from "../engine/finding.ts";
import { defaultRules } from "../rules/index.ts";

export const ruleLevels = ["error", "warning", "info", "off"] as const satisfies readonly Level[];

/** @internal */
export const levelSchema = z.enum(ruleLevels);

/**
 * What most rules take, made once: making schemas is a good part of loading this.
 *
 * @internal
 */
export const plainSetting = settingSchema({});

/** No option is required in one place: an override goes over what `rules` says, option by option. */
function settingSchema(shape: z.core.$ZodShape): z.ZodMiniType {
  const options = z.partial(z.strictObject({ ...shape, level: levelSchema }));
  return z.optional(z.union([levelSchema, options]));
}

const rulesSchema = z.strictObject(
  Object.fromEntries(
    defaultRules.map(({ name, options }) => [
      name,
      options === undefined ? plainSetting : settingSchema((options as unknown as z.ZodMiniObject).shape),
    ]),
  ),
);

/** What a configuration must be; `z.toJSONSchema` of it ships with the package. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  rules: z.optional(rulesSchema),
  overrides: z.optional(z.array(z.strictObject({ files: z.array(z.string()), rules: rulesSchema }))),
  ignore: z.optional(z.array(z.string())),
});
