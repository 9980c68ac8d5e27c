import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

interface Wildcard {
  readonly value: string;
}

/** Source: the reference hands names on as they are, and RBAC compares subjects letter for letter (rbac.go, appliesToUser). */
export const literalWildcard = defineRule({
  name: "literal-wildcard",
  description: "a * in a username or a group, which stands for nothing but itself",
  level: "warning",
  fixes: false,
  messages: {
    username: ({ value }: Wildcard) =>
      `'${shorten(value)}' is the username as it stands: the * is a plain character, and Kubernetes knows no wildcards in names; write a name, or a template such as {{SessionName}} with text of your own in front`,
    group: ({ value }: Wildcard) =>
      `'${shorten(value)}' is one group of just this name: the * is a plain character, and Kubernetes knows no wildcards in names, so the group gives no rights unless a binding names it letter for letter; write each group by its name`,
  },
  yieldsTo: [{ rule: "placeholder", at: "place" }],
  check({ entries }, report, _options, { neighbours }) {
    for (const { templatedTexts } of entries) {
      for (const { text, field } of templatedTexts) {
        const { value } = text;
        if (!value.includes("*") || isGenerated(value)) continue;
        const bound = field === "username" ? neighbours?.boundUsers : neighbours?.boundGroups;
        if (bound?.has(value)) continue;
        report(text.span, { found: field === "username" ? "username" : "group", value }, { field });
      }
    }
  },
});
