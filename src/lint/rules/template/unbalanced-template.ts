import { partOf } from "../../../document/nodes.ts";
import type { TemplateName } from "../../../mapping/template.ts";
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
import { piecesOf } from "../../knowledge/templates.ts";

interface Unbalanced {
  readonly written: string;
  readonly meant?: TemplateName | undefined;
  /** Where the name is clear. */
  readonly advice?: TemplateAdvice | undefined;
}

/** Source: the reference's pkg/server/server.go (renderTemplate), which replaces exact text. */
export const unbalancedTemplate = defineRule({
  name: "unbalanced-template",
  description: "a template whose braces are too few or too many",
  level: "error",
  fixes: false,
  messages: {
    "stays-as-it-is": ({ written, advice }: Unbalanced) =>
      `'${shorten(written)}' is plain text, since its braces do not pair up; ${whatToWrite(advice)}`,
    "leaves-braces": ({ written, advice }: Unbalanced) =>
      `'${shorten(written)}' has a brace too many on each side, and those stay in the name; ${whatToWrite(advice)}`,
  },
  yieldsTo: [
    { rule: "nested-template", at: "place" },
    { rule: "node-role", at: "field", to: ["eaten"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        // It is not known what a generator will write in place of its own braces.
        if (!/[{}]/.test(text.value) || isGenerated(text.value)) continue;
        for (const { start, ...said } of unbalancedIn(text.value)) {
          const end = start + said.written.length;
          const advice = said.meant && templateAdvice(entry, text, { name: said.meant, start, end });
          const suggestion = advice && adviceEdits(advice, text, { start, end });
          report(partOf(text, start, end), { ...said, advice }, { suggestion, field });
        }
      }
    }
  },
});

function whatToWrite(advice: TemplateAdvice | undefined): string {
  return advice === undefined ? "a template is a name in two pairs of braces" : adviceWords(advice);
}

/** Braces with the text between them, or with the word before them. */
const PIECE = /(\{+)([^{}]*)(\}*)|(?<![\w}])(\w*)(\}+)/g;

const unbalancedIn = oncePerText((value) => [...unbalancedPieces(value)]);

function* unbalancedPieces(value: string) {
  for (const match of piecesOf(value, PIECE)) {
    const [, opening = "", content = "", closing = match[5] ?? "", before = ""] = match;
    if (opening.length === 2 && closing.length === 2) continue;
    const isOpen = closing === "";
    const word = isOpen ? (/^\s*\w*/.exec(content)?.[0] ?? "") : content + before;
    const meant = meantTemplate(word);
    if (meant === undefined && opening.length < 2 && closing.length < 2) continue;
    const written = isOpen ? opening + word : match[0];
    const isReplaced = opening.length > 2 && closing.length > 2;
    const found = isReplaced ? ("leaves-braces" as const) : ("stays-as-it-is" as const);
    yield { found, written, meant, start: match.index };
  }
}
