// `--rule NAME=LEVEL`: levels that win over all configurations.
import {
  type LintConfig,
  optionsOf,
  type RuleSetting,
  type RuleSettings,
} from "../../../lint/config/config.ts";
import { ruleLevels } from "../../../lint/config/config-schema.ts";
import type { Level } from "../../../lint/engine/finding.ts";
import { isPolicy } from "../../../lint/engine/rule.ts";
import { defaultRules } from "../../../lint/rules/index.ts";
import { nearest } from "../../../text/spelling.ts";
import { knownRule } from "../../input/known-rule.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";

/** @throws CliError for an unknown rule or level. */
export function readRuleLevels(pairs: readonly string[]): ReadonlyMap<string, Level> {
  return new Map(pairs.map(readPair));
}

function readPair(pair: string): [rule: string, level: Level] {
  const split = pair.indexOf("=");
  if (split === -1) throw new CliError(`error: --rule takes NAME=LEVEL, not '${messageLine(pair)}'`);
  const name = knownRule(pair.slice(0, split));
  const written = pair.slice(split + 1);
  const level = ruleLevels.find((known) => known === written);
  if (level !== undefined) return [name, level];
  const meant = nearest(written, ruleLevels);
  const advice = meant === undefined ? `there are ${ruleLevels.join(", ")}` : `did you mean '${meant}'?`;
  throw new CliError(`error: --rule ${name}: there is no level '${messageLine(written)}'; ${advice}`);
}

/** @throws CliError for a policy without options in any configuration: it would seem to check something. */
export function refuseIdlePolicies(levels: ReadonlyMap<string, Level>, configs: readonly LintConfig[]): void {
  for (const [name, level] of levels) {
    if (level === "off" || !isPolicyName(name)) continue;
    const settings = configs.flatMap(({ rules, overrides = [] }) => [
      rules,
      ...overrides.map((each) => each.rules),
    ]);
    if (settings.some((rules) => Object.keys(optionsOf(rules?.[name])).length > 0)) continue;
    throw new CliError(
      `error: --rule ${name}=${level}: ${name} checks nothing until a configuration gives it options`,
    );
  }
}

/** The configuration with these levels in place of its own. Options stay. */
export function withLevels(config: LintConfig, levels: ReadonlyMap<string, Level>): LintConfig {
  if (levels.size === 0) return config;
  const base = { ...config.rules };
  // A policy has nothing to check without options. A level alone would not change that.
  for (const [name, level] of levels) if (!isPolicyName(name)) base[name] ??= level;
  return {
    ...config,
    rules: leveled(base, levels),
    overrides: config.overrides?.map((override) =>
      override.rules === undefined ? override : { ...override, rules: leveled(override.rules, levels) },
    ),
  };
}

function leveled(settings: RuleSettings, levels: ReadonlyMap<string, Level>): RuleSettings {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, setting]): [string, RuleSetting | undefined][] => {
      const level = levels.get(name);
      if (level === undefined || setting === undefined) return [[name, setting]];
      if (typeof setting !== "string") return [[name, { ...setting, level }]];
      // A policy's level is set where its options are, and only there.
      return isPolicyName(name) ? [] : [[name, level]];
    }),
  );
}

function isPolicyName(name: string): boolean {
  return defaultRules.some((rule) => rule.name === name && isPolicy(rule));
}
