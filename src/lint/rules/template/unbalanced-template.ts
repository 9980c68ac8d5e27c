import { type LintText, partOf } from "../../../document/nodes.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import { piecesOf, templatedTexts } from "../../knowledge/templates.ts";

/** Braces with what stands between them, or with the word that stands in front of them. */
const PIECE = /(\{+)([^{}]*)(\}*)|(?<![\w}])(\w*)(\}+)/g;

export const unbalancedTemplate = defineRule({
  name: "unbalanced-template",
  description: "a template whose braces are too few or too many",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      for (const text of templatedTexts(entry)) {
        if (/[{}]/.test(text.value) && !isGenerated(text.value)) checkText(text, report);
      }
    }
  },
});

function checkText(text: LintText, report: Report): void {
  for (const match of piecesOf(text.value, PIECE)) {
    const [, opening = "", content = "", closing = match[5] ?? "", before = ""] = match;
    if (opening.length === 2 && closing.length === 2) continue;
    const isOpen = closing === "";
    const word = isOpen ? (/^\s*\w*/.exec(content)?.[0] ?? "") : content + before;
    const meant = meantTemplate(word);
    if (meant === undefined && opening.length < 2 && closing.length < 2) continue;
    const piece = isOpen ? opening + word : match[0];
    const right = meant === undefined ? "a template is a name in two pairs of braces" : `write {{${meant}}}`;
    report(
      partOf(text, match.index, match.index + piece.length),
      `${describe(piece, opening.length > 2 && closing.length > 2)}, since its braces do not pair up; ${right}`,
    );
  }
}

function describe(piece: string, isReplaced: boolean): string {
  return isReplaced
    ? `'${shorten(piece)}' leaves braces around what is put in its place`
    : `'${shorten(piece)}' stays as it is`;
}
