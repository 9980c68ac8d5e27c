import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { describeWriter, writersOf } from "../../knowledge/writers.ts";

/**
 * A section is one text, so whoever writes it writes all of it. Who did is in managedFields:
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#managed-fields
 */
export const sectionWriters = defineRule({
  name: "section-writers",
  description:
    "a section of a live ConfigMap that several programs write, so that each can drop the other's entries",
  level: "warning",
  fixes: false,
  messages: {
    several: ({ section, writers }: { section: string; writers: readonly string[] }) =>
      `${section} is written by ${writers.map((name) => shorten(describeWriter(name))).join(" and ")}: a section is one text, so each of them can drop the other's entries, those of nodes too; let one of them write it, and use EKS access entries for the rest`,
  },
  check({ configMaps, isLive }, report) {
    if (!isLive) return;
    for (const configMap of configMaps) {
      if (!configMap.isAwsAuth) continue;
      for (const { name, key } of configMap.sections) {
        const writers = key.value === name ? writersOf(configMap, name) : [];
        if (writers.length > 1) report(key.span, { found: "several", section: name, writers });
      }
    }
  },
});
