import { rewrite } from "../../../document/nodes.ts";
import { RBAC_GROUP } from "../../../schema/rbac.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { levelIn } from "../../knowledge/rbac.ts";

interface Old {
  readonly version: string;
}

const RIGHT = `${RBAC_GROUP}/v1`;

/** https://kubernetes.io/docs/reference/using-api/deprecation-guide/#rbac-resources-v122 */
export const oldRbacVersion = defineRule({
  name: "old-rbac-version",
  description: "an object of RBAC in a version that Kubernetes has no more",
  level: "info",
  fixes: false,
  messages: {
    old: ({ version }: Old) =>
      `Kubernetes 1.22 and later have no ${shorten(version)}, so the object is refused and gives no rights; write ${RIGHT}`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    for (const { code, span, text } of rbac.ownIn(document).faults) {
      if (code !== "old-api-version" || text === undefined) continue;
      report(
        span,
        { found: "old", version: text.value },
        { suggestion: rewrite(text, RIGHT), ...levelIn(rbac) },
      );
    }
  },
});
