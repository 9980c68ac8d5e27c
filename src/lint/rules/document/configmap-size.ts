import * as z from "zod/mini";
import type { LintConfigMap } from "../../../document/document.ts";
import { defineRule } from "../../engine/rule.ts";

/** Kubernetes counts the values of data: https://kubernetes.io/docs/concepts/configuration/configmap/#motivation */
const MOST_BYTES = 1024 * 1024;

interface Size {
  readonly bytes: number;
}

export const configmapSize = defineRule({
  name: "configmap-size",
  description: "a ConfigMap near or over the 1 MiB that Kubernetes takes",
  level: "warning",
  fixes: false,
  options: z.object({
    /** From which part of the 1 MiB on to warn, in per cent. */
    warnAt: z._default(z.number().check(z.minimum(0), z.maximum(100)), 80),
  }),
  messages: {
    unread: ({ why }: { why: string }) => why,
    over: ({ bytes }: Size) =>
      `this ConfigMap holds ${shareOf(bytes)}: the API server refuses it, so no change of it takes effect; remove entries, or use EKS access entries`,
    near: ({ bytes }: Size) =>
      `this ConfigMap holds ${shareOf(bytes)}: with more entries, the API server will refuse it; remove entries, or use EKS access entries`,
  },
  unread: ["unread"],
  check({ configMaps, source, tooLarge }, report, { warnAt }) {
    if (tooLarge !== undefined) {
      report({ source, start: 0, end: 0 }, { found: "unread", why: tooLarge }, { severity: "error" });
    }
    for (const configMap of configMaps) {
      const bytes = sizeOf(configMap);
      if (bytes < (warnAt / 100) * MOST_BYTES) continue;
      const { key } = configMap.members.find((member) => member.key.value === "data") ?? {};
      const span = key?.span ?? configMap.label;
      if (bytes > MOST_BYTES) report(span, { found: "over", bytes }, { severity: "error" });
      else report(span, { found: "near", bytes });
    }
  },
});

function shareOf(bytes: number): string {
  return `${Math.floor((bytes / MOST_BYTES) * 100)} % of the most that a ConfigMap can hold, 1 MiB`;
}

function sizeOf({ data }: LintConfigMap): number {
  let bytes = 0;
  for (const { value } of data) {
    if (value.kind === "scalar" && typeof value.value === "string") bytes += utf8Length(value.value);
  }
  return bytes;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
