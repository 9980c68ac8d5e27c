import { type LintText, partOf } from "../../../document/nodes.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { type ArnKind, shapeOf } from "../../knowledge/arn-kinds.ts";

const ROLES: ReadonlySet<ArnKind> = new Set(["role", "role-path", "assumed-role"]);
const SUFFIX = /\/AWSReservedSSO_[^/]*_[0-9a-f]{16}(?![^/\s\p{Cf}])/iu;
const SUFFIX_LENGTH = 16;
const NAME = /\/(AWSReservedSSO_[^/\s]*)/i;

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ssoRoleSuffix = defineRule({
  name: "sso-role-suffix",
  description: "an IAM Identity Center role, whose name changes when it is provisioned anew",
  level: "info",
  fixes: false,
  check({ entries }, report) {
    for (const { arn } of entries) {
      // A path, a session, white space: other rules mend these, and the role is this one then.
      if (arn === undefined || !ROLES.has(shapeOf(arn).kind)) continue;
      const match = SUFFIX.exec(arn.value);
      if (match === null) {
        checkName(arn, report);
        continue;
      }
      const start = match.index + match[0].length - SUFFIX_LENGTH;
      report(
        partOf(arn, start, start + SUFFIX_LENGTH),
        "this suffix changes when the permission set is deleted and provisioned anew, and everyone in it is locked out then; look after this entry when that happens",
      );
    }
  },
});

/** What is left of a name that was cut short, or taken for the permission set's. */
function checkName(arn: LintText, report: Report): void {
  const match = NAME.exec(arn.value);
  if (match?.[1] === undefined) return;
  const start = match.index + 1;
  report(
    partOf(arn, start, start + match[1].length),
    "IAM Identity Center ends a role's name in '_' and sixteen hexadecimal digits, and this one does not: it matches no one; write the name as IAM lists it",
    { severity: "error" },
  );
}
