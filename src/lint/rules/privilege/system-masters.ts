import * as z from "zod/mini";
import { MASTERS } from "../../../identity/node-groups.ts";
import { matchesPattern, patternsSchema } from "../../../text/patterns.ts";
import { defineRule } from "../../engine/rule.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { filledIn } from "../../knowledge/templates.ts";

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege */
export const systemMasters = defineRule({
  name: "system-masters",
  description: "the group system:masters, which may do everything and which RBAC cannot restrict",
  level: "warning",
  fixes: false,
  options: z.object({ allow: z._default(patternsSchema, []) }),
  messages: {
    masters: () =>
      `who is in ${MASTERS} may do everything, and RBAC can neither restrict nor revoke it; bind a group of your own to the ClusterRole cluster-admin`,
  },
  yieldsTo: [{ rule: "node-extra-groups", at: "place" }],
  check({ entries }, report, { allow }) {
    for (const entry of entries) {
      const group = entry.groups.find(({ value }) => filledIn(entry, value) === MASTERS);
      if (group === undefined) continue;
      const arn = entry.arn?.value;
      if (arn !== undefined && allow.some((pattern) => matchesPattern(arn, pattern))) continue;
      report(placeWithin(entry, group.span), { found: "masters" }, { field: "groups" });
    }
  },
});
