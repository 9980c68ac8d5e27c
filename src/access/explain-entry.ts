// What `explain` says of the mode and of the access entry: the steps, and why a source decides or does not count.
import type { AccessEntryRef, ExplainStep } from "../explain/explanation.ts";
import type { Identity } from "../identity/caller-identity.ts";
import type { AccessEntry, AuthenticationMode } from "../schema/access-entry.ts";
import { shorten } from "../text/shorten.ts";
import type { AccessResolution, AccessSource } from "./access-answer.ts";
import type { Claim, Found } from "./entry-search.ts";

/** What is read in each mode, in order. */
const READ: Readonly<Record<AuthenticationMode, string>> = {
  CONFIG_MAP: "aws-auth",
  API_AND_CONFIG_MAP: "access entries, then aws-auth",
  API: "access entries",
};

const WHY_READ: Readonly<Record<AuthenticationMode, string>> = {
  CONFIG_MAP: "access entries are not read in this mode",
  API_AND_CONFIG_MAP: "both are read in this mode, and an access entry wins for its principal",
  API: "aws-auth is not read in this mode",
};

export function modeStep(mode: AuthenticationMode): ExplainStep {
  return { step: "mode", input: mode, output: READ[mode], why: WHY_READ[mode] };
}

export function whyDecided(
  mode: AuthenticationMode,
  { source, mapped }: AccessResolution,
  found: Found,
): string {
  if (mapped === null && source === undefined) return "which source decides is not known";
  if (mode === "CONFIG_MAP") return "in mode CONFIG_MAP, EKS reads aws-auth alone";
  if (source === "access-entries") {
    if (mode === "API") return "in mode API, EKS reads access entries alone";
    if (found.claims.length === 0) return "no other source has an entry for it";
    return "an access entry wins over aws-auth for its principal, and nothing is joined";
  }
  if (source === "aws-auth") return `${noEntry(found)}, so aws-auth decides`;
  return mode === "API"
    ? `${noEntry(found)}, and aws-auth is not read`
    : "neither source has an entry for it";
}

function noEntry({ renamed, madeAnew }: Found): string {
  if (renamed !== undefined) return "the access entry with its user id is for another ARN";
  if (madeAnew.length > 0) return "the access entry for its name is for another user id";
  return "no access entry is for it";
}

/** Why the other source does not count. */
export function whyNot(mode: AuthenticationMode, other: AccessSource, found: Found): string {
  if (mode === "CONFIG_MAP") return "access entries are not read in mode CONFIG_MAP";
  if (mode === "API") return "aws-auth is not read in mode API";
  if (other === "access-entries") return "its refusal does not keep aws-auth from being asked";
  return found.claims.length === 0
    ? "the access entry with the identity's user id decides"
    : "the access entry hides it: an access entry wins for its principal";
}

export interface EntryQuestion {
  readonly entries: readonly AccessEntry[];
  readonly found: Found;
  readonly identity: Identity;
  /** Whether it is known which entry counts, or that none does. */
  readonly isDecided: boolean;
}

/** @param filled How the username and groups of the entry came about. */
export function entrySteps(question: EntryQuestion, filled: readonly ExplainStep[]): ExplainStep[] {
  const { entries, found, identity, isDecided } = question;
  const { claims, renamed, madeAnew, mayBeNone } = found;
  const input = identity.canonicalArn;
  const step = "access-entry";
  const [claim] = claims;
  if (claim !== undefined && claims.length === 1 && isDecided) {
    const { entry } = claim;
    const accessEntry = entryRef(entry);
    return [
      {
        step,
        input,
        output: shorten(entry.principalArn, 300),
        why: whyMatched(claim, identity),
        accessEntry,
      },
      ...filled,
    ];
  }
  if (claim !== undefined) {
    const counted = claims.length === 1 ? "an access entry" : `one of ${claims.length} access entries`;
    const why = mayBeNone ? `${counted} may be for this identity` : `${counted} is for this identity`;
    return [{ step, input, output: "not known", why, accessEntry: entryRef(claim.entry) }];
  }
  if (renamed !== undefined) {
    const why = `the access entry with the user id ${shorten(identity.userId)} is for ${shorten(renamed.principalArn, 300)}: the role or user was renamed, and its entry refuses it`;
    return [{ step, input, output: "refused", why, accessEntry: entryRef(renamed) }];
  }
  const [old] = madeAnew;
  if (old !== undefined) {
    const why = `the access entry for this name has the user id ${shorten(old.userId ?? "")}, and this identity has ${shorten(identity.userId)}: the role or user was made anew, and the entry no longer matches`;
    return [{ step, input, output: "none", why }];
  }
  const compared = `${entries.length} access ${entries.length === 1 ? "entry was" : "entries were"} compared with this identity`;
  return [
    {
      step,
      input,
      output: !isDecided ? "not known" : "none",
      why: `${compared}; none surely matches`,
    },
  ];
}

function whyMatched({ entry, matchedBy }: Claim, { userId }: Identity): string {
  if (matchedBy === "user-id") return `its user id is this identity's, ${shorten(userId)}`;
  const unknown = entry.userId === undefined ? "the entry's" : "this identity's";
  return `it is for this account and name; EKS compares user ids, and ${unknown} is not known`;
}

export function entryRef({ principalArn, origin }: AccessEntry): AccessEntryRef {
  const line = origin?.range?.start.line;
  return {
    principalArn,
    ...(line === undefined ? {} : { line }),
    ...(origin?.file === undefined ? {} : { file: origin.file }),
  };
}
