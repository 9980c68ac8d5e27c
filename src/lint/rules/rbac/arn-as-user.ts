import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { levelIn, subjectsIn } from "../../knowledge/rbac.ts";
import { accountOfArn, isGivenUser } from "../../knowledge/rbac-users.ts";

interface ArnSubject {
  readonly kind: string;
  readonly arn: string;
}

/** Source: the username is what the entry says, not the ARN. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const arnAsUser = defineRule({
  name: "arn-as-user",
  description:
    "an ARN as a user or a group in a binding, where RBAC knows only the names that aws-auth gives",
  level: "info",
  fixes: false,
  messages: {
    arn: ({ kind, arn }: ArnSubject) =>
      `RBAC knows no ARNs: no entry gives the ${kind.toLowerCase()} '${shorten(arn)}', so the binding gives its rights to nobody; map the ARN in aws-auth, and bind a group of its entry`,
  },
  check(document, report, _options, { rbac }) {
    const { given } = rbac ?? {};
    if (rbac === undefined || given === undefined || !given.areAll) return;
    for (const { kind, name: arn, span } of subjectsIn(rbac.ownIn(document))) {
      if ((kind !== "User" && kind !== "Group") || accountOfArn(arn) === undefined) continue;
      if (kind === "User" ? isGivenUser(given, arn) : given.groups.has(arn) || given.mayBeGroup(arn))
        continue;
      report(span, { found: "arn", kind, arn }, levelIn(rbac));
    }
  },
});
