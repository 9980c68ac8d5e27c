// What people configure: levels, options, overrides for some files, files to ignore.
import * as z from "zod/mini";
import { nearest } from "../schema/spelling.ts";
import type { Level } from "./finding.ts";
import { matchesGlob } from "./patterns.ts";
import type { Rule } from "./rule.ts";
import { defaultRules } from "./rules/index.ts";

export const ruleLevels = ["error", "warning", "info", "off"] as const satisfies readonly Level[];

/** @internal */
export const levelSchema = z.enum(ruleLevels);

/** A level, or options with a level. */
export type RuleSetting = Level | { readonly level?: Level | undefined; readonly [option: string]: unknown };
export type RuleSettings = Readonly<Record<string, RuleSetting | undefined>>;

/** The shape of `.aws-auth-map.yaml`. */
export interface LintConfig {
  readonly rules?: RuleSettings | undefined;
  readonly overrides?:
    | readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[]
    | undefined;
  /** Globs of files that are not linted; relative to the configuration file. */
  readonly ignore?: readonly string[] | undefined;
}

/** Something wrong in a configuration. */
export interface LintConfigIssue {
  /** The keys and indices that lead to it; the last one is the unknown key itself, where it is one. */
  readonly path: readonly PropertyKey[];
  /** One line: where, what is wrong, what would be right. */
  readonly message: string;
}

/** A configuration that is not valid. */
export class LintConfigError extends Error {
  readonly issues: readonly LintConfigIssue[];

  constructor(issues: readonly LintConfigIssue[]) {
    super(issues.map(({ message }) => message).join("\n"));
    this.name = "LintConfigError";
    this.issues = issues;
  }

  /** The messages of the issues. */
  get problems(): readonly string[] {
    return this.issues.map(({ message }) => message);
  }
}

/**
 * What most rules take, made once: making schemas is a good part of loading this.
 *
 * @internal
 */
export const plainSetting = settingSchema({});

function settingSchema(shape: z.core.$ZodShape): z.ZodMiniType {
  const options = z.strictObject({ ...shape, level: z.optional(levelSchema) });
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

/**
 * Checks a configuration as it was read from a file.
 *
 * @throws LintConfigError with a line for each problem; an unknown name comes with the one that was probably meant.
 */
export function parseConfig(config: unknown): LintConfig {
  const result = configSchema.safeParse(config ?? {});
  if (result.success) {
    const parsed = (config ?? {}) as LintConfig;
    const idle = idlePolicies(parsed);
    if (idle.length === 0) return parsed;
    throw new LintConfigError(idle);
  }
  throw new LintConfigError(result.error.issues.flatMap((issue) => describeIssue(issue)));
}

/** Policies that are given a level, and nowhere options: they would check nothing, and seem to. */
function idlePolicies({ rules = {}, overrides = [] }: LintConfig): LintConfigIssue[] {
  const layers = [
    { settings: rules, path: ["rules"] as PropertyKey[] },
    ...overrides.map((override, index) => ({
      settings: override.rules,
      path: ["overrides", index, "rules"],
    })),
  ];
  return defaultRules.flatMap((rule) => {
    if (rule.level !== "off") return [];
    const settings = layers.map(({ settings }) => settings[rule.name]);
    if (settings.some((setting) => typeof setting === "object")) return [];
    const layer = layers.find(({ settings }) => ![undefined, "off"].includes(settings[rule.name] as string));
    if (layer === undefined) return [];
    const path = [...layer.path, rule.name];
    const options = keysAt([rule.name]).filter((key) => key !== "level");
    const message = `${placeOf(path)}: checks nothing without options; give it ${options.join(", ")}`;
    return [{ path, message }];
  });
}

/**
 * A rule that is on, with what was configured for it.
 *
 * @internal
 */
export interface ActiveRule {
  readonly rule: Rule;
  /** Undefined where the rule itself decides. */
  readonly severity: Exclude<Level, "off"> | undefined;
  readonly options: unknown;
}

/**
 * The rules that are on for the file called `filename` (relative to the configuration file, `/` between its parts).
 *
 * @internal
 */
export function activeRules(config: LintConfig, filename: string): ActiveRule[] {
  const settings = [
    config.rules ?? {},
    ...(config.overrides ?? [])
      .filter(({ files }) => files.some((glob) => matchesGlob(filename, glob)))
      .map(({ rules }) => rules),
  ];
  return defaultRules.flatMap((rule) => {
    let level: Level | undefined;
    let options: Readonly<Record<string, unknown>> = {};
    let isConfigured = false;
    for (const layer of settings) {
      const setting = Object.hasOwn(layer, rule.name) ? layer[rule.name] : undefined;
      if (setting === undefined) continue;
      if (typeof setting === "string") level = setting;
      else {
        const { level: own, ...others } = setting;
        level = own ?? level;
        options = { ...options, ...others };
        isConfigured = true;
      }
    }
    // A policy is on once it has options; without them there is nothing that it could check.
    if (rule.level === "off" && !isConfigured) return [];
    if (level === "off") return [];
    return [{ rule, severity: level, options: rule.options?.parse(options) }];
  });
}

type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue, prefix: readonly PropertyKey[] = []): LintConfigIssue[] {
  const path = [...prefix, ...issue.path];
  const at = (message: string) => [{ path, message: `${placeOf(path)}: ${message}` }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${placeOf(path)}: ${unknownKey(key, path)}`,
      }));
    case "invalid_union":
      return describeUnion(issue, path);
    case "invalid_type":
      return at(`takes ${article(issue.expected)}`);
    case "invalid_value":
      return at(`takes ${issue.values.map(String).join(", ")}`);
    case "too_big":
      return at(`is longer than ${issue.maximum}`);
    case "too_small":
      return at(`is shorter than ${issue.minimum}`);
    default:
      return at(issue.message === "" ? "is not valid" : issue.message);
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the configuration" : path.map(String).join(".");
}

/** Of `level` or `{ level, … }`, what was nearer to what is written. */
function describeUnion(
  issue: Issue & { code: "invalid_union" },
  path: readonly PropertyKey[],
): LintConfigIssue[] {
  const inObject = issue.errors
    .flat()
    .filter((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys");
  if (inObject.length > 0) return inObject.flatMap((inner) => describeIssue(inner, path));
  const message = `${placeOf(path)}: takes error, warning, info or off, or a mapping of options`;
  return [{ path, message }];
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const isRule = path.at(-1) === "rules";
  const known = isRule ? defaultRules.map(({ name }) => name) : keysAt(path);
  const meant = nearest(key, known);
  const kind = isRule ? "rule" : path.length === 0 ? "key" : "option";
  if (meant !== undefined) return `there is no ${kind} '${key}'; did you mean '${meant}'?`;
  return `there is no ${kind} '${key}'${isRule ? "; 'aws-auth-map rules' lists them" : `; there are ${known.join(", ")}`}`;
}

function keysAt(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  const rule = defaultRules.find(({ name }) => name === path.at(-1));
  if (rule === undefined) return ["files", "rules"];
  const shape = rule.options === undefined ? {} : (rule.options as unknown as z.ZodMiniObject).shape;
  return ["level", ...Object.keys(shape)];
}

function article(type: string): string {
  if (type === "array") return "a list";
  if (type === "object" || type === "record") return "a mapping";
  return type === "string" ? "text" : `a ${type}`;
}
