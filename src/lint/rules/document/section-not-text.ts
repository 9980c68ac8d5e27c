import { AS_TEXT, dataNotMapping, describeNotText, formOf } from "../../../document/find-sections.ts";
import { isBlock } from "../../../document/nodes.ts";
import type { LintSection } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { describeKind, kindOf } from "../../../go-yaml/describe.ts";
import { rangeOf } from "../../../go-yaml/range.ts";
import type { ValueKind } from "../../../go-yaml/value-kind.ts";
import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";

interface NotText {
  readonly section: LintSection["name"];
  readonly actual: ValueKind;
  readonly form: keyof typeof AS_TEXT;
  readonly isRisky: boolean;
}

/** A ConfigMap's data maps names to text: https://kubernetes.io/docs/concepts/configuration/configmap/ */
export const sectionNotText = defineRule({
  name: "section-not-text",
  description: "a section that is YAML itself, not text: the API server refuses the ConfigMap",
  level: "error",
  fixes: true,
  messages: {
    section: ({ section, actual, form, isRisky }: NotText) =>
      `${describeNotText(section, describeKind(actual), AS_TEXT[form](section))}${isRisky ? REPLACES : ""}`,
    data: ({ actual }: { actual: ValueKind }) => dataNotMapping(describeKind(actual)),
  },
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      for (const section of configMap.sections) {
        if (section.isText) continue;
        const { name, key, value, written } = section;
        const isRisky = wouldReplace(section);
        const form = formOf(written.text);
        // A mapping that is no ConfigMap may be the input of something else, which takes lists.
        const isBare = configMap.object.data === configMap.object.value;
        const fix = isRisky || isBare ? undefined : form === "json" ? asString(section) : asBlock(section);
        report(key.span, { found: "section", section: name, actual: kindOf(value), form, isRisky }, { fix });
      }
    }
    for (const { object, members } of configMaps) {
      const { data } = object;
      if (data === undefined || data.kind === "map" || (data.kind === "scalar" && data.value === null))
        continue;
      const member = members.find(({ key }) => key.value === "data");
      if (member !== undefined) report(member.key.span, { found: "data", actual: kindOf(data) });
    }
  },
});

/** JSON has no blocks of text. Line breaks are of no use in a string, so they become spaces. */
function asString({ value, written: source }: LintSection): SpanEdit[] | undefined {
  if (value.kind !== "list") return undefined;
  const [start, end] = rangeOf(value.node);
  const list = source.text
    .slice(start, end)
    .replace(/("(?:[^"\\]|\\.)*")|\s*\n\s*/g, (_, text?: string) => text ?? " ");
  return [{ span: { source, start, end }, text: JSON.stringify(list) }];
}

/** Adds `|` to the key. A list in the key's own column also moves to the right. */
function asBlock({ key, value, written: source }: LintSection): SpanEdit[] | undefined {
  if (value.kind !== "list" || !isBlock(value.node)) return undefined;
  const { text } = source;
  const [start, end] = rangeOf(value.node);
  const between = /^[ \t]*:(?=[ \t]*(?:#[^\n]*)?\r?\n)/.exec(text.slice(key.span.end, start));
  if (between === null) return undefined;
  const at = key.span.end + between[0].length;
  const edits: SpanEdit[] = [{ span: { source, start: at, end: at }, text: " |" }];
  const column = (offset: number) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
  if (column(start) > column(key.span.start)) return edits;
  const firstLine = text.lastIndexOf("\n", start - 1) + 1;
  for (const { index } of text.slice(firstLine, end).matchAll(/^(?=[^\r\n])/gm)) {
    edits.push({ span: { source, start: firstLine + index, end: firstLine + index }, text: "  " });
  }
  return edits;
}
