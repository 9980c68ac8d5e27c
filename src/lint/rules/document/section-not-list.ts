import { firstLine } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: the reference's pkg/mapper/configmap/configmap.go decodes each section into a list. */
export const sectionNotList = defineRule({
  name: "section-not-list",
  description: "a section that holds something else than a list, so that nothing in it counts",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { problems, source } of sections) {
      for (const { code, message, span } of problems) {
        if (code !== "section-not-list") continue;
        // A template engine writes what is to be linted: `helm template … | aws-auth-map lint -`.
        const isTemplate = /^\s*\{\{/.test(source.text);
        const advice = "; if a template is to be rendered first, lint what it renders to";
        report(firstLine(span), isTemplate ? message + advice : message);
      }
    }
  },
});
