// Access entries that would be for an identity if they were written otherwise, and what the other source has in a mode that
// does not read it.
import { principalOf } from "../access-entries/principal.ts";
import { principalKey } from "../access-entries/same-principal.ts";
import { compareArns } from "../explain/arn-difference.ts";
import type { NearMiss } from "../explain/explanation.ts";
import { nameOf, refOf } from "../explain/refs.ts";
import { readArn } from "../identity/arn.ts";
import type { Identity } from "../identity/caller-identity.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import type { AccessEntry, AuthenticationMode } from "../schema/access-entry.ts";
import { shorten } from "../text/shorten.ts";
import type { OtherAnswer } from "./access-answer.ts";
import type { Found } from "./entry-search.ts";
import { entryRef } from "./explain-entry.ts";

interface NearQuestion {
  readonly mode: AuthenticationMode;
  readonly entries: readonly AccessEntry[];
  readonly found: Found;
  readonly identity: Identity;
  readonly other: OtherAnswer | undefined;
}

/** Best first. Entries are compared only where the mode reads them. */
export function nearEntries({ mode, entries, found, identity, other }: NearQuestion): NearMiss[] {
  return [
    ...(mode === "CONFIG_MAP" ? [] : ofIds(found, identity)),
    ...(other === undefined ? [] : ofUnreadSource(mode, other, identity)),
    ...(mode === "CONFIG_MAP" ? [] : ofArns(entries, found, identity)),
  ];
}

function ofIds({ renamed, madeAnew }: Found, { canonicalArn, userId }: Identity): NearMiss[] {
  const fix = `delete the access entry, and make one for ${canonicalArn}`;
  return [
    ...(renamed === undefined ? [] : [renamed]).map(
      (entry): NearMiss => ({
        kind: "renamed",
        message: `the access entry for ${shown(entry)} has this identity's user id: the role or user was renamed`,
        fix,
        accessEntry: entryRef(entry),
      }),
    ),
    ...madeAnew.map(
      (entry): NearMiss => ({
        kind: "made-anew",
        message: `the access entry for ${shown(entry)} is for the user id ${shorten(entry.userId ?? "")}, not for ${shorten(userId)}: the role or user was made anew`,
        fix,
        accessEntry: entryRef(entry),
      }),
    ),
  ];
}

/** The source that the mode does not read, where it has something for the identity. */
function ofUnreadSource(
  mode: AuthenticationMode,
  { source, resolution }: OtherAnswer,
  { canonicalArn, accountId }: Identity,
): NearMiss[] {
  if (mode === "API_AND_CONFIG_MAP") return [];
  if (source === "access-entries") {
    const { accessEntry } = resolution;
    return [
      {
        kind: "not-read",
        message: `${accessEntry === undefined ? "an access entry may be" : `the access entry for ${shown(accessEntry)} is`} for this identity, but access entries are not read in mode CONFIG_MAP`,
        fix: `change the mode to API_AND_CONFIG_MAP, or add an entry for ${canonicalArn} to aws-auth`,
        ...(accessEntry && { accessEntry: entryRef(accessEntry) }),
      },
    ];
  }
  const mapping = "mapping" in resolution ? resolution.mapping : undefined;
  const ref = mapping && refOf(mapping);
  const what =
    ref === undefined ? `aws-auth has something (account ${shorten(accountId)})` : `${nameOf(ref)} is`;
  const { file: _, ...place } = ref ?? {};
  return [
    {
      kind: "not-read",
      message: `${what} for this identity, but aws-auth is not read in mode API`,
      fix: `make an access entry for ${canonicalArn}`,
      ...place,
    },
  ];
}

interface Ranked extends NearMiss {
  readonly off: number;
}

function ofArns(
  entries: readonly AccessEntry[],
  { renamed, madeAnew }: Found,
  identity: Identity,
): NearMiss[] {
  const { canonicalArn } = identity;
  const parsed = readArn(canonicalArn);
  if (typeof parsed === "string") return [];
  const wanted = readWrittenArn(canonicalArn);
  const key = principalKey({ principalArn: canonicalArn });
  const found = entries.flatMap((entry): Ranked[] => {
    if (entry === renamed || madeAnew.includes(entry)) return [];
    if (entry.holes?.some(({ field }) => field === "principalArn") === true) return [];
    const accessEntry = entryRef(entry);
    const name = `the access entry for ${shown(entry)}`;
    if (parsed.type === "user" && principalKey(entry) === key) {
      const message = `${name} has another path, and a user's path is a part of its ARN`;
      return [
        { kind: "user-path", message, fix: `make an access entry for ${canonicalArn}`, accessEntry, off: 0 },
      ];
    }
    const written = principalOf(entry.principalArn)?.canonicalArn ?? entry.principalArn;
    const difference = compareArns(written, wanted, parsed);
    if (difference === undefined) return [];
    const { kind, what, off } = difference;
    const fix = `make an access entry for ${canonicalArn}${off < SURE ? "" : " if it should have access too"}`;
    return [{ kind, message: `${name} is for another identity: ${what}`, fix, accessEntry, off }];
  });
  return found.sort((a, b) => a.off - b.off).map(({ off: _, ...miss }) => miss);
}

/** From here on, another identity may well have been meant. */
const SURE = 4;

function shown({ principalArn }: AccessEntry): string {
  return shorten(principalArn, 300);
}
