// What values that are not known leave open about an identity: which entry counts for it, and what that entry gives.
import type { Identity } from "../identity/caller-identity.ts";
import type { AccountItem, Mapping, Mappings } from "../schema/entries.ts";
import type { EntryHole, TextHole } from "../schema/hole.ts";
import { fold, lowerCase } from "../text/fold.ts";
import { unknown } from "./refusals.ts";
import type { ResolutionHole, Unknown } from "./resolution.ts";

type Item = Mapping | AccountItem;

/** What counts for an identity by some values of its holes: an item, or others that are not known. */
interface Possible {
  readonly order: number;
  readonly item?: Item;
  /** The holes that decide whom it is for. */
  readonly holes: readonly ResolutionHole[];
  isFor(identity: Identity): boolean;
}

/**
 * The greater counts. To it the place in the section is added, since the entry further down counts. Whoever has no entry
 * has -1, or 1 by an account. Of the accounts, it makes no difference which one counts.
 */
const ORDER = { role: 3e9, sso: 2e9, user: 1e9 } as const;
const LAST_PLACE = 9e8;

export class Doubts {
  /** Without the entries and the accounts that are for an identity by some values alone. */
  readonly certain: Mappings;
  readonly #orders = new Map<Item | undefined, number>();
  readonly #possible: Possible[] = [];

  /** Undefined where everything is known. */
  static of(mappings: Mappings, ssoRoleMatch: boolean): Doubts | undefined {
    const { roles, users, accountItems, holes = [] } = mappings;
    const hasHoles = holes.length > 0 || [...roles, ...users, ...accountItems].some((item) => item.holes);
    return hasHoles ? new Doubts(mappings, ssoRoleMatch) : undefined;
  }

  private constructor({ roles, users, accountItems, holes = [] }: Mappings, ssoRoleMatch: boolean) {
    const certainOf = <Each extends Item>(items: readonly Each[]) => {
      // A program may put lists together, whose places then begin anew.
      let place = 0;
      return items.filter((item) => {
        place = Math.max(place + 0.001, item.index);
        const ofArn = holesOf(item, true);
        const isKnown = ofArn.length === 0;
        let order = "kind" in item ? ORDER[item.kind] + place : Number(isKnown);
        if (isKnown) this.#orders.set(item, order);
        else {
          // The reference takes any of several `sso` entries.
          if ("kind" in item && item.kind === "sso") order = ssoRoleMatch ? ORDER.role - 1 : -2;
          const isFor = (identity: Identity) => mayBeFor(identity, item, ofArn);
          this.#possible.push({ order, item, holes: ofArn.map((hole) => holeIn(item, hole)), isFor });
        }
        return isKnown;
      });
    };
    this.certain = {
      roles: certainOf(roles),
      users: certainOf(users),
      accountItems: certainOf(accountItems),
    };
    for (const hole of holes) {
      this.#possible.push({ order: orderOfHidden(hole), holes: [hole], isFor: () => true });
    }
  }

  /**
   * @param found The entry that counts by what is known, or else the account's item.
   * @returns Undefined where the answer is the same by all values.
   */
  about(identity: Identity, found: Item | undefined): Unknown | undefined {
    const order = this.#orders.get(found) ?? -1;
    const rivals = this.#possible.filter((each) => each.order > order && each.isFor(identity));
    const open = found ? holesOf(found, false).map((hole) => holeIn(found, hole)) : [];
    const holes = [...rivals.flatMap((rival) => rival.holes), ...open];
    const grant = grantOf(found);
    if (holes.length === 0 || (grant && rivals.every(({ item }) => grantOf(item) === grant)))
      return undefined;
    return unknown(identity, holes, rivals.length === 0 ? (found as Mapping) : undefined); // accounts give what is known
  }
}

/** Entries or accounts that are not known are asked before what has a smaller order. */
function orderOfHidden({ section, index }: ResolutionHole): number {
  if (section === undefined) return Number.POSITIVE_INFINITY;
  if (section === "mapAccounts") return index === undefined ? 2 : 0;
  return ORDER[section === "mapRoles" ? "role" : "user"] + (index === undefined ? LAST_PLACE : index - 0.5);
}

/** Whether it is not known whom it is for. */
export function hasUnknownPrincipal(item: Item): boolean {
  return holesOf(item, true).length > 0;
}

/** All that is not known of it. */
export function holesIn(item: Item): ResolutionHole[] {
  return (item.holes ?? []).map((hole) => holeIn(item, hole));
}

/** @param ofArn Those that decide whom it is for, or else what it gives. */
function holesOf({ holes = [] }: Item, ofArn: boolean): TextHole[] {
  return holes.filter(
    ({ field }: Partial<EntryHole>) => ofArn !== (field === "username" || field === "groups"),
  );
}

function holeIn(item: Item, hole: TextHole & Partial<EntryHole>): ResolutionHole {
  const section = !("kind" in item) ? "mapAccounts" : item.kind === "user" ? "mapUsers" : "mapRoles";
  const { field = "account", expression, why } = hole;
  return { section, index: item.index, field, expression, why };
}

/** What an entry gives: those with the same texts give the same to everyone. Nothing where that is not known. */
function grantOf(item: Item | undefined): string | false | undefined {
  return (
    item &&
    "kind" in item &&
    holesOf(item, false).length === 0 &&
    JSON.stringify([item.username, item.groups])
  );
}

function mayBeFor({ canonicalArn, accountId }: Identity, item: Item, holes: readonly TextHole[]): boolean {
  if (!("kind" in item)) return fits(accountId, item.account, holes);
  if (item.kind === "sso") return true;
  return fits(lowerCase(canonicalArn), item.kind === "user" ? item.userArn : item.roleArn, holes);
}

/** Whether some values of the holes make `written` the text, as ARNs are compared. */
function fits(text: string, written: string, holes: readonly TextHole[]): boolean {
  const folded = fold(text);
  let at = 0;
  let done = 0;
  for (const { start, end } of holes) {
    const literal = fold(written.slice(done, start));
    const found = folded.indexOf(literal, at);
    if (found < 0 || (done === 0 && found > 0)) return false;
    at = found + literal.length;
    done = end;
  }
  const last = fold(written.slice(done));
  return folded.length - last.length >= at && folded.endsWith(last);
}
