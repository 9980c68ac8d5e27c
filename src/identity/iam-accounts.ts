// Which accounts a list of roles or users is about, and whether it is whole.
import type { IamAccount, IamPrincipal } from "../schema/iam-roles.ts";

/** A page of what a command of IAM prints. */
export interface IamListPage {
  readonly command: "roles" | "users" | "details";
  readonly principals: readonly IamPrincipal[];
  /** Whether another page follows. */
  readonly isTruncated: boolean;
}

/**
 * That an account has no roles, or no users, is not believed: a command that was asked for something else prints an empty
 * list too.
 *
 * @param pages In their order. Those of one list are of one account.
 * @returns With the last page of each list that has more pages than were given.
 */
export function accountsOf<Page extends IamListPage>(
  pages: readonly Page[],
): { accounts: IamAccount[]; truncated: Page[] } {
  const lists = listsOf(pages);
  const accounts = new Map<string, IamAccount>();
  // One list that ends early is enough to doubt: the others may be pages of it.
  const doubtful = new Set<string>();
  for (const list of lists) {
    const isWhole = list.at(-1)?.isTruncated === false;
    for (const { partition, account, kind } of list.flatMap(({ principals }) => principals)) {
      const id = `${partition}:${account}`;
      const known = accounts.get(id) ?? { partition, account, hasAllRoles: false, hasAllUsers: false };
      if (!isWhole) doubtful.add(`${id} ${kind}`);
      const key = kind === "role" ? "hasAllRoles" : "hasAllUsers";
      accounts.set(id, { ...known, [key]: !doubtful.has(`${id} ${kind}`) });
    }
  }
  const last = lists.flatMap((list) => list.at(-1) ?? []);
  return { accounts: [...accounts.values()], truncated: last.filter(({ isTruncated }) => isTruncated) };
}

/** The pages of each list: a list ends with a page that is not truncated, and where another account begins. */
function listsOf<Page extends IamListPage>(pages: readonly Page[]): Page[][] {
  const lists: Page[][] = [];
  const open = new Map<IamListPage["command"], Page[]>();
  for (const page of pages) {
    let list = open.get(page.command);
    if (list === undefined || !isOfSameAccount(list, page)) {
      list = [];
      lists.push(list);
    }
    list.push(page);
    if (page.isTruncated) open.set(page.command, list);
    else open.delete(page.command);
  }
  return lists;
}

function isOfSameAccount(list: readonly IamListPage[], page: IamListPage): boolean {
  const accounts = [...list, page].flatMap(({ principals: [first] }) => first?.account ?? []);
  return new Set(accounts).size < 2;
}
