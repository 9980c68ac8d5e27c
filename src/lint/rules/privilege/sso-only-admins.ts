import type { LintConfigMap } from "../../../document/document.ts";
import { MASTERS } from "../../../identity/node-groups.ts";
import { defineRule } from "../../engine/rule.ts";
import { isMeantToHave } from "../../knowledge/node-roles.ts";
import { ssoRoleOf } from "../../knowledge/sso-roles.ts";

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ssoOnlyAdmins = defineRule({
  name: "sso-only-admins",
  description: "admins that are all IAM Identity Center roles, whose names can change",
  level: "info",
  fixes: false,
  asksForWhole: true,
  messages: {
    admins: ({ count }: { count: number }) => {
      const [who, when] =
        count === 1
          ? ["the one entry with system:masters is for a role", "the suffix of its name changes"]
          : [`all ${count} entries with system:masters are for roles`, "the suffixes of their names change"];
      return `${who} of IAM Identity Center: once ${when}, no admin gets in by this ConfigMap; keep an admin whose name does not change too, such as an IAM role of your own`;
    },
  },
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
  const admins = entries.filter((entry) => isMeantToHave(entry, MASTERS));
  const roles = admins.map(ssoRoleOf);
  return roles.every((role) => role !== undefined) ? roles.map(({ span }) => span) : [];
}
