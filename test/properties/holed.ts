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

/** An entry of either section. */
type Written = Omit<RoleInput, "index" | "kind"> & { readonly index?: number; readonly userArn?: string };

/** The texts that say whom an entry is for, each as `change` makes it. */
function eachName(
  { roleArn, userArn, sso }: Written,
  change: (text: string, field: EntryHole["field"]) => string,
): Pick<Written, "roleArn" | "userArn" | "sso"> {
  return {
    ...(roleArn !== undefined && { roleArn: change(roleArn, "roleArn") }),
    ...(userArn !== undefined && { userArn: change(userArn, "userArn") }),
    ...(sso !== undefined && {
      sso: {
        ...sso,
        permissionSetName: change(sso.permissionSetName, "permissionSetName"),
        accountId: change(sso.accountId, "accountId"),
      },
    }),
  };
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

/**
 * Takes some values, or parts of them, out of the mappings.
 *
 * @param isShared Whether equal values may have the same expression.
 */
export function withHoles(whole: Whole, numbers: readonly number[], isShared = true): Holed {
  const roll = new Dice(numbers);
  const texts = new Map<string, string>();
  const groupLists = new Map<string, readonly string[]>();
  const expressionFor = (value: string) => {
    const known = [...texts].find(([, text]) => text === value)?.[0];
    if (isShared && known !== undefined && roll.below(2) === 0) return known;
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
  const cutEntry = <Entry extends Written>(entry: Entry) => {
    const holes: EntryHole[] = [];
    const cutField = (text: string, at: Pick<EntryHole, "field" | "item">) => {
      const piece = cut(text);
      holes.push(...piece.holes.map((hole) => ({ ...hole, ...at })));
      return piece.text;
    };
    const names = eachName(entry, (text, field) => cutField(text, { field }));
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
      roles: roles.list.map((entry) => cutEntry<Written>(entry)),
      users: users.list.map((entry) => cutEntry<Written>(entry)) as UserInput[], // they have what they had
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
  const fillEntry = ({ holes = [], index: _, ...entry }: Written) => {
    const of = (field: EntryHole["field"], text: string) =>
      into(
        text,
        holes.filter((hole) => hole.field === field),
      );
    const names = eachName(entry, (text, field) => of(field, text));
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
    roles: withHidden<Written>("mapRoles", mappings.roles.map(fillEntry), filling.roles),
    users: withHidden<Written>("mapUsers", mappings.users.map(fillEntry), filling.users),
    accounts: withHidden("mapAccounts", accounts, filling.accounts),
  } as Whole;
}
