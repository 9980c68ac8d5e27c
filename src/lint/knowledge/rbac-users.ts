// Which users aws-auth gives, as bindings name them.
import { readWrittenArn } from "../../identity/written-arn.ts";
import type { GivenNames } from "../engine/rbac.ts";

/** By an entry, by a template, or as an ARN of an account in mapAccounts, whose identities have their ARN as username. */
export function isGivenUser(given: GivenNames, username: string): boolean {
  if (given.users.has(username) || given.templatesFor(username).length > 0) return true;
  return given.accounts.has(accountOfArn(username) ?? "");
}

/** The account of an ARN of IAM or STS; undefined for other texts. "" where it has none. */
export function accountOfArn(text: string): string | undefined {
  return /^arn:[\w-]*:(?:iam|sts):/i.test(text) ? readWrittenArn(text).account : undefined;
}
