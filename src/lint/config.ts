// What people configure: levels, options, overrides for some files, files to ignore.
import { describeIssue, keysAt, LintConfigError, type LintConfigIssue, placeOf } from "./config-issues.ts";
import { configSchema } from "./config-schema.ts";
import type { Level } from "./finding.ts";
import { defaultRules } from "./rules/index.ts";

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
