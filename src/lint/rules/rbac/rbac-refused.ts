import { firstLine } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { levelIn } from "../../knowledge/rbac.ts";

interface Refused {
  /** What `readRbac` calls it. */
  readonly code: string;
  readonly why: string;
}

/** https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/rbac/validation/validation.go */
export const rbacRefused = defineRule({
  name: "rbac-refused",
  description: "an object of RBAC that the API server refuses",
  level: "info",
  fixes: false,
  messages: {
    refused: ({ why }: Refused) => `the API server refuses this object: ${why}`,
    unreadable: ({ why }: Refused) => why,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    for (const { code, message, span, text } of rbac.ownIn(document).faults) {
      if (code === "old-api-version" || isPlaceholder(text?.value ?? "")) continue;
      const found = code === "unreadable" ? "unreadable" : "refused";
      report(firstLine(span), { found, code, why: message }, levelIn(rbac));
    }
  },
});
