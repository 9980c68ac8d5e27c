import { partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import {
  adviceEdits,
  adviceWords,
  type TemplateAdvice,
  templateAdvice,
} from "../../knowledge/template-advice.ts";
import { piecesOf, writeTemplate } from "../../knowledge/templates.ts";

const ANGLES = /<<([^<>]{1,40})>>/g;

interface Angles {
  readonly written: string;
  readonly meant: string;
  readonly advice: TemplateAdvice;
}

/** `resolve` reads these like braces (docs/differences.md); the reference does not. */
export const angleTemplate = defineRule({
  name: "angle-template",
  description: "a template in angle brackets, which means nothing to EKS",
  level: "warning",
  fixes: true,
  messages: {
    angles: ({ written, advice }: Angles) =>
      `'${shorten(written)}' is plain text to EKS, which replaces only names in braces; ${adviceWords(advice)}`,
    "of-node": ({ written, advice }: Angles) =>
      `no node can join with this username: '${shorten(written)}' is plain text to EKS, which replaces only names in braces; ${adviceWords(advice)}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        if (!text.value.includes("<<")) continue;
        for (const { 0: written, 1: content = "", index: start } of piecesOf(text.value, ANGLES)) {
          const meant = meantTemplate(content);
          if (meant === undefined) continue;
          const piece = { name: meant, start, end: start + written.length };
          const advice = templateAdvice(entry, text, piece);
          const suggestion = adviceEdits(advice, text, piece);
          const isAsMeant = suggestion !== undefined && advice.text === `{{${meant}}}`;
          const fix = isAsMeant ? writeTemplate(entry, text, piece) : undefined;
          const isOfNode = field === "username" && nodeKind(entry).meant !== undefined;
          report(
            partOf(text, start, piece.end),
            { found: isOfNode ? "of-node" : "angles", written, meant, advice },
            { fix, suggestion, field, severity: isOfNode ? "error" : "warning" },
          );
        }
      }
    }
  },
});
