import type { LintConfigMap } from "../../../document/document.ts";
import { MASTERS } from "../../../identity/node-groups.ts";
import { defineRule } from "../../engine/rule.ts";
import { yieldsToUnclearArns } from "../../knowledge/arn-facts.ts";
import { groupsOf } from "../../knowledge/node-roles.ts";
import { ssoRoleOf } from "../../knowledge/sso-roles.ts";

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ssoOnlyAdmins = defineRule({
  name: "sso-only-admins",
  description: "system:masters in IAM Identity Center roles alone, whose names can change",
  level: "info",
  fixes: false,
  messages: {
    admins: ({ count }: { count: number }) =>
      `${count === 1 ? "the one entry" : `all ${count} entries`} with system:masters ${count === 1 ? "is for a role" : "are for roles"} of IAM Identity Center: once the ${count === 1 ? "suffix" : "suffixes"} of their names change, no admin gets in by this ConfigMap; keep an admin whose name does not change too, such as an IAM role of your own`,
  },
  yieldsTo: yieldsToUnclearArns,
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      const [first, ...others] = adminSuffixes(configMap);
      if (first === undefined) continue;
      const related = others.map((span) => ({ span, what: "another one" }));
      report(first, { found: "admins", count: others.length + 1 }, { related, field: "arn" });
    }
  },
});

/** The suffixes of the admins' names; none where one of them has a name that stays, or where something is not read. */
function adminSuffixes({ sections, entries }: LintConfigMap) {
  if (sections.some(({ fault }) => fault !== undefined)) return [];
  const admins = entries.filter((entry) => groupsOf(entry).meant.has(MASTERS));
  const roles = admins.map(ssoRoleOf);
  return roles.every((role) => role !== undefined) ? roles.map(({ span }) => span) : [];
}
