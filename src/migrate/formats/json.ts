// The whole plan as JSON, for programs. `MigrationPlan` is its shape.
import { toJson } from "../../text/printable.ts";
import type { MigrationPlan } from "../plan.ts";
import type { FormatOptions } from "./of-plan.ts";

export function json(
  plan: MigrationPlan,
  { clusterName = plan.clusterName, region = plan.region }: FormatOptions,
): string {
  return toJson({ ...plan, clusterName, region });
}
