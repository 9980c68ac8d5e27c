import { partOf } from "../../../document/nodes.ts";
import { templateNames } from "../../../mapping/template.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { oncePerText } from "../../engine/known-texts.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import {
  adviceEdits,
  adviceWords,
  type TemplateAdvice,
  templateAdvice,
} from "../../knowledge/template-advice.ts";
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
    misspelt: ({ written, meant, advice }: { written: string; meant: string; advice: TemplateAdvice }) =>
      `'${shorten(written)}' is plain text: EKS replaces only the exact {{${meant}}}; ${adviceWords(advice)}`,
    unknown: ({ written }: { written: string }) =>
      `'${shorten(written)}' is plain text: EKS replaces no such name; it replaces ${LIST}`,
  },
  yieldsTo: [
    { rule: "placeholder", at: "place", found: ["unknown"] },
    // `system:node:{{}}`: it is known what is missing.
    { rule: "node-role", at: "field", found: ["unknown"], to: ["eaten"] },
    // Where a template engine writes one field of an entry, it writes the others too.
    { rule: "placeholder", at: "entry", found: ["unknown"], to: ["engine"] },
  ],
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
            const piece = { name: meant, start, end };
            const advice = templateAdvice(entry, text, piece);
            const suggestion = adviceEdits(advice, text, piece);
            const isAsMeant = suggestion !== undefined && advice.text === `{{${meant}}}`;
            const fix = isAsMeant ? writeTemplate(entry, text, piece) : undefined;
            report(span, { found: "misspelt", written, meant, advice }, { fix, suggestion, field });
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
