import { defineRule } from "../../engine/rule.ts";
import { linesOf } from "../../knowledge/places.ts";

export const severalConfigmaps = defineRule({
  name: "several-configmaps",
  description: "more than one aws-auth ConfigMap in a file: the last one replaces the others",
  level: "error",
  fixes: false,
  messages: {
    replaced: ({ line }: { line: number }) =>
      `this aws-auth ConfigMap is applied first, and then the one at line ${line} replaces it: nobody gets in by the entries here; put all entries into one ConfigMap`,
  },
  check(document, report) {
    const spans = document.configMaps
      .filter(({ isAwsAuth }) => isAwsAuth)
      .map(({ name, label }) => name?.span ?? label);
    const last = spans.at(-1);
    if (last === undefined || spans.length === 1) return;
    const line = linesOf(document)(last);
    const related = [{ span: last, what: "the ConfigMap that counts" }];
    for (const span of spans.slice(0, -1)) report(span, { found: "replaced", line }, { related });
  },
});
