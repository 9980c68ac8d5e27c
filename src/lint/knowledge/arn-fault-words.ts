// What can be wrong with an ARN so that no identity has it, each with its words.
import { MAX_NAME_LENGTH, NAME_CHARACTERS } from "../../identity/iam-name.ts";
import { partitions } from "../../schema/entries.ts";
import { shorten } from "../../text/shorten.ts";
import type { Said } from "../engine/rule.ts";

const WANTED = "arn:aws:iam::<account>:role/<name>";

/** The faults of which an ARN has at most one that counts: whatever it is meant for, it has to be mended first. */
export const arnFaultWords = {
  quotes: () => noOne("the quotes are part of the value; leave them out"),
  "not-an-arn": () => noOne(`it is no ARN; write ${WANTED}`),
  parts: ({ count }: { count: number }) =>
    noOne(`it has ${count} parts between colons where an ARN has six; write ${WANTED}`),
  partition: ({ partition, meant }: { partition: string; meant?: string | undefined }) =>
    noOne(
      `partition '${partition}' does not exist; ${meant === undefined ? `there are ${partitions.join(", ")}` : `did you mean '${meant}'?`}`,
    ),
  "fargate-profile": () => noOne("a Fargate profile's ARN; write the ARN of its pod execution role (IAM)"),
  service: ({ service }: { service: string }) =>
    noOne(`service '${service}': only IAM's roles and users get in; write ${WANTED}`),
  region: ({ region }: { region: string }) =>
    noOne(`region '${region}': IAM and STS ARNs have none; leave it empty, ${WANTED}`),
  "region-for-account": ({ region }: { region: string }) =>
    noOne(
      `a region, '${region}', where the account belongs: an IAM ARN has no region; write the account's twelve digits`,
    ),
  "no-account": ({ extraColon }: { extraColon: boolean }) =>
    noOne(`the account is missing${colonAfter(extraColon)}; write its twelve digits`),
  "account-length": ({ account, extraColon }: { account: string; extraColon: boolean }) =>
    noOne(
      `account '${account}' has ${account.length} digits${colonAfter(extraColon)}; an account has twelve`,
    ),
  account: ({ account, extraColon }: { account: string; extraColon: boolean }) =>
    noOne(`account '${account}' is no twelve digits${colonAfter(extraColon)}`),
  "no-session": () => noOne("an assumed role has the form assumed-role/<role>/<session>"),
  group: () => noOne("an IAM group is no identity that signs in; map its users, or a role that they assume"),
  policy: () => noOne("a policy is no identity; map the role or user that it is attached to"),
  "identity-provider": () =>
    noOne("an identity provider does not sign in itself; map the role that is assumed through it"),
  "colon-before-name": () => noOne("a slash, not a colon, stands before the name"),
  "extra-colon": () => noOne("a colon too many stands before the resource"),
  "no-kind": () => noOne("role/ or user/ is missing before the name"),
  resource: ({ resource }: { resource: string }) =>
    noOne(`resource '${resource}' names no role or user; write role/<name> or user/<name>`),
  "no-name": ({ kind, written }: { kind: string; written: string }) =>
    noOne(`the ${kind}'s name is missing behind '${written}/'`),
  "name-character": ({ kind, character }: { kind: string; character: string }) =>
    cannotStand(kind, character),
  "name-length": ({ kind, length }: { kind: string; length: number }) =>
    noOne(`a ${kind}'s name has at most ${MAX_NAME_LENGTH} characters, and this one has ${length}`),
};

export type ArnFault = Said<typeof arnFaultWords>;

/** Beside one of these, what other rules say of the same ARN is superfluous. */
export const arnFaults: readonly string[] = Object.keys(arnFaultWords);

export function noOne(why: string): string {
  return `this matches no one: ${shorten(why, 300)}`;
}

export function cannotStand(kind: string, character: string): string {
  return noOne(`'${character}' cannot stand in a ${kind}'s name; IAM takes ${NAME_CHARACTERS}`);
}

function colonAfter(extraColon: boolean): string {
  return extraColon ? ", and a colon too many stands behind it" : "";
}
