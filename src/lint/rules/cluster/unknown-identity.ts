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
import { isTaken, suggestArn } from "../../knowledge/arns.ts";
import { arnOfPrincipal, type IamAccountIndex, iamAccountOf, meantName } from "../../knowledge/iam-index.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import { canBeNode } from "../../knowledge/role-trust.ts";

const messages = {
  missing: ({ meant, ...missing }: Missing & { meant?: string | undefined }) =>
    `${noOne(missing)}${meant === undefined ? `; create the ${missing.kind}, or delete the entry` : `; did you mean '${shorten(meant)}'?`}`,
  "near-has-entry": ({ meant, ...missing }: Missing & { meant: string }) =>
    `${noOne(missing)}; the nearest name, '${shorten(meant)}', has an entry of its own, so delete this one`,
  "other-kind": ({ right, hasEntry, ...missing }: Missing & Right) => {
    const [other, section] = missing.kind === "role" ? ["user", "mapUsers"] : ["role", "mapRoles"];
    const move = `move the entry to ${section}, and write ${right}`;
    return `${noOne(missing)}; there is a ${other} of that name: ${hasEntry ? deleteBeside(right) : move}`;
  },
  "sso-suffix": ({ account, right, hasEntry }: Right & { account: string }) =>
    `this matches no one: the role of this permission set in account ${account} has another suffix; ${hasEntry ? deleteBeside(right) : `write ${right}`}`,
  "user-path": ({ right, hasEntry }: Right) =>
    `this matches no one: a user's ARN has the user's path in it; ${hasEntry ? deleteBeside(right) : `write ${right}`}`,
};

/** The ARN that the entry should have, and whether another one has it already. */
interface Right {
  readonly right: string;
  readonly hasEntry: boolean;
}

function deleteBeside(right: string): string {
  return `${right} has an entry of its own, so delete this one`;
}

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
    const { right, suggestion } = write(entry, there);
    return { said: { found: "user-path", ...right }, suggestion };
  }
  if (kind === "role" ? !index.hasAllRoles : !index.hasAllUsers) return undefined;
  const { account } = reading;
  const current = kind === "role" ? currentSsoRole(name, index) : undefined;
  if (current !== undefined) {
    const { right, suggestion } = write(entry, current);
    return { said: { found: "sso-suffix", account, ...right }, suggestion };
  }
  const missing = { kind, account, name } as const;
  const other = kind === "role" ? index.user(name) : index.role(name);
  // It belongs into the other section too, which is more than an edit of the ARN.
  if (other !== undefined) {
    const { right } = write(entry, other);
    return { said: { found: "other-kind", ...missing, ...right }, suggestion: undefined };
  }
  const near = mayAdvise() ? index.nearest(kind, name) : undefined;
  if (near === undefined) return { said: { found: "missing", ...missing }, suggestion: undefined };
  const { right, suggestion } = write(entry, near);
  const meant = near.name;
  if (right.hasEntry) return { said: { found: "near-has-entry", ...missing, meant }, suggestion: undefined };
  const isSure = isSurelyMeant(near, entry, name);
  return { said: { found: "missing", ...missing, meant }, suggestion: isSure ? suggestion : undefined };
}

function write(
  entry: LintEntry,
  principal: IamPrincipal,
): { readonly right: Right; readonly suggestion: SpanEdit[] | undefined } {
  const right = arnOfPrincipal(principal);
  const hasEntry = isTaken(entry, right);
  return { right: { right, hasEntry }, suggestion: hasEntry ? undefined : suggestArn(entry, right) };
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
