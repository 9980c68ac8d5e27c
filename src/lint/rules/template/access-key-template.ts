import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { bracedTemplatesIn } from "../../knowledge/templates.ts";

/** https://github.com/kubernetes-sigs/aws-iam-authenticator/issues/472 */
export const accessKeyTemplate = defineRule({
  name: "access-key-template",
  description: "the access key's id in a username or a group",
  level: "warning",
  fixes: false,
  messages: {
    "access-key": () =>
      "before aws-iam-authenticator 0.5.9 whoever logged in could choose this (CVE-2022-2385), and it changes with every new key; give access by another name",
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const { name, start, end } of bracedTemplatesIn(text.value)) {
          if (name === "AccessKeyID") report(partOf(text, start, end), { found: "access-key" }, { field });
        }
      }
    }
  },
});
