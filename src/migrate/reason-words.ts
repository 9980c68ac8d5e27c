// The reasons of a plan, in words for people: what is so, what comes of it, and what would be right.
import { prefixesRefusedByEks } from "../identity/reserved-names.ts";
import type { Mapping } from "../schema/entries.ts";
import { inWords } from "../text/in-words.ts";
import { oneLine } from "../text/printable.ts";
import { shorten } from "../text/shorten.ts";
import { isKnown } from "./existing.ts";
import { lineName } from "./line-place.ts";
import type { Caveat, MatchesNoOne, MigrationReason, ReasonCode } from "./reason.ts";

type Words = {
  readonly [Code in ReasonCode]: (reason: Extract<MigrationReason, { readonly code: Code }>) => string;
};

/** One or two sentences, on one line, fit to be printed. */
export function describeReason(reason: MigrationReason): string {
  // The table has the words of each code for the reasons of that code.
  const words = WORDS[reason.code] as (reason: MigrationReason) => string;
  return oneLine(words(reason));
}

const PREFIXES = inWords(prefixesRefusedByEks).replace(" and ", " or ");

const WORDS: Words = {
  "path-not-known": ({ arn }) =>
    `The role's path is not known. If it has one, EKS refuses ${quote(arn)} without it; give the paths with --role-paths`,
  "spelling-not-known": ({ arn }) =>
    `aws-auth compares ARNs in any case. The entry has ${quote(arn)}; check how IAM spells it`,
  "masters-become-policy": () =>
    "No entry can have system:masters. The policy AmazonEKSClusterAdminPolicy allows everything too, but impersonation " +
    "loses its rights, and 'kubectl auth can-i --list' does not show them",
  "masters-become-group": ({ group, binding }) =>
    `No entry can have system:masters. The group ${quote(group)} takes its place, and the ClusterRoleBinding ` +
    `${quote(binding)} gives it cluster-admin; make that first`,
  "empty-username": ({ username }) =>
    `The map gives no username, so Kubernetes sees an empty one. The entry gives EKS's: ${quote(username)}`,
  "account-filled": ({ accountId }) =>
    `{{AccountID}} is replaced by ${accountId}, since entries do not have it`,
  "angle-template": ({ template }) =>
    `${quote(template)} is read as a template, and written as ${quote(`{{${template.slice(2, -2)}}}`)}`,
  "template-in-group": ({ group }) =>
    `Whoever may assume the role chooses a part of the group ${quote(group)} by the session's name. Better name the groups`,
  "node-type": ({ type }) => `The type ${type} gives nodes their username and groups`,
  "node-type-not-certain": ({ type, others }) =>
    `The map does not say which nodes these are. ${type} has the same groups; ${inWords(others)} may be right instead`,
  "node-made-by-eks": ({ type }) =>
    type === "FARGATE_LINUX"
      ? "EKS makes the entries of Fargate profiles itself; make this one only where it is missing"
      : "EKS makes the entries of managed node groups itself; make this one only where it is missing",
  "node-groups-change": ({ lost, gained }) =>
    [
      lost.length === 0 ? "" : `The entry's nodes are no longer in ${names(lost)}`,
      gained.length === 0 ? "" : `The entry's nodes are in ${names(gained)} as well`,
    ]
      .filter((text) => text !== "")
      .join(". "),
  "authenticated-dropped": () =>
    "Everyone who signs in is in system:authenticated, so the entry does not name it",
  "reserved-groups-dropped": ({ groups }) =>
    `No entry can have ${names(groups)}. Whoever has all rights needs none of them`,
  "empty-group-dropped": () => "A group without a name is left out, since nothing can be bound to it",
  replaces: ({ others }) =>
    `${places(others)} ${others.length === 1 ? "is" : "are"} for the same ARN, and this line counts`,
  replaced: ({ by }) => `It counts for nothing: ${lineName(by)} is for the same ARN, and that line counts`,
  random: ({ others, isTaken }) =>
    `The authenticator takes this line or ${places(others)} at random, login by login. The entry is made of ` +
    (isTaken ? "this one" : "another one"),
  "already-there": () => "The cluster has this entry already",
  "already-there-differs": (reason) => differs(reason),
  "reserved-group": ({ group, nearest }) =>
    `EKS refuses the group ${quote(group)}: no group of an entry may start with ${PREFIXES}. ` +
    (nearest === undefined
      ? "Use a group of your own, and bind it to the same roles"
      : `Use a group of your own, such as ${quote(nearest)}, and bind it to the same roles`),
  "reserved-username": ({ username, nearest }) =>
    `EKS refuses the username ${quote(username)}: none of an entry may start with ${PREFIXES}. ` +
    (nearest === undefined
      ? "Use another name, and change the bindings that name the user"
      : `Use another name, such as ${quote(nearest)}, and change the bindings that name the user`),
  "template-needs-colon": ({ username, nearest }) =>
    `EKS refuses the username ${quote(username)}: a colon must come before the session's name. ` +
    (nearest === undefined
      ? "Use another name, and change the bindings that name the user"
      : `${quote(nearest)} is allowed; change the bindings that name the user`),
  "template-not-served": ({ template, field }) =>
    `Entries have no ${template} in ${field === "username" ? "usernames" : "groups"}, and nothing in its place`,
  "nested-template": ({ text }) =>
    `In ${quote(text)}, braces around a template make another template of some sessions' names. Entries cannot say that`,
  "matches-no-one": ({ why, nearest }) =>
    `${NO_ONE[why]}, so the line lets in no one. An entry would give access that nobody had` +
    (nearest === undefined ? "" : `; one for ${quote(nearest)} does so`),
  "always-refused": () =>
    "The authenticator refuses everyone whom the line is for, and an entry would let them in",
  "root-user": () =>
    "The line is for an account's root user, and EKS shows no entry for one. Make one for a role or a user",
  "federated-user": () => "An entry is for a role or a user, and a federated user is neither",
  "service-linked-role": () =>
    "EKS refuses service-linked roles. Most services make an entry themselves, or need none",
  "whole-account": ({ account }) =>
    `mapAccounts lets in everyone of account ${account}, with their ARN as username and no groups. ` +
    "An entry is for one role or user: make one for each that is used",
  "sso-inert": ({ roles }) =>
    `EKS does not read 'sso', so the line lets in no one, and an entry would give access that nobody had. ${wholeArn(roles)}`,
  "sso-pattern": ({ roles }) => `The line is for all roles of a permission set. ${wholeArn(roles)}`,
  "path-needed": ({ arn }) =>
    `IAM Identity Center makes the role ${quote(arn)} with a path, and EKS refuses the ARN without it. ` +
    "Give the paths with --role-paths",
  "no-such-principal": ({ arn }) =>
    `The account has no ${quote(arn)}, and EKS refuses an entry for what does not exist. ` +
    "If it is gone for good, nobody is locked out: delete the line, or accept the difference",
  "node-of-other-account": ({ accountId, type }) =>
    `The role is in account ${quote(accountId)}. EKS takes roles of the type ${type} only from the cluster's account`,
  "same-name": ({ others }) =>
    `An account has one user of a name, and ${places(others)} ${others.length === 1 ? "has" : "have"} the same with ` +
    "another path. Remove the lines of users that do not exist",
  "other-partition": ({ arn, partition }) =>
    `${quote(arn)} is in the partition ${quote(partition)}, and the cluster is in another one`,
  "not-known": ({ values }) =>
    `It depends on values that are not known: ${values.map(({ expression }) => quote(expression)).join(", ")}`,
  refused: ({ codes }) => `EKS refuses the entry: ${inWords(codes)}`,
  "too-many-entries": ({ count, quota }) =>
    `A cluster has at most ${quota} access entries, which cannot be raised, and these would be ${count}`,
  "unknown-lines": ({ values }) =>
    `The map may have lines that are not known: ${values.map(({ expression }) => quote(expression)).join(", ")}`,
  "lost-section": ({ section }) => `${section} cannot be read, so its lines are not known`,
  "roles-cut-short": () =>
    "The list of roles says that it goes on. A role that it does not have may exist all the same",
  "group-in-use": ({ group, instead }) =>
    `Others have the group ${quote(group)}, or can choose it. ` +
    (instead === undefined
      ? "AmazonEKSClusterAdminPolicy takes its place"
      : `${quote(instead)} takes its place`),
};

