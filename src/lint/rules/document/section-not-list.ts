import { isMap, isScalar, isSeq } from "yaml";
import { firstLine } from "../../../document/nodes.ts";
import type { ProblemData } from "../../../document/problem.ts";
import { describeNotList, LOCKED_OUT } from "../../../document/problem-words.ts";
import { opensWithTemplate, renderFirst } from "../../../document/rendering.ts";
import type { LintSection } from "../../../document/section.ts";
import { intendedSection } from "../../../document/section-names.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

interface NotList extends Omit<ProblemData & { code: "section-not-list" }, "code"> {
  readonly section: LintSection["name"];
}

/** Source: the reference's pkg/mapper/configmap/configmap.go decodes each section into a list. */
export const sectionNotList = defineRule({
  name: "section-not-list",
  description: "a section that holds something else than a list, so that nothing in it counts",
  level: "error",
  fixes: false,
  messages: {
    "not-list": ({ section, actual }: NotList) =>
      `${section} ${describeNotList(actual)}: all of its entries are lost, so ${LOCKED_OUT[section]}; write one "- …" for each entry`,
    nested: ({ section, key }: { section: LintSection["name"]; key: string }) =>
      `${section} holds the key '${shorten(key)}' in place of a list: all of its entries are lost, so ${LOCKED_OUT[section]}; delete the line of that key, and keep the list below it`,
    template: ({ section, opening }: { section: LintSection["name"]; opening: string }) =>
      `${section} is a template (${shorten(opening)}), not YAML: applied as it is, all of its entries are lost, so ${LOCKED_OUT[section]}; ${renderFirst(opening)}`,
  },
  unread: ["template"],
  check({ sections }, report) {
    for (const { problems, source, name: section, list } of sections) {
      const key = onlyKeyOf(list);
      for (const { data, span } of problems) {
        if (data?.code !== "section-not-list") continue;
        const { actual } = data;
        const at = firstLine(span);
        if (opensWithTemplate(source.text))
          report(at, { found: "template", section, opening: openingOf(source.text) });
        else if (key !== undefined) report(at, { found: "nested", section, key });
        else report(at, { found: "not-list", section, actual });
      }
    }
  },
});

/** The name of a section, written once more as the first line of its text, with the list below. */
function onlyKeyOf(node: LintSection["list"]): string | undefined {
  const [pair, ...others] = isMap(node) ? node.items : [];
  const { key, value } = pair ?? {};
  if (others.length > 0 || !isScalar(key) || typeof key.value !== "string" || !isSeq(value)) return undefined;
  return intendedSection(key.value) === undefined ? undefined : key.value;
}

/** The first line, which is the engine's. */
function openingOf(text: string): string {
  return text.trimStart().split("\n", 1)[0]?.trimEnd() ?? "";
}
