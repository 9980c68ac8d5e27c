// The harm that fixes do: they bring findings that only people can settle, or give rights to someone.
import type { Danger } from "../access/danger.ts";
import { diffAccess } from "../access/diff.ts";
import type { AwsAuth } from "../document/aws-auth.ts";
import type { Finding } from "./engine/finding.ts";

export interface LintedText {
  readonly text: string;
  readonly awsAuth: AwsAuth;
  readonly findings: readonly Finding[];
}

/** A document with some fixes made. */
export interface Fixed extends LintedText {
  readonly made: readonly Finding[];
  /** The way from offsets in `text` back to those in the text without the fixes. */
  readonly toUnfixed: (offset: number) => number;
}

/**
 * The places of the harm, as offsets in the text without the fixes; empty if the fixes do no harm. It is harm of one
 * kind at a time: without the fixes that do it, the other kinds may be gone too.
 */
export function harmOf(before: LintedText, after: Fixed): number[] {
  const findings = newFindings(before, after).filter(({ fixable }) => !fixable);
  const ofOneRule = findings.filter(({ rule }) => rule === findings[0]?.rule);
  const kinds = [ofOneRule, unmended(after)].map((each) => each.map(({ start }) => start));
  const places = kinds.find(({ length }) => length > 0) ?? newRights(before.awsAuth, after.awsAuth);
  return places.map(after.toUnfixed);
}

/** Findings that are still there after their fixes. Such a fix would be made again and again. */
function unmended({ made, findings, toUnfixed }: Fixed): Finding[] {
  const keyOf = ({ rule, message }: Finding, start: number) => `${start} ${rule} ${message}`;
  const keys = new Set(made.map((finding) => keyOf(finding, finding.start)));
  return findings.filter((finding) => keys.has(keyOf(finding, toUnfixed(finding.start))));
}

/** Findings at new places, of rules that find more than before. */
function newFindings(before: LintedText, after: Fixed): Finding[] {
  const more = new Map<string, number>();
  for (const { rule } of after.findings) more.set(rule, (more.get(rule) ?? 0) + 1);
  for (const { rule } of before.findings) more.set(rule, (more.get(rule) ?? 0) - 1);
  const known = new Set(before.findings.map(({ rule, start }) => `${rule} ${start}`));
  return after.findings.filter(
    ({ rule, start }) => (more.get(rule) ?? 0) > 0 && !known.has(`${rule} ${after.toUnfixed(start)}`),
  );
}

/** Where the entries end by which someone gains system:masters, and the items that open an account. */
function newRights(before: AwsAuth, after: AwsAuth): number[] {
  const hasSso = after.roles.some(({ sso }) => sso !== undefined);
  // Whether `sso` entries count is the server's setting, which a document does not tell.
  const settings = hasSso ? [{ ssoRoleMatch: false }, { ssoRoleMatch: true }] : [{}];
  return settings
    .flatMap((setting) => diffAccess(before, after, { ...setting, templateDelimiters: "braces" }).changes)
    .filter(({ dangers }) => dangers.some((danger) => WITHHELD.has(danger)))
    .map(({ new: access, alternatives }) => [access, ...alternatives].find((each) => each?.source))
    .map((access) => access?.source?.end.offset ?? 0);
}

/** Only people give these rights, never a fix. */
const WITHHELD: ReadonlySet<Danger> = new Set(["gains-system-masters", "account-opened"]);
