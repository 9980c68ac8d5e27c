// The plainest sections, to show how YAML is read: a list of accounts, and a list of roles.
import { parseAwsAuth } from "../../src/exports/index.ts";

/** The accounts that `mapAccounts` gives; the problem's code where the section is lost. */
export function accountsIn(mapAccounts: string): readonly string[] | string {
  const { accounts, problems } = parseAwsAuth({ mapAccounts });
  return problems.find(({ lost }) => lost === "section")?.code ?? accounts;
}

/** The usernames of the roles that `mapRoles` gives; the problem's code where the section is lost. */
export function usernamesIn(mapRoles: string): readonly string[] | string {
  const { roles, problems } = parseAwsAuth({ mapRoles });
  return problems.find(({ lost }) => lost === "section")?.code ?? roles.map(({ username }) => username);
}
