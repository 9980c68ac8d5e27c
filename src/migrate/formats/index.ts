// The forms in which a plan is written.
import type { MigrationPlan } from "../plan.ts";
import type { FormatName } from "./format-names.ts";
import { json } from "./json.ts";
import { type FormatOptions, migrationOf } from "./of-plan.ts";
import { tools } from "./tools.ts";

export type { FormatOptions } from "./of-plan.ts";

/**
 * A plan in the form of a tool. `json` is the plan itself.
 *
 * No text of a map is taken for something else by the tool. Where a form cannot say a text, its entry is left out, and a
 * comment names it.
 *
 * @throws TypeError for a form other than `json`, where neither the plan nor the options name the cluster.
 */
export function writePlan(plan: MigrationPlan, format: FormatName, options: FormatOptions = {}): string {
  return format === "json" ? json(plan, options) : tools[format](migrationOf(plan, options));
}
