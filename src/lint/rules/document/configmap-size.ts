import * as z from "zod/mini";
import type { LintConfigMap } from "../../../document/document.ts";
import { defineRule } from "../../engine/rule.ts";

/** Kubernetes counts the values of data: https://kubernetes.io/docs/concepts/configuration/configmap/#motivation */
const MOST_BYTES = 1024 * 1024;

export const configmapSize = defineRule({
  name: "configmap-size",
  description: "a ConfigMap near or over the 1 MiB that Kubernetes takes",
  level: "warning",
  fixes: false,
  options: z.object({
    /** From how much of the 1 MiB on to warn, in per cent. */
    warnAt: z._default(z.number().check(z.minimum(0), z.maximum(100)), 80),
  }),
  check({ configMaps, source, tooLarge }, report, { warnAt }) {
    if (tooLarge !== undefined) report({ source, start: 0, end: 0 }, tooLarge, { severity: "error" });
    for (const configMap of configMaps) {
      const bytes = sizeOf(configMap);
      if (bytes < (warnAt / 100) * MOST_BYTES) continue;
      const { key } = configMap.members.find((member) => member.key.value === "data") ?? {};
      const share = `${Math.floor((bytes / MOST_BYTES) * 100)} % of the 1 MiB that a ConfigMap can hold`;
      if (bytes > MOST_BYTES) {
        report(
          key?.span ?? configMap.label,
          `${share}: the API server refuses it; remove entries, or use EKS access entries`,
          {
            severity: "error",
          },
        );
      } else
        report(
          key?.span ?? configMap.label,
          `${share}: it cannot grow much further; remove entries, or use EKS access entries`,
        );
    }
  },
});

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
