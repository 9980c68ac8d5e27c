import { distance } from "fastest-levenshtein";
import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { readSsoRoleName } from "../../../identity/sso-role-name.ts";
import { fold } from "../../../text/fold.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Said } from "../../engine/rule.ts";
import type { IamPrincipal } from "../../engine/surroundings.ts";
import { isRole, yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { isTaken, rewriteArn } from "../../knowledge/arns.ts";
import { arnOfPrincipal, type IamAccountIndex, iamAccountOf, meantName } from "../../knowledge/iam-index.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import { canBeNode } from "../../knowledge/role-trust.ts";

const messages = {
  missing: ({ kind, account, name, meant }: Missing & { meant?: string | undefined }) =>
    `${noOne({ kind, account, name })}${meant === undefined ? `; create the ${kind}, or delete the entry` : `; did you mean '${shorten(meant)}'?`}`,
  "has-entry": ({ kind, account, name, meant }: Missing & { meant: string }) =>
    `${noOne({ kind, account, name })}; the nearest name, '${shorten(meant)}', has an entry of its own, so delete this one`,
  "other-kind": ({ kind, account, name, right }: Missing & { right: string }) =>
    `${noOne({ kind, account, name })}; there is a ${kind === "role" ? "user" : "role"} of that name: move the entry to ${kind === "role" ? "mapUsers" : "mapRoles"}, and write ${right}`,
  "sso-suffix": ({ account, right }: { account: string; right: string }) =>
    `this matches no one: the role of this permission set in account ${account} has another suffix; write ${right}`,
  "sso-has-entry": ({ account, right }: { account: string; right: string }) =>
    `this matches no one: the role of this permission set in account ${account} has another suffix, and an entry of its own, for ${right}; delete this one`,
  "user-path": ({ right }: { right: string }) =>
    `this matches no one: a user's ARN has the user's path in it; write ${right}`,
};

/** Source: the list of an account's roles and users that was given. STS names a role's sessions after the role alone. */
export const unknownIdentity = defineRule({
  name: "unknown-identity",
  description: "a role or user that its AWS account does not have, where a list of them is given",
  level: "error",
  fixes: false,
  messages,
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report, _, { iamRoles }) {
    if (iamRoles === undefined) return;
    let advices = MOST_ADVICES;
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const account = iamAccountOf(iamRoles, arn.reading);
      const fault = account && faultOf(entry, account, () => advices-- > 0);
      if (fault === undefined) continue;
      const { nameAt, pathAt } = arn.reading;
      const start = fault.said.found === "user-path" ? pathAt.start : nameAt.start;
      report(partOf(arn, start, nameAt.end), fault.said, { suggestion: fault.suggestion, field: "arn" });
    }
  },
});

/** Of so many missing names it is asked which name is like them: that looks at all names of the account. */
const MOST_ADVICES = 50;

interface Missing {
  readonly kind: IamPrincipal["kind"];
  readonly account: string;
  readonly name: string;
}

function noOne({ kind, account, name }: Missing): string {
  return `this matches no one: account ${account} has no ${kind} '${shorten(name)}'`;
}

interface Fault {
  readonly said: Said<typeof messages>;
  readonly suggestion: SpanEdit[] | undefined;
}

function faultOf(entry: LintEntry, index: IamAccountIndex, mayAdvise: () => boolean): Fault | undefined {
  const reading = entry.arn?.reading;
  if (reading === undefined) return undefined;
  const name = meantName(reading);
  const kind = isRole(reading) ? "role" : reading.kind === "user" ? "user" : undefined;
  if (kind === undefined || name === "") return undefined;
  const there = kind === "role" ? index.role(name) : index.user(name);
  if (there !== undefined) {
    if (kind === "role" || fold(there.path) === fold(reading.path)) return undefined;
    return write(entry, { found: "user-path", right: arnOfPrincipal(there) });
  }
  if (kind === "role" ? !index.hasAllRoles : !index.hasAllUsers) return undefined;
  const { account } = reading;
  const current = kind === "role" ? currentSsoRole(name, index) : undefined;
  if (current !== undefined) {
    const right = arnOfPrincipal(current);
    if (isTaken(entry, right))
      return { said: { found: "sso-has-entry", account, right }, suggestion: undefined };
    return write(entry, { found: "sso-suffix", account, right });
  }
  const missing = { kind, account, name } as const;
  const other = kind === "role" ? index.user(name) : index.role(name);
  if (other !== undefined) {
    const right = arnOfPrincipal(other);
    return { said: { found: "other-kind", ...missing, right }, suggestion: undefined };
  }
  const near = mayAdvise() ? index.nearest(kind, name) : undefined;
  if (near === undefined) return { said: { found: "missing", ...missing }, suggestion: undefined };
  const right = arnOfPrincipal(near);
  if (isTaken(entry, right)) {
    return { said: { found: "has-entry", ...missing, meant: near.name }, suggestion: undefined };
  }
  const suggestion = isSurelyMeant(near, entry, name) ? rewriteArn(entry, right) : undefined;
  return { said: { found: "missing", ...missing, meant: near.name }, suggestion };
}

function write(entry: LintEntry, said: Said<typeof messages> & { readonly right: string }): Fault {
  return { said, suggestion: rewriteArn(entry, said.right) };
}

/** The role that the permission set has now. A name that was cut short may have lost its suffix. */
function currentSsoRole(name: string, index: IamAccountIndex): IamPrincipal | undefined {
  const sso = readSsoRoleName(name);
  if (sso === undefined) return undefined;
  const whole =
    sso.isWhole || sso.suffix === undefined ? undefined : `${sso.permissionSetName}_${sso.suffix}`;
  const [role, ...others] = [whole, sso.permissionSetName].flatMap((set) =>
    set === undefined ? [] : index.rolesOf(set),
  );
  return others.length === 0 ? role : undefined;
}

/** Shorter names are like many others. */
const SHORTEST = 5;

/** Whether a slip of the finger lies between the names. Where they differ in a number alone, both may be right. */
function isSurelyMeant(near: IamPrincipal, entry: LintEntry, name: string): boolean {
  const node = nodeKind(entry).meant;
  if (node !== undefined && !canBeNode(near.trust, node)) return false;
  const [a, b] = [fold(name), fold(near.name)];
  const areNumbered = a.replace(/\d/g, "") === b.replace(/\d/g, "");
  return a.length >= SHORTEST && distance(a, b) <= 2 && !areNumbered;
}
