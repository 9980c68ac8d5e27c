import { partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import { piecesOf, writeTemplate } from "../../knowledge/templates.ts";

const ANGLES = /<<([^<>]{1,40})>>/g;

/** `resolve` reads these like braces (docs/differences.md); the reference does not. */
export const angleTemplate = defineRule({
  name: "angle-template",
  description: "a template in angle brackets, which means nothing to EKS",
  level: "warning",
  fixes: true,
  messages: {
    angles: ({ written, meant }: { written: string; meant: string }) =>
      `'${shorten(written)}' is plain text to EKS, which replaces names in braces alone; write {{${meant}}}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        if (!text.value.includes("<<")) continue;
        for (const { 0: written, 1: content = "", index: start } of piecesOf(text.value, ANGLES)) {
          const meant = meantTemplate(content);
          if (meant === undefined) continue;
          const end = start + written.length;
          const fix = writeTemplate(entry, text, { name: meant, start, end });
          report(partOf(text, start, end), { found: "angles", written, meant }, { fix, field });
        }
      }
    }
  },
});
