// Random mappings with holes: what is not known of them, and what they become once it is.
import fc from "fast-check";
import type {
  EntryHole,
  MappingInput,
  RoleInput,
  SectionHole,
  TextHole,
  UserInput,
} from "../../src/exports/index.ts";

/** Whole mappings, from which holes are cut. */
export interface Whole {
  readonly roles: readonly Omit<RoleInput, "index">[];
  readonly users: readonly Omit<UserInput, "index">[];
  readonly accounts: readonly string[];
}

/** What is behind the expressions of a document. */
export interface Filling {
  readonly texts: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly roles: ReadonlyMap<string, readonly Omit<RoleInput, "index">[]>;
  readonly users: ReadonlyMap<string, readonly Omit<UserInput, "index">[]>;
  readonly accounts: ReadonlyMap<string, readonly string[]>;
}

export interface Holed {
  readonly mappings: Required<Pick<MappingInput, "roles" | "users" | "accounts" | "accountItems" | "holes">>;
  /** What was there. */
  readonly original: Filling;
}

/** Says yes or no, and chooses numbers, from a list of numbers that fast-check made. */
class Dice {
  #next = 0;
  readonly #numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** From 0 up to, not including, `bound`. */
  below(bound: number): number {
    const number = this.#numbers[this.#next++ % this.#numbers.length] ?? 0;
    return bound === 0 ? 0 : number % bound;
  }
}

export const dice = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });

/** Takes some values, or parts of them, out of the mappings. */
export function withHoles(whole: Whole, numbers: readonly number[]): Holed {
  const roll = new Dice(numbers);
  const texts = new Map<string, string>();
  const groupLists = new Map<string, readonly string[]>();
  const expressionFor = (value: string) => {
    const known = [...texts].find(([, text]) => text === value)?.[0];
    if (known !== undefined && roll.below(2) === 0) return known;
    const expression = `\${v${texts.size}}`;
    texts.set(expression, value);
    return expression;
  };
  const cut = (text: string): { text: string; holes: TextHole[] } => {
    if (roll.below(3) > 0) return { text, holes: [] };
    const start = roll.below(2) === 0 ? 0 : roll.below(text.length + 1);
    const end = roll.below(2) === 0 ? text.length : start + roll.below(text.length - start + 1);
    const expression = expressionFor(text.slice(start, end));
    const hole = { start, end: start + expression.length, expression, why: "reference" as const };
    return { text: text.slice(0, start) + expression + text.slice(end), holes: [hole] };
  };
  const cutEntry = <Entry extends Omit<RoleInput | UserInput, "index">>(entry: Entry): Entry => {
    const holes: EntryHole[] = [];
    const cutField = (text: string, at: Pick<EntryHole, "field" | "item">) => {
      const piece = cut(text);
      holes.push(...piece.holes.map((hole) => ({ ...hole, ...at })));
      return piece.text;
    };
    const names: Record<string, unknown> = {};
    if ("roleArn" in entry) names.roleArn = cutField(entry.roleArn ?? "", { field: "roleArn" });
    if ("userArn" in entry) names.userArn = cutField(entry.userArn ?? "", { field: "userArn" });
    if ("sso" in entry && entry.sso !== undefined) {
      const { permissionSetName, accountId } = entry.sso;
      names.sso = {
        ...entry.sso,
        permissionSetName: cutField(permissionSetName, { field: "permissionSetName" }),
        accountId: cutField(accountId, { field: "accountId" }),
      };
    }
    const username = cutField(entry.username, { field: "username" });
    let groups = entry.groups.map((group, item) => cutField(group, { field: "groups", item }));
    if (roll.below(6) === 0) {
      const expression = `\${g${groupLists.size}}`;
      groupLists.set(expression, entry.groups);
      groups = [expression];
      const listHole = { start: 0, end: expression.length, expression, why: "expression" as const };
      const kept = holes.filter(({ field }) => field !== "groups");
      holes.splice(0, holes.length, ...kept, { ...listHole, field: "groups", item: 0, whole: true });
    }
    return { ...entry, ...names, username, groups, ...(holes.length > 0 && { holes }) };
  };
  const holes: SectionHole[] = [];
  const cutSection = <Entry>(section: "mapRoles" | "mapUsers" | "mapAccounts", list: readonly Entry[]) => {
    if (roll.below(5) > 0) return { list, hidden: new Map<string, readonly Entry[]>() };
    const start = roll.below(list.length + 1);
    const end = start + roll.below(list.length - start + 1);
    const expression = `\${${section}}`;
    holes.push({ section, index: start, expression, why: "reference" });
    return {
      list: [...list.slice(0, start), ...list.slice(end)],
      hidden: new Map([[expression, list.slice(start, end)]]),
    };
  };
  const roles = cutSection("mapRoles", whole.roles);
  const users = cutSection("mapUsers", whole.users);
  const accounts = cutSection("mapAccounts", whole.accounts);
  const accountItems = accounts.list.map((account, index) => {
    const piece = cut(account);
    return { account: piece.text, index, ...(piece.holes.length > 0 && { holes: piece.holes }) };
  });
  return {
    mappings: {
      roles: roles.list.map(cutEntry),
      users: users.list.map(cutEntry),
      accounts: accountItems.map(({ account }) => account),
      accountItems,
      holes,
    },
    original: {
      texts,
      groups: groupLists,
      roles: roles.hidden,
      users: users.hidden,
      accounts: accounts.hidden,
    },
  };
}

