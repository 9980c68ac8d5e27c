import { distance } from "fastest-levenshtein";
import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { arnOfPrincipal, type IamAccountIndex, iamAccountOf } from "../../../identity/iam-index.ts";
import { readSsoRoleName } from "../../../identity/sso-role-name.ts";
import { fold } from "../../../text/fold.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Remark, type Said } from "../../engine/rule.ts";
import type { IamPrincipal } from "../../engine/surroundings.ts";
import { isRole, yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { tryOtherArn } from "../../knowledge/arns.ts";
import { arnAdvice, type Holder } from "../../knowledge/holder-words.ts";
import { meantName } from "../../knowledge/meant-name.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import { type LineOf, linesOf } from "../../knowledge/places.ts";
import { canBeNode } from "../../knowledge/role-trust.ts";

const messages = {
  missing: ({ meant, ...missing }: Missing & { meant?: string | undefined }) =>
    `${noOne(missing)}${meant === undefined ? `; create the ${missing.kind}, or delete the entry` : `; did you mean '${shorten(meant)}'?`}`,
  "near-has-entry": ({ meant, right, holder, ...missing }: Missing & Right & { meant: string }) =>
    `${noOne(missing)}; for the nearest name, '${shorten(meant)}', ${arnAdvice({ right, holder })}`,
  "other-kind": ({ right, holder, ...missing }: Missing & Right) => {
    const [other, section] = missing.kind === "role" ? ["user", "mapUsers"] : ["role", "mapRoles"];
    const advice =
      holder === undefined
        ? `move the entry to ${section}, and write ${right}`
        : arnAdvice({ right, holder });
    return `${noOne(missing)}; there is a ${other} of that name: ${advice}`;
  },
  "sso-suffix": ({ account, right, holder }: Right & { account: string }) =>
    `this matches no one: the role of this permission set in account ${account} has another suffix; ${arnAdvice({ right, holder })}`,
  "user-path": ({ right, holder }: Right) =>
    `this matches no one: a user's ARN has the user's path in it; ${arnAdvice({ right, holder })}`,
};

/** The ARN that the entry should have, and the entry that has it already. */
interface Right {
  readonly right: string;
  readonly holder: Holder | undefined;
}

/** Source: the list of an account's roles and users that was given. STS names a role's sessions after the role alone. */
export const unknownIdentity = defineRule({
  name: "unknown-identity",
  description: "a role or user that its AWS account does not have, where a list of them is given",
  level: "error",
  fixes: false,
  messages,
  yieldsTo: yieldsToArnFaults,
  check(document, report, _, { iamRoles }) {
    if (iamRoles === undefined) return;
    const lineOf = linesOf(document);
    let advices = MOST_ADVICES;
    for (const entry of document.entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const account = iamAccountOf(iamRoles, arn.reading);
      const fault = account && faultOf(entry, account, lineOf, () => advices-- > 0);
      if (fault === undefined) continue;
      const { nameAt, pathAt } = arn.reading;
      const start = fault.said.found === "user-path" ? pathAt.start : nameAt.start;
      report(partOf(arn, start, nameAt.end), fault.said, { ...fault.remark, field: "arn" });
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
  readonly remark?: Remark;
}

function faultOf(
  entry: LintEntry,
  index: IamAccountIndex,
  lineOf: LineOf,
  mayAdvise: () => boolean,
): Fault | undefined {
  const reading = entry.arn?.reading;
  if (reading === undefined) return undefined;
  const name = meantName(reading);
  const kind = isRole(reading) ? "role" : reading.kind === "user" ? "user" : undefined;
  if (kind === undefined || name === "") return undefined;
  const tried = (principal: IamPrincipal) => {
    const { right, holder, ...remark } = tryOtherArn(entry, arnOfPrincipal(principal), lineOf);
    return { advice: { right, holder }, remark };
  };
  const there = kind === "role" ? index.role(name) : index.user(name);
  if (there !== undefined) {
    if (kind === "role" || fold(there.path) === fold(reading.path)) return undefined;
    const { advice, remark } = tried(there);
    return { said: { found: "user-path", ...advice }, remark };
  }
  if (kind === "role" ? !index.hasAllRoles : !index.hasAllUsers) return undefined;
  const { account } = reading;
  const current = kind === "role" ? currentSsoRole(name, index) : undefined;
  if (current !== undefined) {
    const { advice, remark } = tried(current);
    return { said: { found: "sso-suffix", account, ...advice }, remark };
  }
  const missing = { kind, account, name } as const;
  const other = kind === "role" ? index.user(name) : index.role(name);
  if (other !== undefined) {
    const { advice, remark } = tried(other);
    // The entry belongs into the other section too, which is more than an edit of the ARN.
    const edits = advice.holder === undefined ? {} : remark;
    return { said: { found: "other-kind", ...missing, ...advice }, remark: edits };
  }
  const near = mayAdvise() ? index.nearest(kind, name) : undefined;
  if (near === undefined) return { said: { found: "missing", ...missing } };
  const { advice, remark } = tried(near);
  const meant = near.name;
  if (advice.holder !== undefined) {
    return { said: { found: "near-has-entry", ...missing, meant, ...advice }, remark };
  }
  const isSure = isSurelyMeant(near, entry, name);
  return { said: { found: "missing", ...missing, meant }, remark: isSure ? remark : {} };
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
