// How an ARN that somebody wrote differs from the one of an identity.
import { distance } from "fastest-levenshtein";
import { shorten } from "../schema/section.ts";
import type { ParsedArn } from "./arn.ts";
import type { NearMissKind } from "./explanation.ts";
import { type LooseArn, readLooseArn } from "./loose-arn.ts";
import { holdsPieces } from "./pieces.ts";

/** What keeps an entry's ARN from being the one that is wanted. */
export interface Difference {
  readonly kind: NearMissKind;
  readonly what: string;
  readonly fix: string;
  readonly off: number;
}

/** Undefined where the ARNs are the same, and where one is another one altogether. */
export function compareArns(written: string, wanted: LooseArn, parsed: ParsedArn): Difference | undefined {
  const arn = readLooseArn(written);
  if (arn === undefined) return undefined;
  const right = `write ${parsed.canonicalArn}`;
  if (arn.kind === "root") return ofRoot(arn, wanted, parsed);
  if (arn.name.includes("*")) return ofWildcard(arn, wanted, parsed);
  const differences = [...placeDifferences(arn, wanted, parsed), ...formDifferences(written, arn, wanted)];
  const name = nameDifference(arn.name, wanted.name);
  if (name === undefined) return undefined;
  if (name !== SAME) differences.push(name);
  const [first] = differences.sort((a, b) => a.off - b.off);
  if (first === undefined) return undefined; // the same, and it matched or is not read: that is another miss
  // A name a few letters off in another account is simply another name.
  if (name !== SAME && differences.some(({ kind }) => kind === "account" || kind === "partition"))
    return undefined;
  const main = differences.at(-1) ?? first;
  return {
    kind: main.kind,
    what: differences.map(({ what }) => what).join("; "),
    fix: main.fix ?? right,
    off: differences.reduce((sum, { off }) => sum + off, 0),
  };
}

interface Part {
  readonly kind: NearMissKind;
  readonly what: string;
  readonly off: number;
  readonly fix?: string;
}

function placeDifferences(arn: LooseArn, wanted: LooseArn, { canonicalArn }: ParsedArn): Part[] {
  const parts: Part[] = [];
  if (arn.account !== wanted.account) {
    parts.push({
      kind: "account",
      what: `that is account ${shorten(arn.account)}, not ${wanted.account}`,
      off: 6,
      fix: `add an entry for ${canonicalArn} if it is to have access too`,
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

function formDifferences(written: string, arn: LooseArn, wanted: LooseArn): Part[] {
  const parts: Part[] = [];
  if (arn.clean !== written) {
    parts.push({
      kind: "white-space",
      what: "it holds white space, a quote, or a character that cannot be seen",
      off: 1,
    });
  }
  if (arn.path !== wanted.path) {
    const isWritten = arn.path !== "";
    parts.push({
      kind: "role-path",
      what: isWritten
        ? "STS leaves a role's path out of its sessions' ARNs"
        : "it has no path, as sessions' ARNs have none",
      off: 1,
      ...(isWritten ? {} : { fix: "ask for a session's ARN, or for the role's ARN without its path" }),
    });
  }
  if (arn.kind === wanted.kind) return parts;
  if (arn.kind === "assumed-role") {
    parts.push({ kind: "assumed-role-arn", what: "a session is looked up by its role's ARN", off: 1 });
  } else if (arn.kind === "instance-profile") {
    parts.push({
      kind: "instance-profile-arn",
      what: "an instance signs in as the role in its profile",
      off: 2,
    });
  } else {
    parts.push({
      kind: "kind",
      what: `that is a ${shorten(arn.kind)}, and this is a ${wanted.kind}`,
      off: 4,
    });
  }
  return parts;
}

const SAME = "same";
const SSO_NAME = /^(awsreservedsso_.+)_[0-9a-f]{16}$/;

function nameDifference(name: string, wanted: string): Part | typeof SAME | undefined {
  if (name === wanted) return SAME;
  const [permissionSet, other] = [SSO_NAME.exec(wanted)?.[1], SSO_NAME.exec(name)?.[1]];
  if (permissionSet !== undefined && permissionSet === other) {
    return {
      kind: "sso-suffix",
      what: "the suffix differs: that of a permission set's role changes when it is provisioned anew",
      off: 2,
    };
  }
  const most = Math.min(3, Math.floor(wanted.length / 4));
  if (most === 0 || Math.abs(name.length - wanted.length) > most || name.length > MAX_NAME) return undefined;
  const letters = distance(name, wanted);
  if (letters > most) return undefined;
  return {
    kind: "spelling",
    what: `${letters === 1 ? "one letter differs" : `${letters} letters differ`}`,
    off: 2 + letters,
  };
}

/** IAM's limit is 64; a user may have a path. */
const MAX_NAME = 600;

function ofRoot(arn: LooseArn, wanted: LooseArn, { accountId }: ParsedArn): Difference | undefined {
  if (arn.account !== wanted.account) return undefined;
  return {
    kind: "account-root",
    what: "that is the account's root user alone, not everyone in the account",
    fix: `add an entry of its own, or list ${accountId} in mapAccounts`,
    off: 9,
  };
}

function ofWildcard(arn: LooseArn, wanted: LooseArn, { canonicalArn }: ParsedArn): Difference | undefined {
  const isOther = arn.account !== wanted.account && !arn.account.includes("*");
  if (isOther || arn.kind !== wanted.kind || arn.name.length > MAX_NAME) return undefined;
  if (!holdsPieces(wanted.name, arn.name.split("*"))) return undefined;
  return {
    kind: "wildcard",
    what: "ARNs are compared as text: '*' stands for itself",
    fix: `add an entry for ${canonicalArn}`,
    off: 3,
  };
}
