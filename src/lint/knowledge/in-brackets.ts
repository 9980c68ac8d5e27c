// What is meant by a name that still has the angle brackets of a documentation around it: `<system:nodes>`.
import type { LintEntry } from "../../document/section.ts";
import { apparentGroup } from "../../identity/kubernetes-groups.ts";
import { isNodeGroup, NODE_GROUPS } from "../../identity/node-groups.ts";
import { readSsoRoleName } from "../../identity/sso-role-name.ts";
import { isTaken } from "./arns.ts";
import { isFreeGroup, isUsernameTaken } from "./free-names.ts";
import { groupsOf, hasNodeGroup, nodeKind } from "./node-roles.ts";
import { bracedTemplatesIn, filledIn } from "./templates.ts";

/** A canonical ARN of a role or a user. */
const CANONICAL = /^arn:aws[\w-]*:iam::\d{12}:(role|user)\/[\w+=,.@-]{1,64}$/;

/**
 * The text without its brackets, where that is a name and no words for one. Undefined also where another rule would object to it.
 *
 * @param text All of the ARN, username or group.
 */
export function meantInBrackets(
  entry: LintEntry,
  text: string,
  field: "arn" | "username" | "groups",
): string | undefined {
  const inner = /^\s*<\s*([^<>]*?)\s*>\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  switch (field) {
    case "groups": {
      const group = apparentGroup(inner);
      const meant = group.kind === "misspelt" ? group.meant : inner;
      return group.kind !== "other" && isFreeGroup(entry, meant) && isGoodForNode(entry, meant)
        ? meant
        : undefined;
    }
    case "username":
      return isGoodUsername(entry, inner) ? inner : undefined;
    case "arn":
      return isGoodArn(entry, inner) ? inner : undefined;
  }
}

function isGoodUsername(entry: LintEntry, username: string): boolean {
  if (bracedTemplatesIn(username).length === 0 || /^\{|[^\w:.{}-]/.test(username)) return false;
  // A user has no session, so the name may be known already, and be somebody else's too.
  const isKnown = bracedTemplatesIn(filledIn(entry, username)).length === 0;
  return !isKnown || !isUsernameTaken(entry, username);
}

/** To a node's role, other rules object to any other group, and miss the ones that it needs. */
function isGoodForNode(entry: LintEntry, group: string): boolean {
  // Without the brackets it is clear which groups were meant, and whether the username fits those of a node.
  if (nodeKind(entry).meant === undefined) return !hasNodeGroup(entry).meant;
  const { meant } = groupsOf(entry);
  return isNodeGroup(group) && NODE_GROUPS.every((needed) => meant.has(needed));
}

function isGoodArn(entry: LintEntry, arn: string): boolean {
  const { section } = entry;
  const kind = CANONICAL.exec(arn)?.[1];
  if (kind !== (section.name === "mapUsers" ? "user" : "role") || isTaken(entry, arn)) return false;
  const partition = arn.split(":")[1] ?? "";
  const isOfOther = section.siblings.some(
    ({ arn: other }) => other?.reading.isArn === true && other.reading.partition !== partition,
  );
  return !isOfOther && readSsoRoleName(arn.slice(arn.indexOf("/") + 1)) === undefined;
}
