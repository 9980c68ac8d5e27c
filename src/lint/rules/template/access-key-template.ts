import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import {
  adviceEdits,
  adviceWords,
  type TemplateAdvice,
  templateAdvice,
} from "../../knowledge/template-advice.ts";
import { bracedTemplatesIn } from "../../knowledge/templates.ts";

/** https://github.com/kubernetes-sigs/aws-iam-authenticator/issues/472 */
export const accessKeyTemplate = defineRule({
  name: "access-key-template",
  description: "the access key's id in a username or a group",
  level: "warning",
  fixes: false,
  messages: {
    "access-key": ({ advice }: { advice: TemplateAdvice }) =>
      `the access key's id is a poor name: before aws-iam-authenticator 0.5.9 anyone who logged in could choose it (CVE-2022-2385), and it changes with every new key; ${adviceWords(advice)} instead`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const piece of bracedTemplatesIn(text.value)) {
          if (piece.name !== "AccessKeyID") continue;
          const advice = templateAdvice(entry, text, piece);
          const suggestion = adviceEdits(advice, text, piece);
          report(
            partOf(text, piece.start, piece.end),
            { found: "access-key", advice },
            { suggestion, field },
          );
        }
      }
    }
  },
});
