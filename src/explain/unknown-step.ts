// The step at which an answer depends on values that are not known.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { ResolutionHole, Unknown } from "../mapping/resolution.ts";
import type { HoleReason } from "../schema/hole.ts";
import type { SectionName } from "../schema/section-name.ts";
import { shorten } from "../text/shorten.ts";
import type { EntryRef, ExplainStep } from "./explanation.ts";
import { nameOf, refOf, refOfAccount } from "./refs.ts";

const WHY: Readonly<Record<HoleReason, string>> = {
  reference: "its value is elsewhere",
  "after-apply": "known after the apply",
  secret: "a secret",
  expression: "a computation",
};

/** The last step: which of several entries counts, or what the one that matched gives. */
export function unknownStep({ identity, mapping, holes }: Unknown, awsAuth: Required<AwsAuth>): ExplainStep {
  const step = mapping === undefined ? "entry" : holes.some(isUsername) ? "username" : "groups";
  const input =
    mapping === undefined
      ? identity.canonicalArn
      : step === "username"
        ? mapping.username
        : mapping.groups.join(", ");
  const possible = mapping === undefined ? refsOf(holes, awsAuth) : [];
  return {
    step,
    input,
    output: "not known",
    why: [...new Set(holes.map(whyOf))].join("; "),
    ...(possible.length > 0 ? { possible } : {}),
  };
}

function isUsername({ field }: ResolutionHole): boolean {
  return field === "username";
}

function whyOf({ section, index = 0, field, expression, why }: ResolutionHole): string {
  const value = `${shorten(expression, 200)} (${WHY[why]})`;
  if (section === undefined || field === undefined) {
    return `${value} may add ${section === "mapAccounts" ? "accounts" : "entries"} to ${section ?? "any section"}`;
  }
  const name = nameOf({ section, index });
  switch (field) {
    case "username":
      return `the username of ${name} has ${value}`;
    case "groups":
      return `the groups of ${name} have ${value}`;
    case "account":
      return `${name} lists this account if ${value} fits`;
    default:
      return `${name} is for this ARN if ${value} fits`;
  }
}

function refsOf(holes: readonly ResolutionHole[], { roles, users, accountItems }: Required<AwsAuth>) {
  const refs = new Map<string, EntryRef>();
  const isAt = (section: SectionName, index: number) =>
    holes.some((hole) => hole.field !== undefined && hole.section === section && hole.index === index);
  for (const ref of [...[...roles, ...users].map(refOf), ...accountItems.map(refOfAccount)]) {
    if (isAt(ref.section, ref.index)) refs.set(nameOf(ref), ref);
  }
  return [...refs.values()];
}
