// The schema of a configuration. It is made of the schemas of the rules' options.
import * as z from "zod/mini";
import type { Level } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import { defaultRules, unusedSuppression } from "../rules/index.ts";
import { formRuleNames } from "../rules/source-rule-names.ts";
import { clusterSchema } from "./cluster-schema.ts";

export const ruleLevels = ["error", "warning", "info", "off"] as const satisfies readonly Level[];

/** @internal */
export const levelSchema = z.enum(ruleLevels);

/** @internal */
export const suppressibleSchema = z.boolean();

/**
 * The setting of a rule without options, as most are. It is made once, because making schemas takes a good part of the
 * time to load this file.
 *
 * @internal
 */
export const plainSetting = settingSchema({});

/** No option is required here, because an override replaces the options of `rules` one by one. */
function settingSchema(shape: z.core.$ZodShape): z.ZodMiniType {
  return settingOf({ ...shape, level: levelSchema, suppressible: suppressibleSchema });
}

function settingOf(shape: z.core.$ZodShape): z.ZodMiniType {
  const options = z.partial(z.strictObject(shape));
  return z.optional(z.union([levelSchema, options]));
}

const rulesSchema = z.strictObject(
  Object.fromEntries([
    ...defaultRules.map((rule) => [rule.name, settingFor(rule)]),
    ...formRuleNames.map((name) => [name, plainSetting]),
  ]),
);

function settingFor(rule: Rule): z.ZodMiniType {
  // Comments cannot switch off the rule that tells of comments.
  if (rule === unusedSuppression) return settingOf({ level: levelSchema });
  return rule.options === undefined ? plainSetting : settingSchema(shapeOf(rule.options));
}

/**
 * The options of a rule, each with its schema.
 *
 * @internal
 */
export function shapeOf(options: z.ZodMiniType): z.core.$ZodShape {
  // Each rule's options are an object's schema. The type of a rule says only what it reads.
  return (options as unknown as z.ZodMiniObject).shape;
}

/** The schema of a configuration. `config-json-schema.ts` makes the JSON Schema that ships with the package from it. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  rules: z.optional(rulesSchema),
  inlineSuppressions: z.optional(z.literal([true, false, "with-reason"])),
  cluster: z.optional(clusterSchema),
  overrides: z.optional(
    z.array(
      z.strictObject({
        files: z.array(z.string()),
        rules: z.optional(rulesSchema),
        cluster: z.optional(clusterSchema),
      }),
    ),
  ),
  ignore: z.optional(z.array(z.string())),
});
