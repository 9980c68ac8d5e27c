// What people can configure: levels, options, overrides for some files, and files to ignore.

import type { Level } from "../engine/finding.ts";
import { isPolicy, type Rule } from "../engine/rule.ts";
import type { ClusterFacts } from "../engine/surroundings.ts";
import { defaultRules } from "../rules/index.ts";
import { clusterIssues } from "./cluster-issues.ts";
import { describeIssue, keysAt, LintConfigError, type LintConfigIssue, settingAt } from "./config-issues.ts";
import { configSchema } from "./config-schema.ts";

/** A level, or a mapping of options. */
export type RuleSetting =
  | Level
  | {
      readonly level?: Level | undefined;
      /**
       * Whether a comment in a linted file can switch the rule off there. Default: false for a policy, and for a rule
       * that the configuration sets to `error` or gives options; true for the others.
       */
      readonly suppressible?: boolean | undefined;
      readonly [option: string]: unknown;
    };
/** The settings by the rules' names. */
export type RuleSettings = Readonly<Record<string, RuleSetting | undefined>>;

/** Other settings for some files. It has rules, or a cluster, or both. */
export interface LintOverride {
  /** Globs. */
  readonly files: readonly string[];
  readonly rules?: RuleSettings | undefined;
  /** It replaces what an earlier place says of the cluster, key by key. */
  readonly cluster?: ClusterFacts | undefined;
}

/** The shape of `.aws-auth-map.yaml`. */
export interface LintConfig {
  /** Default: each rule has its own level. */
  readonly rules?: RuleSettings | undefined;
  /**
   * Whether comments in linted files suppress findings: `true`, `false`, or `"with-reason"`, where only those count that
   * give a reason. Default: true.
   */
  readonly inlineSuppressions?: boolean | "with-reason" | undefined;
  /** The cluster that the files are for. Default: nothing is known of it. */
  readonly cluster?: ClusterFacts | undefined;
  /** Settings for the files that match one of the globs. Later ones win. */
  readonly overrides?: readonly LintOverride[] | undefined;
  /** Globs of files that are not linted, relative to the configuration file. */
  readonly ignore?: readonly string[] | undefined;
}

/**
 * Checks a configuration as it was read from a file.
 *
 * @throws LintConfigError with a line for each problem. For an unknown name, the line says which name was probably meant.
 */
export function parseConfig(config: unknown): LintConfig {
  const given = withoutEmpty(config ?? {});
  const result = configSchema.safeParse(given);
  if (result.success) {
    // The cast is safe, because the schema has accepted it.
    const parsed = given as LintConfig;
    const wrong = [...idleOverrides(parsed), ...idlePolicies(parsed), ...contradictions(parsed)];
    if (wrong.length === 0) return parsed;
    throw new LintConfigError(wrong);
  }
  throw new LintConfigError(result.error.issues.flatMap((issue) => describeIssue(issue)));
}

/** A key without a value, or with only comments below it, counts as absent: here, and in what is told of clusters. */
function withoutEmpty(config: unknown): unknown {
  return withoutNulls(config, (key, value) => {
    if (key === "cluster") return withoutNulls(value);
    return key === "overrides" && Array.isArray(value) ? value.map(withoutEmptyCluster) : value;
  });
}

function withoutEmptyCluster(override: unknown): unknown {
  if (!isMapping(override) || !("cluster" in override)) return override;
  const { cluster, ...rest } = override;
  return cluster === null ? rest : { ...rest, cluster: withoutNulls(cluster) };
}

/** @param change What to put in a value's place. */
function withoutNulls(
  value: unknown,
  change: (key: string, value: unknown) => unknown = (_, each) => each,
): unknown {
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(kept.map(([key, each]) => [key, change(key, each)]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What of a cluster cannot be true. An override tells it beside what holds for all files. */
function contradictions({ cluster, overrides = [] }: LintConfig): LintConfigIssue[] {
  const ofAll = cluster === undefined ? [] : clusterIssues(cluster, ["cluster"]);
  if (ofAll.length > 0) return ofAll;
  return overrides.flatMap((override, index) => {
    if (override.cluster === undefined) return [];
    return clusterIssues({ ...cluster, ...override.cluster }, ["overrides", index, "cluster"]);
  });
}

function idleOverrides({ overrides = [] }: LintConfig): LintConfigIssue[] {
  return overrides.flatMap(({ rules, cluster }, index) => {
    const path = ["overrides", index];
    const message = `${settingAt(path)}: changes nothing; give it rules, or a cluster`;
    return rules === undefined && cluster === undefined ? [{ path, message }] : [];
  });
}

/** Policies that are switched on for files where they have no options. They would check nothing there. */
function idlePolicies({ rules = {}, overrides = [] }: LintConfig): LintConfigIssue[] {
  const layers: readonly { settings: RuleSettings; path: readonly PropertyKey[] }[] = [
    { settings: rules, path: ["rules"] },
    ...overrides.map((override, index) => ({
      settings: override.rules ?? {},
      path: ["overrides", index, "rules"],
    })),
  ];
  return defaultRules.flatMap((rule) => {
    const layer = layers.find(({ settings }) => isIdle(rule, settings[rule.name], rules[rule.name]));
    if (layer === undefined) return [];
    const path = [...layer.path, rule.name];
    const options = keysAt([rule.name]).filter((key) => key !== "level" && key !== "suppressible");
    const message = `${settingAt(path)}: checks nothing without options; give it ${options.join(", ")}`;
    return [{ path, message }];
  });
}

/** Whether `setting` switches on a policy without the options that it needs. `base` is its setting for every file. */
function isIdle(rule: Rule, setting: RuleSetting | undefined, base: RuleSetting | undefined): boolean {
  if (!isPolicy(rule) || setting === undefined || levelOf(setting) === "off") return false;
  const options = { ...optionsOf(base), ...optionsOf(setting) };
  return rule.options?.safeParse(options).success === false;
}

/** @internal */
export function levelOf(setting: RuleSetting): Level | undefined {
  return typeof setting === "string" ? setting : setting.level;
}

/** @internal */
export function suppressibleOf(setting: RuleSetting): boolean | undefined {
  return typeof setting === "string" ? undefined : setting.suppressible;
}

/**
 * The options that are the rule's own.
 *
 * @internal
 */
export function optionsOf(setting: RuleSetting | undefined): Readonly<Record<string, unknown>> {
  if (setting === undefined || typeof setting === "string") return {};
  const { level: _, suppressible: __, ...options } = setting;
  return options;
}
