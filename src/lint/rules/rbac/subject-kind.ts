import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourPlace } from "../../engine/surroundings.ts";
import { isChosenName, levelIn, subjectsIn } from "../../knowledge/rbac.ts";
import { isGivenUser } from "../../knowledge/rbac-users.ts";

interface OtherKind {
  readonly kind: string;
  readonly name: string;
  readonly right: "Group" | "User";
  /** The entry that gives it. */
  readonly at: NeighbourPlace;
}

/** Source: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
export const subjectKind = defineRule({
  name: "subject-kind",
  description: "a group that aws-auth gives, under another kind of subject",
  level: "info",
  fixes: false,
  messages: {
    "other-kind": ({ kind, name, right, at }: OtherKind) =>
      `'${shorten(name)}' is a ${right.toLowerCase()} in aws-auth (${at.file}:${at.line}), and the binding names a ${shorten(kind)}, so it gives that ${right.toLowerCase()} no rights; write kind: ${right}`,
    "service-account": ({ name, at }: Pick<OtherKind, "name" | "at">) =>
      `'${shorten(name)}' is a group in aws-auth (${at.file}:${at.line}) that no binding names; this one names a ServiceAccount: if the group is meant, write kind: Group without a namespace`,
  },
  check(document, report, _options, { rbac }) {
    const { given, bound } = rbac ?? {};
    if (rbac === undefined || given === undefined || !given.areAll) return;
    for (const { kind, name, span, kindText } of subjectsIn(rbac.ownIn(document))) {
      if (!isChosenName(name)) continue;
      const group = given.groups.get(name);
      const user = given.users.get(name);
      if (kind === "ServiceAccount") {
        if (group === undefined || bound?.areAll === false || bound?.groups.has(name) === true) continue;
        report(span, { found: "service-account", name, at: group }, levelIn(rbac));
        continue;
      }
      const isMeant =
        kind === "User"
          ? group !== undefined && !isGivenUser(given, name)
          : kind === "Group" && user !== undefined && group === undefined && !given.mayBeGroup(name);
      const at = kind === "User" ? group : user;
      if (!isMeant || at === undefined) continue;
      const right = kind === "User" ? "Group" : "User";
      const suggestion = kindText && rewrite(kindText, right);
      report(span, { found: "other-kind", kind, name, right, at }, { suggestion, ...levelIn(rbac) });
    }
  },
});
