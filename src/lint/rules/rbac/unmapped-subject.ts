import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isChosenName, levelIn, nearestAmong, subjectsIn } from "../../knowledge/rbac.ts";
import { accountOfArn, isGivenUser } from "../../knowledge/rbac-users.ts";

interface Unmapped {
  readonly kind: "Group" | "User";
  readonly name: string;
}

interface Near extends Unmapped {
  readonly nearest: string;
}

/** Source: on EKS, names come from aws-auth, access entries and OIDC. https://docs.aws.amazon.com/eks/latest/userguide/cluster-auth.html */
export const unmappedSubject = defineRule({
  name: "unmapped-subject",
  description: "a user or a group in a binding that no entry of aws-auth gives",
  level: "info",
  fixes: false,
  messages: {
    unmapped: ({ kind, name }: Unmapped) =>
      `no entry of the aws-auth in this run gives the ${kind.toLowerCase()} '${shorten(name)}', so the binding gives it to nobody by aws-auth; write one that an entry gives, or map it`,
    near: ({ kind, name, nearest }: Near) =>
      `no entry of the aws-auth in this run gives the ${kind.toLowerCase()} '${shorten(name)}', so the binding gives it to nobody by aws-auth; the nearest that an entry gives is '${shorten(nearest)}': write this if it is meant`,
  },
  yieldsTo: [
    { rule: "group-case", at: "place" },
    { rule: "subject-kind", at: "place" },
    { rule: "at-sign-in-subject", at: "place" },
    { rule: "arn-as-user", at: "place" },
    { rule: "role-name-as-group", at: "place" },
  ],
  check(document, report, _options, { rbac }) {
    const { given } = rbac ?? {};
    if (rbac === undefined || given === undefined || !given.areAll) return;
    const { bound } = rbac;
    // That an entry gives a group in another case, and no binding names that one, is told of the entry. Where a binding is
    // not known, it may be told there.
    const toldOfEntry = new Set(
      [...given.groups.keys()]
        .filter((each) => bound !== undefined && !bound.groups.has(each))
        .map((each) => each.toLowerCase()),
    );
    const nearestGroup = nearestAmong(given.groups.keys());
    const nearestUser = nearestAmong(given.users.keys());
    for (const { kind, name, span, text } of subjectsIn(rbac.ownIn(document))) {
      if ((kind !== "Group" && kind !== "User") || !isChosenName(name) || OF_OIDC.test(name)) continue;
      const isGiven =
        kind === "Group" ? given.groups.has(name) || given.mayBeGroup(name) : isGivenUser(given, name);
      if (kind === "Group" && toldOfEntry.has(name.toLowerCase())) continue;
      if (isGiven || (kind === "User" && accountOfArn(name) !== undefined)) continue;
      const nearest = (kind === "Group" ? nearestGroup : nearestUser)(name);
      const said =
        nearest === undefined
          ? ({ found: "unmapped", kind, name } as const)
          : ({ found: "near", kind, name, nearest } as const);
      const suggestion = nearest !== undefined && text !== undefined ? rewrite(text, nearest) : undefined;
      report(span, said, { suggestion, ...levelIn(rbac) });
    }
  },
});

/** What people put in front of the names of an OIDC provider. */
const OF_OIDC = /^oidc\W/i;
