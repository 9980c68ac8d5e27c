import { type LintText, partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { findArnPlaceholder, findPlaceholder, isAccountPlaceholder } from "../../knowledge/placeholders.ts";

export const placeholder = defineRule({
  name: "placeholder",
  description: "a placeholder that no one filled in, such as <ARN of instance role> or INSTANCE_ROLE_ARN",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { entries, accounts } of sections) {
      for (const { arn, username, groups } of entries) {
        check(arn, findArnPlaceholder, "it matches no one", report);
        check(username, findPlaceholder, "it is the username as it stands", report);
        for (const { text } of groups) check(text, findPlaceholder, "it is the group as it stands", report);
      }
      for (const { value, span } of accounts) {
        if (isAccountPlaceholder(value)) report(span, messageFor(value, "it is no account"));
      }
    }
  },
});

function check(
  text: LintText | undefined,
  find: typeof findPlaceholder,
  effect: string,
  report: Report,
): void {
  const found = text && find(text.value);
  if (text === undefined || found === undefined) return;
  const { start, end } = found;
  report(partOf(text, start, end), messageFor(text.value.slice(start, end), effect));
}

function messageFor(left: string, effect: string): string {
  return `'${shorten(left)}' looks like a placeholder that no one filled in: ${effect}; put in what it stands for`;
}
