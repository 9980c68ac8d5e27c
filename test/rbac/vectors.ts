// The answers of Kubernetes' authorizer in test/fixtures/rbac/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PolicyRule, RbacAction } from "../../src/schema/rbac.ts";
import { repository } from "../cli/command.ts";

interface Asker {
  readonly user: string;
  readonly groups: readonly string[];
}

export interface RbacVector {
  readonly id: string;
  readonly objects: readonly object[];
  readonly queries: readonly (Asker & RbacAction & { readonly allowed: boolean })[];
  readonly lists: readonly (Asker & {
    readonly namespace: string;
    readonly resourceRules: readonly PolicyRule[];
    readonly nonResourceRules: readonly PolicyRule[];
  })[];
}

export interface AggregationVector {
  readonly id: string;
  readonly objects: readonly object[];
  readonly rules: Readonly<Record<string, readonly PolicyRule[]>>;
}

function linesOf(name: string): unknown[] {
  const file = join(repository, "test/fixtures/rbac", name);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line): unknown => JSON.parse(line));
}

export const rbacVectors = () => linesOf("vectors.jsonl.gz") as RbacVector[];
export const aggregationVectors = () => linesOf("aggregation.jsonl.gz") as AggregationVector[];
export const bootstrapObjects = (version: "1.34" | "1.36") =>
  linesOf(`bootstrap-${version}.jsonl.gz`) as object[];

/** Rules as a set: empty lists and absent ones are the same. */
export function asSet(rules: readonly PolicyRule[]): string[] {
  const texts = rules.map(
    ({ verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] }) =>
      JSON.stringify([verbs, apiGroups, resources, resourceNames, nonResourceURLs]),
  );
  return [...new Set(texts)].sort();
}
