import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isForUser } from "../../knowledge/templates.ts";

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
    username: ({ value, hasSession }: Wildcard & { hasSession: boolean }) =>
      `'${shorten(value)}' is the username as it stands: the * is a plain character, and Kubernetes knows no wildcards in names; write a name${hasSession ? ", or text of your own before {{SessionName}}, as in dev:{{SessionName}}" : ""}`,
    group: ({ value }: Wildcard) =>
      `'${shorten(value)}' is one group of just this name: the * is a plain character, and Kubernetes knows no wildcards in names, so the group gives no rights unless a binding names it letter for letter; write each group by its name`,
  },
  yieldsTo: [{ rule: "placeholder", at: "place" }],
  check({ entries }, report, _options, { neighbours }) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        const { value } = text;
        if (!value.includes("*") || isGenerated(value)) continue;
        const bound = field === "username" ? neighbours?.boundUsers : neighbours?.boundGroups;
        if (bound?.has(value)) continue;
        const said =
          field === "username"
            ? ({ found: "username", value, hasSession: !isForUser(entry) } as const)
            : ({ found: "group", value } as const);
        report(text.span, said, { field });
      }
    }
  },
});
