// Which rules are on for a file.

import { matchesGlob } from "../../text/patterns.ts";
import type { Level } from "../engine/finding.ts";
import { isPolicy, type Rule } from "../engine/rule.ts";
import type { ActiveRule } from "../engine/rule-set.ts";
import { defaultRules } from "../rules/index.ts";
import { type LintConfig, levelOf, optionsOf, suppressibleOf } from "./config.ts";

/**
 * The overrides that are for a file, in their order.
 *
 * @param filename As for `activeRules`.
 * @internal
 */
export function overridesFor({ overrides = [] }: LintConfig, filename: string) {
  return overrides.filter(({ files }) => files.some((glob) => matchesGlob(filename, glob)));
}

/**
 * @param filename The file's path, relative to the configuration file, with `/` between its parts.
 * @param rules Those that are asked for. Default: those about aws-auth.
 */
export function activeRules(
  config: LintConfig,
  filename: string,
  rules: readonly Rule[] = defaultRules,
): ActiveRule[] {
  const settings = [config.rules ?? {}, ...overridesFor(config, filename).map(({ rules = {} }) => rules)];
  return rules.flatMap((rule) => {
    let level: Level | undefined;
    let suppressible: boolean | undefined;
    let options: Readonly<Record<string, unknown>> = {};
    for (const layer of settings) {
      const setting = Object.hasOwn(layer, rule.name) ? layer[rule.name] : undefined;
      if (setting === undefined) continue;
      const own = optionsOf(setting);
      // Options without a level switch on a policy that an earlier layer has switched off.
      const isOn = isPolicy(rule) && Object.keys(own).length > 0;
      level = levelOf(setting) ?? (isOn && level === "off" ? undefined : level);
      suppressible = suppressibleOf(setting) ?? suppressible;
      options = { ...options, ...own };
    }
    // A policy is on only with options. Without them it has nothing to check.
    if (level === "off" || (isPolicy(rule) && Object.keys(options).length === 0)) return [];
    // What the configuration asks for, a file cannot take back: see docs/configuration.md.
    const isAskedFor = level === "error" || Object.keys(options).length > 0;
    return [
      {
        rule,
        severity: level,
        options: rule.options?.parse(options),
        suppressible: suppressible ?? (isAskedFor ? false : undefined),
      },
    ];
  });
}