/** The mappings once everything is known. */
export function filled({ mappings }: Holed, filling: Filling): Whole {
  const into = (text: string, holes: readonly TextHole[]) =>
    holes
      .toSorted((a, b) => b.start - a.start)
      .reduce(
        (written, { start, end, expression }) =>
          written.slice(0, start) + (filling.texts.get(expression) ?? "") + written.slice(end),
        text,
      );
  const fillEntry = <Entry extends RoleInput | UserInput>({ holes = [], index: _, ...entry }: Entry) => {
    const of = (field: EntryHole["field"], text: string) =>
      into(
        text,
        holes.filter((hole) => hole.field === field),
      );
    const names: Record<string, unknown> = {};
    if ("roleArn" in entry) names.roleArn = of("roleArn", entry.roleArn ?? "");
    if ("userArn" in entry) names.userArn = of("userArn", entry.userArn ?? "");
    if ("sso" in entry && entry.sso !== undefined) {
      const { permissionSetName, accountId } = entry.sso;
      names.sso = {
        ...entry.sso,
        permissionSetName: of("permissionSetName", permissionSetName),
        accountId: of("accountId", accountId),
      };
    }
    const groups = entry.groups.flatMap((group, item) => {
      const ofItem = holes.filter((hole) => hole.field === "groups" && hole.item === item);
      const list = ofItem.find(({ whole }) => whole);
      return list === undefined ? [into(group, ofItem)] : (filling.groups.get(list.expression) ?? []);
    });
    return { ...entry, ...names, username: of("username", entry.username), groups };
  };
  const withHidden = <Item>(
    section: SectionHole["section"],
    list: readonly Item[],
    hidden: ReadonlyMap<string, readonly Item[]>,
  ): Item[] => {
    const hole = mappings.holes.find((each) => each.section === section);
    const at = hole?.index ?? 0;
    return [...list.slice(0, at), ...(hidden.get(hole?.expression ?? "") ?? []), ...list.slice(at)];
  };
  const accounts = mappings.accountItems.map(({ account, holes = [] }) => into(account, holes));
  return {
    roles: withHidden("mapRoles", mappings.roles.map(fillEntry), filling.roles),
    users: withHidden("mapUsers", mappings.users.map(fillEntry), filling.users),
    accounts: withHidden("mapAccounts", accounts, filling.accounts),
  } as Whole;
}
