// The harm that fixes do: they bring findings that only people can settle, or give rights to someone.
import type { AccessChange } from "../access/diff.ts";
import { diffAccess } from "../access/diff.ts";
import { type AwsAuth, parseAwsAuth } from "../document/parse.ts";
import type { Finding } from "./engine/finding.ts";

export interface Linted {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A document with some fixes made. */
export interface Fixed extends Linted {
  readonly made: readonly Finding[];
  /** The way from offsets in `text` back to those in the text without the fixes. */
  readonly toUnfixed: (offset: number) => number;
}

/** The document without the fixes, as it is compared. */
export interface Unfixed extends Linted {
  readonly awsAuth: AwsAuth;
}

/**
 * Where the harm stands, as offsets in the text without the fixes; empty where the fixes do none. It is harm of one kind
 * at a time: without the fixes that do it, the other kinds may be gone too.
 */
export function harmOf(before: Unfixed, after: Fixed): number[] {
  const findings = newFindings(before, after).filter(({ fixable }) => !fixable);
  const ofOneRule = findings.filter(({ rule }) => rule === findings[0]?.rule);
  const places = ofOneRule.map(({ start }) => start);
  return (places.length > 0 ? places : newRights(before.awsAuth, after.text)).map(after.toUnfixed);
}

/** What the rules that have more to say than before say at places where they had nothing to say. */
function newFindings(before: Unfixed, after: Fixed): Finding[] {
  const more = new Map<string, number>();
  for (const { rule } of after.findings) more.set(rule, (more.get(rule) ?? 0) + 1);
  for (const { rule } of before.findings) more.set(rule, (more.get(rule) ?? 0) - 1);
  const known = new Set(before.findings.map(({ rule, start }) => `${rule} ${start}`));
  return after.findings.filter(
    ({ rule, start }) => (more.get(rule) ?? 0) > 0 && !known.has(`${rule} ${after.toUnfixed(start)}`),
  );
}

/** The ends of the entries that make someone an administrator, and of the accounts that are open from now on. */
function newRights(before: AwsAuth, text: string): number[] {
  const after = parseAwsAuth(text);
  const hasSso = after.roles.some(({ sso }) => sso !== undefined);
  // Whether `sso` entries count is the server's setting, which a document does not tell.
  const settings = hasSso ? [{ ssoRoleMatch: false }, { ssoRoleMatch: true }] : [{}];
  return settings
    .flatMap((setting) => diffAccess(before, after, { ...setting, templateDelimiters: "braces" }).changes)
    .filter(({ dangers }) => dangers.some((danger) => WITHHELD.has(danger)))
    .map(({ new: access, alternatives }) => [access, ...alternatives].find((each) => each?.source))
    .map((access) => access?.source?.end.offset ?? 0);
}

/** The access that people are to give by themselves. */
const WITHHELD: ReadonlySet<AccessChange["dangers"][number]> = new Set([
  "gains-system-masters",
  "account-opened",
]);
