import { partOf } from "../../../document/nodes.ts";
import { compileTemplate, type TemplateName } from "../../../mapping/template.ts";
import { madeBy } from "../../../mapping/template-reach.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { oncePerText } from "../../engine/known-texts.ts";
import { defineRule } from "../../engine/rule.ts";
import { bracedTemplatesIn, piecesOf } from "../../knowledge/templates.ts";

/** Pairs of braces with other pairs inside them. */
const NESTED = /\{\{[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)+\}\}/g;

/** Source: the reference's pkg/server/server.go (renderTemplate), which replaces one name after another. */
export const nestedTemplate = defineRule({
  name: "nested-template",
  description: "a template inside the braces of another one",
  level: "error",
  fixes: false,
  messages: {
    "makes-template": ({ written, made }: { written: string; made: readonly TemplateName[] }) =>
      `names are replaced one after another, so in '${shorten(written)}' the session's name can make ${listOf(made)}, which is replaced too; write one template in one pair of braces`,
    "keeps-braces": ({ written }: { written: string }) =>
      `in '${shorten(written)}' only the template inside is replaced, and the braces around it stay; write one template in one pair of braces`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const { 0: written, index: start } of nestedIn(text.value)) {
          if (bracedTemplatesIn(written).length === 0) continue;
          const made = madeBy(compileTemplate(written, "braces"));
          const span = partOf(text, start, start + written.length);
          if (made.length > 0) report(span, { found: "makes-template", written, made }, { field });
          else report(span, { found: "keeps-braces", written }, { field });
        }
      }
    }
  },
});

const nestedIn = oncePerText((text) => {
  // It is not known what a generator will write in place of its own braces.
  return text.includes("{{") && !isGenerated(text) ? piecesOf(text, NESTED) : [];
});

function listOf(names: readonly TemplateName[]): string {
  return names.map((name) => `{{${name}}}`).join(" or ");
}
