// What would have matched an identity, had it been written otherwise.
import type { RoleMapping, UserMapping } from "../schema/entries.ts";
import { shorten } from "../schema/section.ts";
import type { UnreadArn } from "../schema/unread.ts";
import type { ParsedArn } from "./arn.ts";
import { compareArns, type Difference } from "./arn-difference.ts";
import { type Explained, matchesSso, nameOf, refOf, refOfAccount } from "./explained.ts";
import type { NearMiss } from "./explanation.ts";
import { type LooseArn, readLooseArn } from "./loose-arn.ts";

/** More than that is no help to anyone. */
const MOST = 10;

/** A near miss, and how far off it is: the nearest comes first. */
interface Ranked extends NearMiss {
  readonly off: number;
}

/** Best first, at most ten. `parsed` has matched no entry. */
export function findNearMisses(parsed: ParsedArn, explained: Explained): NearMiss[] {
  const wanted = readLooseArn(parsed.canonicalArn);
  if (wanted === undefined) return [];
  const { roles, users, unread } = explained;
  const found = [
    ...ofIdentity(wanted, parsed),
    ...roles.flatMap((role) => ofRole(role, wanted, parsed, explained.ssoRoleMatch)),
    ...users.flatMap((user) => ofMapping(user, user.userArn, wanted, parsed)),
    ...unread.flatMap((arn) => ofUnread(arn, wanted, parsed)),
    ...ofAccounts(parsed, explained),
    ...ofLost(explained),
  ];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.off - b.off || (a.line ?? 0) - (b.line ?? 0))
    .filter(({ message, fix }) => seen.size !== seen.add(`${message}\n${fix}`).size)
    .slice(0, MOST)
    .map(({ off: _, ...miss }) => miss);
}

function ofIdentity({ clean }: LooseArn, { canonicalArn }: ParsedArn): Ranked[] {
  if (clean === canonicalArn) return [];
  const message = "the ARN that was asked for holds white space, or a character that cannot be seen";
  return [{ kind: "identity", message, fix: `ask for ${clean}`, off: 0 }];
}

function ofRole(role: RoleMapping, wanted: LooseArn, parsed: ParsedArn, ssoRoleMatch: boolean): Ranked[] {
  if (role.roleArn !== undefined) return ofMapping(role, role.roleArn, wanted, parsed);
  if (ssoRoleMatch || !matchesSso(role, parsed)) return [];
  const ref = refOf(role);
  const message = `${nameOf(ref)} is for permission set ${role.sso?.permissionSetName}, and 'sso' entries count only with the feature gate SSORoleMatch, which is off on EKS`;
  const fix = `write rolearn: ${parsed.canonicalArn} in its place`;
  return [{ kind: "sso-gate", message, fix, ...ref, off: 1 }];
}

function ofMapping(
  mapping: RoleMapping | UserMapping,
  written: string,
  wanted: LooseArn,
  parsed: ParsedArn,
): Ranked[] {
  const difference = compareArns(written, wanted, parsed);
  if (difference === undefined) return [];
  const { kind, what, fix, off } = difference;
  const ref = refOf(mapping);
  return [{ kind, message: `${nameOf(ref)} is for ${shorten(written, 300)}: ${what}`, fix, ...ref, off }];
}

/** An ARN that is the one that is wanted, or nearly so, where nobody reads it. */
function ofUnread(unread: UnreadArn, wanted: LooseArn, parsed: ParsedArn): Ranked[] {
  const { arn, message, section, range, key } = unread;
  const line = range.start.line;
  const loose = readLooseArn(arn);
  if (loose === undefined) return [];
  const difference = compareArns(arn, wanted, parsed);
  const isSame =
    loose.name === wanted.name && loose.account === wanted.account && loose.partition === wanted.partition;
  if (!isSame && difference === undefined) return [];
  const also = difference === undefined ? "" : `; besides, ${difference.what}`;
  return [
    {
      kind: "unread",
      message: `${shorten(arn, 300)} stands in line ${line}${key === undefined ? "" : ` under '${key}'`}, where it counts for nothing: ${message}${also}`,
      fix: fixOf(unread, parsed, difference),
      ...(section === undefined ? {} : { section }),
      line,
      // In another object, or an annotation's copy of an older document, it says little about this one.
      off:
        (section === undefined && unread.cause === "elsewhere" ? 5 : UNREAD_OFF[unread.cause]) +
        (difference?.off ?? 0),
    },
  ];
}

const UNREAD_OFF: Readonly<Record<UnreadArn["cause"], number>> = {
  entry: 0,
  section: 0,
  key: 0,
  elsewhere: 0,
  comment: 4,
};

function fixOf(
  { cause, section }: UnreadArn,
  { canonicalArn, type }: ParsedArn,
  difference: Difference | undefined,
): string {
  const key = type === "user" || type === "root" ? "userarn" : "rolearn";
  const right = difference === undefined ? "" : `, and write ${canonicalArn}`;
  switch (cause) {
    case "comment":
      return `take the entry out of the comment${right}`;
    case "entry":
      return `write the entry anew, with ${key}: ${canonicalArn}`;
    case "key":
      return `name the section ${key === "userarn" ? "mapUsers" : "mapRoles"}${right}`;
    case "section":
      return `mend ${section ?? "the section"}${right}: 'aws-auth-map lint' shows where`;
    case "elsewhere":
      return `move the entry into the list of ${section ?? (key === "userarn" ? "mapUsers" : "mapRoles")}${right}`;
  }
}

/** An account id that lost its leading zero, or has something around it. */
function ofAccounts({ accountId }: ParsedArn, { accounts }: Explained): Ranked[] {
  return accounts.flatMap((item) => {
    const written = item.account;
    const digits = written.length > 40 ? "" : written.replace(/[\s-]|\p{Cf}/gu, "").padStart(12, "0");
    if (digits !== accountId || written === accountId) return [];
    const ref = refOfAccount(item);
    const message = `${nameOf(ref)} is '${shorten(written)}', which is compared as text`;
    return [{ kind: "map-accounts", message, fix: `write "${accountId}"`, ...ref, off: 1 }];
  });
}

/** What is lost as a whole may have held the entry. */
function ofLost({ problems }: Explained): Ranked[] {
  return problems.flatMap(({ lost, message, range, section }) => {
    if (lost !== "section" && lost !== "document") return [];
    const line = range?.start.line;
    return [
      {
        kind: "lost-section",
        message: `${line === undefined ? "" : `line ${line}: `}${message}`,
        fix: `mend it: all that ${section === undefined ? "the document" : section} holds counts for nothing until then`,
        ...(section === undefined ? {} : { section }),
        ...(line === undefined ? {} : { line }),
        off: 7,
      },
    ];
  });
}
