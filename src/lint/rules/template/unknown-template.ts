import { partOf } from "../../../document/nodes.ts";
import { templateNames } from "../../../mapping/template.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { oncePerText } from "../../engine/known-texts.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import { piecesOf, writeTemplate } from "../../knowledge/templates.ts";

const PAIR = /(?<!\{)\{\{([^{}]*)\}\}(?!\})/g;
const NAMES: ReadonlySet<string> = new Set(templateNames);
const LIST = templateNames.map((name) => `{{${name}}}`).join(", ");

/** Source: the reference's pkg/server/server.go (renderTemplate), which replaces exact text. */
export const unknownTemplate = defineRule({
  name: "unknown-template",
  description: "a template that no one replaces, by its name or by a space in it",
  level: "error",
  fixes: true,
  messages: {
    misspelt: ({ written, meant }: { written: string; meant: string }) =>
      `'${shorten(written)}' stays as it is: EKS replaces {{${meant}}} alone, in just this spelling; write {{${meant}}}`,
    unknown: ({ written }: { written: string }) =>
      `'${shorten(written)}' stays as it is: EKS replaces no such name; there are ${LIST}`,
  },
  yieldsTo: [{ rule: "placeholder", at: "place", found: ["unknown"] }],
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const { 0: written, 1: name = "", index: start } of unknownIn(text.value)) {
          const end = start + written.length;
          const span = partOf(text, start, end);
          const meant = meantTemplate(name);
          if (meant === undefined) {
            report(span, { found: "unknown", written }, { field });
          } else {
            const fix = writeTemplate(entry, text, { name: meant, start, end });
            report(span, { found: "misspelt", written, meant }, { fix, field });
          }
        }
      }
    }
  },
});

const unknownIn = oncePerText((text) => {
  // It is not known what a generator will write in place of its own braces.
  if (!text.includes("{{") || isGenerated(text)) return [];
  return piecesOf(text, PAIR).filter(([, name = ""]) => !NAMES.has(name));
});
