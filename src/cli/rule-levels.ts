// `--rule NAME=LEVEL`: levels that win over every configuration.
import { type LintConfig, type RuleSetting, type RuleSettings, ruleLevels } from "../lint/config.ts";
import type { Level } from "../lint/rule.ts";
import { nearest } from "../schema/spelling.ts";
import { CliError } from "./outcome.ts";
import { knownRule } from "./rule-name.ts";
import { messageLine } from "./terminal.ts";

/** @throws CliError for an unknown rule or level. */
export function readRuleLevels(pairs: readonly string[]): ReadonlyMap<string, Level> {
  return new Map(pairs.map(readPair));
}

function readPair(pair: string): [rule: string, level: Level] {
  const split = pair.indexOf("=");
  if (split === -1) throw new CliError(`error: --rule takes NAME=LEVEL, not '${messageLine(pair)}'`);
  const { name } = knownRule(pair.slice(0, split));
  const written = pair.slice(split + 1);
  const level = ruleLevels.find((known) => known === written);
  if (level !== undefined) return [name, level];
  const meant = nearest(written, ruleLevels);
  const advice = meant === undefined ? `there are ${ruleLevels.join(", ")}` : `did you mean '${meant}'?`;
  throw new CliError(`error: --rule ${name}: there is no level '${messageLine(written)}'; ${advice}`);
}

/** The configuration with those levels wherever it sets one. Options stay. */
export function withLevels(config: LintConfig, levels: ReadonlyMap<string, Level>): LintConfig {
  if (levels.size === 0) return config;
  const base = { ...config.rules };
  for (const [name, level] of levels) base[name] ??= level;
  return {
    ...config,
    rules: leveled(base, levels),
    overrides: config.overrides?.map((override) => ({ ...override, rules: leveled(override.rules, levels) })),
  };
}

function leveled(settings: RuleSettings, levels: ReadonlyMap<string, Level>): RuleSettings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]): [string, RuleSetting | undefined] => {
      const level = levels.get(name);
      if (level === undefined || setting === undefined) return [name, setting];
      return [name, typeof setting === "string" ? level : { ...setting, level }];
    }),
  );
}
