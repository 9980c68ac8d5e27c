// How an ARN that somebody wrote differs from the one of an identity.

import type { ParsedArn } from "../identity/arn.ts";
import { isAccountId } from "../identity/iam-name.ts";
import { readWrittenArn, type WrittenArn } from "../identity/written-arn.ts";
import { fold } from "../text/fold.ts";
import { matchesWithGaps } from "../text/matches-with-gaps.ts";
import { shorten } from "../text/shorten.ts";
import type { NearMissKind } from "./explanation.ts";
import { MAX_NAME, nameDifference, spellingDifference } from "./name-difference.ts";

/** What keeps an entry's ARN from being the one that is wanted. */
export interface Difference {
  readonly kind: NearMissKind;
  readonly what: string;
  readonly fix: string;
  readonly off: number;
}

/** Undefined where the ARNs are the same, and where they have nothing to do with each other. */
export function compareArns(written: string, wanted: WrittenArn, parsed: ParsedArn): Difference | undefined {
  const arn = readWrittenArn(written);
  const right = `write ${parsed.canonicalArn}`;
  if (!arn.isArn) return textDifference(written, wanted, parsed);
  if (arn.kind === "root" && wanted.kind !== "root") return ofRoot(arn, wanted, parsed);
  if (comparedName(arn).includes("*")) return ofWildcard(arn, wanted, parsed);
  const differences = [...placeDifferences(arn, wanted, parsed), ...formDifferences(written, arn, wanted)];
  const name = nameDifference(comparedName(arn), comparedName(wanted));
  if (name === undefined) return undefined;
  if (name !== "same") {
    const fix = name.kind === "spelling" ? { fix: `${right} if that is who was meant` } : {};
    differences.push({ ...name, ...fix });
  }
  const main = differences.sort((a, b) => a.off - b.off).at(-1);
  // The ARNs are the same: the entry matched, or nobody reads it. That is told elsewhere.
  if (main === undefined) return textDifference(arn.clean, wanted, parsed);
  // A name a few letters off in another account is simply another name.
  if (name !== "same" && differences.some(({ kind }) => kind === "account" || kind === "partition"))
    return undefined;
  return {
    kind: main.kind,
    what: differences.map(({ what }) => what).join("; "),
    fix: main.fix ?? right,
    off: differences.reduce((sum, { off }) => sum + off, 0),
  };
}

/** A user's path is a part of who it is; STS leaves a role's out. In lower case. */
function comparedName({ kind, path, name }: WrittenArn): string {
  return fold(kind === "user" ? (path + name).slice(1) : name);
}

/** What STS leaves out; "" if there is nothing. */
function rolePath({ kind, path }: WrittenArn): string {
  return HAVE_ROLE_PATHS.has(kind) && path !== "/" ? fold(path) : "";
}

const HAVE_ROLE_PATHS: ReadonlySet<string> = new Set(["role", "assumed-role", "instance-profile"]);

/** How many letters may differ in the same text. */
const MOST_IN_TEXT = 4;

/** For text that is not an ARN, or that lacks only a colon. */
function textDifference(
  written: string,
  wanted: WrittenArn,
  { canonicalArn }: ParsedArn,
): Difference | undefined {
  const text = fold(written.trim());
  if (text === fold(canonicalArn)) return undefined;
  const right = `write ${canonicalArn}`;
  if (text !== "" && text === comparedName(wanted)) {
    return { kind: "spelling", what: "that is a name, but entries are matched by ARN", fix: right, off: 2 };
  }
  const spelling = spellingDifference(text, fold(canonicalArn), MOST_IN_TEXT);
  return spelling && { ...spelling, fix: `${right} if that is who was meant` };
}

interface Part {
  readonly kind: NearMissKind;
  readonly what: string;
  readonly off: number;
  readonly fix?: string;
}

function placeDifferences(arn: WrittenArn, wanted: WrittenArn, { canonicalArn }: ParsedArn): Part[] {
  const parts: Part[] = [];
  if (arn.account !== wanted.account && !isAccountId(arn.account)) {
    parts.push({
      kind: "account",
      what: `account '${shorten(arn.account)}' is not a 12-digit id`,
      off: 2,
    });
  } else if (arn.account !== wanted.account) {
    parts.push({
      kind: "account",
      what: `that is account ${shorten(arn.account)}, not ${wanted.account}`,
      off: 6,
      fix: `add an entry for ${canonicalArn} if it should have access too`,
    });
  }
  if (arn.partition !== wanted.partition) {
    parts.push({
      kind: "partition",
      what: `that is partition ${shorten(arn.partition)}, not ${wanted.partition}`,
      off: 5,
    });
  }
  return parts;
}

function formDifferences(written: string, arn: WrittenArn, wanted: WrittenArn): Part[] {
  const parts: Part[] = [];
  if (arn.clean !== written) {
    parts.push({
      kind: "white-space",
      what: "it contains white space, quotes or invisible characters",
      off: 1,
    });
  }
  if (rolePath(arn) !== rolePath(wanted)) {
    const isWritten = rolePath(arn) !== "";
    parts.push({
      kind: "role-path",
      what: isWritten
        ? "it has a path, which STS leaves out of the ARNs of a role's sessions"
        : "it has no path, just as sessions' ARNs have none",
      off: 1,
      ...(isWritten ? {} : { fix: "ask for a session's ARN, or for the role's ARN without its path" }),
    });
  }
  if (arn.region !== "") {
    parts.push({
      kind: "spelling",
      what: `it has region ${shorten(arn.region)}, but an identity's ARN has none`,
      off: 2,
    });
  }
  if (arn.kind === wanted.kind && arn.service !== wanted.service) {
    parts.push({
      kind: "spelling",
      what: `its service is ${shorten(arn.service)}, not ${wanted.service}`,
      off: 2,
    });
  }
  if (arn.kind === wanted.kind) return parts;
  if (arn.kind === "assumed-role") {
    parts.push({
      kind: "assumed-role-arn",
      what: "that is a session, but sessions are looked up by their role's ARN",
      off: 1,
    });
  } else if (arn.kind === "instance-profile") {
    parts.push({
      kind: "instance-profile-arn",
      what: "that is an instance profile, but an instance signs in as the role in its profile",
      off: 2,
    });
  } else {
    parts.push({
      kind: "kind",
      what: `that is a ${shorten(arn.kind)}, not a ${wanted.kind}`,
      off: 4,
    });
  }
  return parts;
}

function ofRoot(
  arn: WrittenArn,
  wanted: WrittenArn,
  { accountId, canonicalArn }: ParsedArn,
): Difference | undefined {
  if (arn.account !== wanted.account) return undefined;
  return {
    kind: "account-root",
    what: "that is only the account's root user, not everyone in the account",
    fix: `add an entry for ${canonicalArn}, or list ${accountId} in mapAccounts`,
    off: 9,
  };
}

function ofWildcard(
  arn: WrittenArn,
  wanted: WrittenArn,
  { canonicalArn }: ParsedArn,
): Difference | undefined {
  const isOther = arn.account !== wanted.account && !arn.account.includes("*");
  const name = comparedName(arn);
  if (isOther || arn.kind !== wanted.kind || name.length > MAX_NAME) return undefined;
  if (!matchesWithGaps(comparedName(wanted), name.split("*"))) return undefined;
  return {
    kind: "wildcard",
    what: "ARNs are compared as text, so '*' is not a wildcard",
    fix: `add an entry for ${canonicalArn}`,
    off: 3,
  };
}