const NO_ONE: Readonly<Record<MatchesNoOne, string>> = {
  path: "STS leaves the path out of a role's sessions, and the map's ARN has one",
  wildcard: "aws-auth knows no wildcards",
  session: "aws-auth compares the role's ARN, and this is a session's",
  group: "No one signs in as an IAM group",
  template: "aws-auth fills no templates in an ARN",
  "no-name": "The ARN names no one",
  "not-an-arn": "This is not the ARN of a role or a user",
  "not-an-account": "This is not the number of an account",
};

function differs({ existing, planned }: Extract<Caveat, { readonly code: "already-there-differs" }>): string {
  const wins = "The cluster has an entry for it, which wins over the map";
  if (!isKnown(existing)) return `${wins}. What it gives is not all known; add what EKS says of it`;
  return planned === undefined
    ? `${wins}. No entry can give what the line gives`
    : `${wins} and gives something else. It is left as it is`;
}

function wholeArn(roles: readonly string[] | undefined): string {
  const ask = "An entry is for one role, by its whole ARN with its path";
  return roles === undefined
    ? `${ask}: give the account's roles with --role-paths`
    : `${ask}: ${names(roles)}`;
}

function places(mappings: readonly Mapping[]): string {
  return inWords(mappings.map(lineName));
}

function names(texts: readonly string[]): string {
  return inWords(texts.map(quote));
}

function quote(text: string): string {
  return `'${shorten(text, MAX_QUOTED)}'`;
}

/** ARNs with a long path are still shown whole. */
const MAX_QUOTED = 200;
