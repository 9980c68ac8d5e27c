// How an answer came about: each decision with what went in and what came out.

import { type ParsedArn, readArn } from "../identity/arn.ts";
import { arnOf, type CallerIdentity, type Identity } from "../identity/caller-identity.ts";
import type { NotMapped, Resolution } from "../mapping/resolution.ts";
import { withoutTokens } from "../text/token-text.ts";
import { entryStep } from "./entry-step.ts";
import { type Explained, refOfAccount } from "./explained.ts";
import type { ExplainStep, NearMiss } from "./explanation.ts";
import { filledSteps } from "./filled-steps.ts";
import { nearIdentity } from "./near-identity.ts";
import { findNearMisses } from "./near-misses.ts";

/** The answer of `resolve`, how it came about, and what was nearly found. `explanationSchema` is its shape. */
export interface Explanation {
  readonly resolution: Resolution;
  /** In the order of the decisions; the last one is the one that settled it. */
  readonly steps: readonly ExplainStep[];
  /** Where no entry matched: what would have, had it been written otherwise. Best first, at most ten. */
  readonly nearMisses: readonly NearMiss[];
}

/**
 * @param resolution What `resolve` answers for `caller`.
 * @param dnsName What `{{EC2PrivateDNSName}}` became; "" where it was not asked for.
 */
export function explainResolution(
  caller: CallerIdentity | string,
  resolution: Resolution,
  dnsName: string,
  explained: Explained,
): Explanation {
  const arn = arnOf(caller) ?? "";
  if (resolution.identity === undefined) return malformed(arn, resolution as NotMapped);
  const { identity, mapping } = resolution;
  const parsed = readArn(arn) as ParsedArn;
  const found =
    mapping === undefined
      ? [noEntryStep(identity, explained), accountsStep(identity, explained)]
      : [
          entryStep(mapping, parsed, explained),
          ...filledSteps(mapping, { identity, resolution, dnsName }, explained),
        ];
  const steps = [arnStep(identity.arn, parsed), sessionStep(caller, identity), ...found];
  return {
    resolution,
    steps,
    nearMisses: mapping === undefined ? findNearMisses(parsed, explained) : [],
  };
}

function malformed(arn: string, resolution: NotMapped): Explanation {
  const parsed = readArn(arn);
  const isArn = typeof parsed === "object";
  const step: ExplainStep = {
    step: isArn ? "session" : "arn",
    input: withoutTokens(arn),
    output: "malformed",
    why: resolution.message,
  };
  const steps = isArn ? [arnStep(arn, parsed), step] : [step];
  return { resolution, steps, nearMisses: isArn ? [] : nearIdentity(arn) };
}

const CANONICAL: Readonly<Record<ParsedArn["type"], string>> = {
  "assumed-role":
    "a session is looked up by its role: sts becomes iam, and assumed-role/ROLE/SESSION becomes role/ROLE",
  role: "a role's ARN stays as it is",
  user: "a user's ARN stays as it is",
  root: "the root user's ARN stays as it is",
  "federated-user": "a federated user's ARN stays as it is",
};

function arnStep(arn: string, { type, canonicalArn }: ParsedArn): ExplainStep {
  return { step: "arn", input: arn, output: canonicalArn, why: CANONICAL[type] };
}

function sessionStep(caller: CallerIdentity | string, identity: Identity): ExplainStep {
  const { accountId, sessionName, type } = identity;
  const given: Partial<CallerIdentity> = typeof caller === "string" ? {} : caller;
  const isSession = type === "assumed-role" || type === "role";
  const output = `account ${accountId}, ${sessionName === "" ? "no session" : `session ${sessionName}`}`;
  const ofAccount = given.Account === undefined ? "the account is the ARN's" : "the account is Account";
  const ofSession = !isSession
    ? "only a role has sessions"
    : given.UserId !== undefined
      ? "the session's name is the part of UserId behind the colon"
      : sessionName === ""
        ? "no UserId was given, and this ARN names no session"
        : "no UserId was given: the session's name is the ARN's last part";
  return { step: "session", input: given.UserId ?? identity.arn, output, why: `${ofAccount}; ${ofSession}` };
}

function noEntryStep({ canonicalArn }: Identity, { roles, users, ssoRoleMatch }: Explained): ExplainStep {
  const askedRoles = ssoRoleMatch ? roles : roles.filter(({ roleArn }) => roleArn !== undefined);
  const asked = `${counted(askedRoles.length, "entry", "entries")} of mapRoles and ${counted(users.length, "entry", "entries")} of mapUsers`;
  return {
    step: "entry",
    input: canonicalArn,
    output: "none",
    why: `${asked} were asked for this ARN, in any case`,
  };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function accountsStep({ accountId }: Identity, { accounts }: Explained): ExplainStep {
  const item = accounts.findLast(({ account }) => account === accountId);
  const listed = accounts.filter(({ account }) => account !== "").length;
  return {
    step: "accounts",
    input: accountId,
    output: item === undefined ? "not listed" : "listed",
    ...(item === undefined ? {} : { entry: refOfAccount(item) }),
    why:
      item !== undefined
        ? "mapAccounts lists it: whoever of it has no entry gets in under the canonical ARN, without groups"
        : `mapAccounts lists ${listed === 0 ? "no account" : `${counted(listed, "account")}, and not this one`}`,
  };
}
