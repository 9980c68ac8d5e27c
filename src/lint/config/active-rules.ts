// Which rules are on for a file.

import { matchesGlob } from "../../text/patterns.ts";
import type { Level } from "../engine/finding.ts";
import { isPolicy } from "../engine/rule.ts";
import type { ActiveRule } from "../engine/run.ts";
import { defaultRules } from "../rules/index.ts";
import { type LintConfig, levelOf, optionsOf } from "./config.ts";

/**
 * The rules that are on for the file called `filename` (relative to the configuration file, `/` between its parts).
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
    for (const layer of settings) {
      const setting = Object.hasOwn(layer, rule.name) ? layer[rule.name] : undefined;
      if (setting === undefined) continue;
      const own = optionsOf(setting);
      // Options that come with no level switch a policy on again that is off elsewhere.
      const isOn = isPolicy(rule) && Object.keys(own).length > 0;
      level = levelOf(setting) ?? (isOn && level === "off" ? undefined : level);
      options = { ...options, ...own };
    }
    // A policy is on once it has options; without them there is nothing that it could check.
    if (level === "off" || (isPolicy(rule) && Object.keys(options).length === 0)) return [];
    return [{ rule, severity: level, options: rule.options?.parse(options) }];
  });
}
