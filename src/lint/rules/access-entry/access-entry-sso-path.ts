import { principalOf } from "../../../access-entries/principal.ts";
import { readSsoRoleName } from "../../../identity/sso-role-name.ts";
import { readWrittenArn } from "../../../identity/written-arn.ts";
import { defineRule } from "../../engine/rule.ts";
import { ownEntries, rewriteAll } from "../../knowledge/access-entries.ts";
import { arnInIam } from "../../knowledge/principal-arns.ts";

/** https://github.com/terraform-aws-modules/terraform-aws-eks/issues/2969 */
export const accessEntrySsoPath = defineRule({
  name: "access-entry-sso-path",
  description: "a role of IAM Identity Center as the principal of an access entry, without its path",
  level: "error",
  fixes: false,
  messages: {
    path: ({ right }: { right: string | undefined }) =>
      `roles of IAM Identity Center have a path, and without it EKS refuses this principal; write ${right ?? "role/aws-reserved/sso.amazonaws.com/<region>/ in front of the name, as aws iam get-role prints it (some have no region in it)"}`,
  },
  yieldsTo: [{ rule: "access-entry-principal", at: "place" }],
  check(_document, report, _options, { accessEntries, iamRoles }) {
    for (const { entry, principalArn, span } of ownEntries(accessEntries)) {
      const principal = principalOf(entry.principalArn);
      if (entry.isStored === true || principal?.type !== "role") continue;
      const { name, path, nameAt } = readWrittenArn(entry.principalArn);
      if (path !== "/" || readSsoRoleName(name) === undefined) continue;
      if (isOpen(entry.holes, nameAt.start)) continue;
      const right = arnInIam(entry.principalArn, iamRoles);
      const suggestion = right === undefined ? undefined : rewriteAll(principalArn, right);
      report(span, { found: "path", right }, { suggestion });
    }
  },
});

type Holes = readonly { readonly field: string; readonly start: number }[] | undefined;

/** Whether something before the name is not known: it may be the path. */
function isOpen(holes: Holes = [], nameAt: number): boolean {
  return holes.some(({ field, start }) => field === "principalArn" && start < nameAt);
}
