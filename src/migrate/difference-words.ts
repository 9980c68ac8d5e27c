// The differences of a migration, in words for people.
import { describeAccess, describeType } from "../access/formats/words.ts";
import { inWords } from "../text/in-words.ts";
import { oneLine } from "../text/printable.ts";
import { shorten } from "../text/shorten.ts";
import type { DifferenceCode, MigrationDifference, PrincipalAccess } from "./difference.ts";

/** Whose it is, and what changes: one line, fit to be printed. */
export function describeDifference(difference: MigrationDifference): string {
  const { principal, code } = difference;
  const who = principal === undefined ? "somebody" : describeType(principal) + shorten(principal.name, MAX);
  return oneLine(`${who} ${WORDS[code](difference)}`);
}

/** ARNs with a long path are still shown whole. */
const MAX = 200;

const WORDS: Readonly<Record<DifferenceCode, (difference: MigrationDifference) => string>> = {
  widened: ({ after }) => `gets in, and did not before: ${said(after)}`,
  lost: ({ before }) => `no longer gets in. Before: ${said(before)}`,
  "account-lost": () => "no longer gets in",
  "username-changes": ({ before, after }) =>
    `becomes ${name(after)} in place of ${name(before)}. Bindings to the user, and filters of audit logs, have to follow`,
  "groups-gained": ({ names }) => `is also in ${list(names)}`,
  "groups-lost": ({ names }) => `is no longer in ${list(names)}`,
  "policies-gained": ({ names }) => `also has ${list(names)}`,
  "policies-lost": ({ names }) => `no longer has ${list(names)}`,
  "policy-becomes-masters": () => "has system:masters in place of AmazonEKSClusterAdminPolicy",
  "masters-become-policy": () => "has AmazonEKSClusterAdminPolicy in place of system:masters",
  "masters-become-group": ({ names }) => `has ${list(names)} in place of system:masters`,
  "bootstrappers-lost": () =>
    "is no longer in system:bootstrappers. EKS binds what nodes need to system:nodes as well",
  "more-sessions": () => "gets in with every session, and before only with those named after EC2 instances",
  "fewer-sessions": () => "gets in only with sessions that are named after EC2 instances",
  ambiguous: () => "gets one of several lines, at random",
  settled: ({ after }) => `no longer gets one of several lines at random, but always ${said(after)}`,
  "not-known": ({ holes = [] }) =>
    `gets what depends on values that are not known: ${inWords([...new Set(holes.map(({ expression }) => shorten(expression, MAX)))])}`,
};

function said(access: PrincipalAccess | undefined): string {
  if (access === undefined) return "nothing";
  const { source, ...rest } = access;
  return describeAccess({ via: source === "access-entries" ? "access-entry" : "mapping", ...rest });
}

function name(access: PrincipalAccess | undefined): string {
  const username = access?.username;
  if (username === undefined) return "its own ARN";
  return username === "" ? "a user without a name" : `'${shorten(username, MAX)}'`;
}

function list(names: readonly string[] = []): string {
  return inWords(names.map((each) => `'${shorten(each, MAX)}'`));
}
