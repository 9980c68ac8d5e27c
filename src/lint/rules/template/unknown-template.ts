import { type LintText, partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { templateNames } from "../../../mapping/template.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { piecesOf, templatedTexts, writeTemplate } from "../../knowledge/templates.ts";

const PAIR = /(?<!\{)\{\{([^{}]*)\}\}(?!\})/g;
const NAMES: ReadonlySet<string> = new Set(templateNames);
const LIST = templateNames.map((name) => `{{${name}}}`).join(", ");

/** Source: the reference's pkg/server/server.go (renderTemplate), which replaces exact text. */
export const unknownTemplate = defineRule({
  name: "unknown-template",
  description: "a template that no one replaces, by its name or by a space in it",
  level: "error",
  fixes: true,
  check({ entries }, report) {
    for (const entry of entries) {
      for (const text of templatedTexts(entry)) {
        if (text.value.includes("{{") && !isGenerated(text.value)) checkText(entry, text, report);
      }
    }
  },
});

function checkText(entry: LintEntry, text: LintText, report: Report): void {
  for (const { 0: piece, 1: name = "", index } of piecesOf(text.value, PAIR)) {
    if (NAMES.has(name)) continue;
    const end = index + piece.length;
    const meant = meantTemplate(name);
    const says = `'${shorten(piece)}' stays as it is: EKS replaces`;
    if (meant !== undefined) {
      report(
        partOf(text, index, end),
        `${says} {{${meant}}} alone, in just this spelling; write {{${meant}}}`,
        {
          fix: writeTemplate(entry, text, { name: meant, start: index, end }),
        },
      );
    } else if (!isPlaceholder(piece))
      report(partOf(text, index, end), `${says} no such name; there are ${LIST}`);
  }
}
