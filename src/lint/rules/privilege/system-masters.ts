import * as z from "zod/mini";
import { MASTERS } from "../../../identity/node-groups.ts";
import { matchesPattern, patternsSchema } from "../../../text/patterns.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantGroups } from "../../knowledge/meant-groups.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { filledIn } from "../../knowledge/templates.ts";

const WHY = `anyone in ${MASTERS} can do anything, and RBAC can neither limit nor revoke that; bind a group of your own to the ClusterRole cluster-admin`;

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege */
export const systemMasters = defineRule({
  name: "system-masters",
  description: "the group system:masters, which can do anything and which RBAC cannot limit",
  level: "warning",
  fixes: false,
  options: z.object({ allow: z._default(patternsSchema, []) }),
  messages: {
    masters: () => WHY,
    // Once the slip is mended, it is this group. So both are told at once.
    "meant-masters": ({ group }: { group: string }) =>
      `once '${shorten(group)}' is mended, this entry is in ${MASTERS}: ${WHY}`,
  },
  yieldsTo: [{ rule: "node-extra-groups", at: "place" }],
  check({ entries }, report, { allow }) {
    for (const entry of entries) {
      const group =
        entry.groups.find(({ value }) => filledIn(entry, value) === MASTERS) ??
        entry.groups.find(({ value }) => meantGroups(filledIn(entry, value)).includes(MASTERS));
      if (group === undefined) continue;
      const arn = entry.arn?.value;
      if (arn !== undefined && allow.some((pattern) => matchesPattern(arn, pattern))) continue;
      const isRead = filledIn(entry, group.value) === MASTERS;
      report(
        placeWithin(entry, group.span),
        isRead ? { found: "masters" } : { found: "meant-masters", group: group.value },
        { field: "groups" },
      );
    }
  },
});
