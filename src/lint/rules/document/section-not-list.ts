import { firstLine } from "../../../document/nodes.ts";
import type { ProblemData } from "../../../document/problem.ts";
import { describeProblemData } from "../../../document/problem-words.ts";
import { RENDER_FIRST } from "../../../document/syntax-advice.ts";
import { defineRule } from "../../engine/rule.ts";

interface NotList extends Omit<ProblemData & { code: "section-not-list" }, "code"> {
  readonly section: string;
  /** Whether it opens like a template engine's text. */
  readonly isTemplate: boolean;
}

/** Source: the reference's pkg/mapper/configmap/configmap.go decodes each section into a list. */
export const sectionNotList = defineRule({
  name: "section-not-list",
  description: "a section that holds something else than a list, so that nothing in it counts",
  level: "error",
  fixes: false,
  messages: {
    // What a template engine writes can be linted: `helm template … | aws-auth-map lint -`.
    "not-list": ({ section, actual, isTemplate }: NotList) =>
      `${section} ${describeProblemData({ code: "section-not-list", actual })}${isTemplate ? RENDER_FIRST : ""}`,
  },
  check({ sections }, report) {
    for (const { problems, source, name } of sections) {
      for (const { data, span } of problems) {
        if (data?.code !== "section-not-list") continue;
        const isTemplate = /^\s*\{\{/.test(source.text);
        report(firstLine(span), { found: "not-list", section: name, actual: data.actual, isTemplate });
      }
    }
  },
});
