// What unknown values leave open about an identity: which entry counts for it, and what that entry gives.
import type { Identity } from "../identity/caller-identity.ts";
import type { AccountItem, Mapping, Mappings } from "../schema/entries.ts";
import type { EntryHole, SectionHole, TextHole } from "../schema/hole.ts";
import type { SectionName } from "../schema/section-name.ts";
import { fold, lowerCase } from "../text/fold.ts";
import { ssoPattern } from "./contest.ts";
import { unknown } from "./refusals.ts";
import type { ResolutionHole, Unknown } from "./resolution.ts";

/** An entry that is for an identity by some values of its holes. */
interface PossibleEntry {
  readonly mapping: Mapping;
  readonly place: EntryPlace;
  /** The literals around its holes. */
  readonly arn: readonly string[];
}

/** Entries of a greater rank are asked first; of those with the same rank, the one further down counts. */
interface EntryPlace {
  readonly rank: 1 | 2 | 3;
  readonly position: number;
}

const RANK = { role: 3, sso: 2, user: 1 } as const;

/** Texts with their unknown parts left out, and the mappings without those whose ARN has one. */
export class Doubts {
  readonly certain: Mappings;
  readonly #places = new Map<Mapping, EntryPlace>();
  readonly #possible: readonly PossibleEntry[];
  readonly #accounts: readonly AccountItem[];
  readonly #holes: readonly SectionHole[];

  /** Undefined where everything is known. */
  static of(mappings: Mappings, ssoRoleMatch: boolean): Doubts | undefined {
    const { roles, users, accountItems, holes = [] } = mappings;
    const isKnown =
      holes.length === 0 && [...roles, ...users, ...accountItems].every((each) => !each.holes?.length);
    return isKnown ? undefined : new Doubts(mappings, ssoRoleMatch);
  }

  private constructor({ roles, users, accountItems, holes = [] }: Mappings, ssoRoleMatch: boolean) {
    const isCertain = (mapping: Mapping) => !mapping.holes?.some(isOfArn);
    this.certain = {
      roles: roles.filter(isCertain),
      users: users.filter(isCertain),
      accountItems: accountItems.filter((item) => !item.holes?.length),
    };
    for (const list of [roles, users]) {
      list.forEach((mapping, position) => {
        this.#places.set(mapping, { rank: RANK[mapping.kind], position });
      });
    }
    this.#possible = [...this.#places].flatMap(([mapping, place]) =>
      isCertain(mapping) || (mapping.kind === "sso" && !ssoRoleMatch)
        ? []
        : [{ mapping, place, arn: arnLiterals(mapping) }],
    );
    this.#accounts = accountItems.filter((item) => item.holes?.length);
    this.#holes = holes;
  }

  /**
   * @param found The entry that counts by what is known.
   * @param account The account's item, where no entry does.
   * @returns Undefined where the answer is the same by all values.
   */
  about(
    identity: Identity,
    found: Mapping | undefined,
    account: AccountItem | undefined,
  ): Unknown | undefined {
    const place = found && this.#places.get(found);
    const arn = fold(lowerCase(identity.canonicalArn));
    const rivals = this.#possible.filter((entry) => beats(entry.place, place) && fits(arn, entry.arn));
    const hidden = this.#holes.filter((hole) => mayDecide(hole, found, account));
    const holes: ResolutionHole[] = [
      ...hidden,
      ...rivals.flatMap(({ mapping }) => holesOf(mapping, isOfArn)),
      ...(found === undefined && account === undefined ? this.#accountHoles(identity) : []),
    ];
    const outcome = found === undefined ? [] : holesOf(found, (hole) => !isOfArn(hole));
    if (holes.length === 0) {
      return outcome.length === 0 ? undefined : unknown(identity, outcome, found);
    }
    const isSame =
      hidden.length === 0 &&
      found !== undefined &&
      outcome.length === 0 &&
      rivals.every(({ mapping }) => givesTheSame(mapping, found));
    return isSame ? undefined : unknown(identity, [...holes, ...outcome]);
  }

  #accountHoles({ accountId }: Identity): ResolutionHole[] {
    return this.#accounts
      .filter(({ account, holes = [] }) => fits(accountId, literalsOf(account, holes)))
      .flatMap(({ index, holes = [] }) =>
        holes.map(({ expression, why }) => ({
          section: "mapAccounts" as const,
          index,
          field: "account" as const,
          expression,
          why,
        })),
      );
  }
}

/** Of several `sso` entries, any may be taken. */
function beats(a: EntryPlace, b: EntryPlace | undefined): boolean {
  if (b === undefined || a.rank > b.rank) return true;
  return a.rank === b.rank && (a.rank === RANK.sso || a.position > b.position);
}

/** Whether what is not known may hold what decides. */
function mayDecide(
  { section, index }: SectionHole,
  found: Mapping | undefined,
  account: AccountItem | undefined,
): boolean {
  if (section === undefined) return true;
  if (section === "mapAccounts") {
    return found === undefined && (account === undefined || index === undefined);
  }
  if (found === undefined) return true;
  if (section !== sectionOf(found)) return section === "mapRoles";
  return index === undefined || index > found.index || found.kind === "sso";
}

function sectionOf({ kind }: Mapping): SectionName {
  return kind === "user" ? "mapUsers" : "mapRoles";
}

/** Whether both give the same to everyone. What is known of one is not compared with what is not known of the other. */
function givesTheSame(a: Mapping, b: Mapping): boolean {
  const isKnown = (a.holes ?? []).every(isOfArn);
  return isKnown && JSON.stringify([a.username, ...a.groups]) === JSON.stringify([b.username, ...b.groups]);
}

function isOfArn({ field }: EntryHole): boolean {
  return field !== "username" && field !== "groups";
}

function holesOf(mapping: Mapping, isAsked: (hole: EntryHole) => boolean): ResolutionHole[] {
  return (mapping.holes ?? []).filter(isAsked).map(({ field, expression, why }) => ({
    section: sectionOf(mapping),
    index: mapping.index,
    field,
    expression,
    why,
  }));
}

/** A character that no ARN has. */
const HOLE = "\0";

/** The text with each hole as one character, and its literals in turn. */
function withHoles(text: string, holes: readonly TextHole[]): string {
  let written = "";
  let done = 0;
  for (const { start, end } of holes.toSorted((a, b) => a.start - b.start)) {
    written += text.slice(done, start) + HOLE;
    done = end;
  }
  return written + text.slice(done);
}

function literalsOf(text: string, holes: readonly TextHole[]): string[] {
  return withHoles(text, holes).split(HOLE);
}

function arnLiterals(mapping: Mapping): string[] {
  const of = (text: string, name: EntryHole["field"]) =>
    withHoles(text, mapping.holes?.filter(({ field }) => field === name) ?? []);
  switch (mapping.kind) {
    case "role":
      return fold(of(mapping.roleArn, "roleArn")).split(HOLE);
    case "user":
      return fold(of(mapping.userArn, "userArn")).split(HOLE);
    case "sso": {
      const { permissionSetName, accountId, partition } = mapping.sso;
      const pattern = ssoPattern({
        permissionSetName: of(permissionSetName, "permissionSetName"),
        accountId: of(accountId, "accountId"),
        ...(partition && { partition }),
      });
      return fold(pattern.slice(0, -1) + HOLE).split(HOLE);
    }
  }
}

/** Whether a text is made of these literals with anything between them. */
function fits(text: string, literals: readonly string[]): boolean {
  const [first = "", ...rest] = literals;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const literal of rest) {
    const found = text.indexOf(literal, at);
    if (found === -1) return false;
    at = found + literal.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
