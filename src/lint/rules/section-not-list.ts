import { firstLine } from "../nodes.ts";
import { defineRule } from "../rule.ts";

/** Source: the reference's pkg/mapper/configmap/configmap.go decodes each section into a list. */
export const sectionNotList = defineRule({
  name: "section-not-list",
  description: "a section that holds something else than a list, so that nothing in it counts",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { problems } of sections) {
      for (const { code, message, span } of problems) {
        if (code === "section-not-list") report(firstLine(span), message);
      }
    }
  },
});
