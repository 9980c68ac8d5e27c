// Which accounts a document names: in the entries and accounts that are read, and in the rest of the data's values.
import type { AwsAuth, ReadText } from "../document/aws-auth.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import { eachStep, type Steps } from "../text/steps.ts";

/**
 * An entry that is dropped, or that stands in a section that no one reads, names its account too. A comment names
 * nothing: it could be planted without a change that anyone looks at.
 */
export function* namedAccounts({ roles, users, accounts, texts = [] }: AwsAuth): Steps<Set<string>> {
  const named = new Set(accounts);
  yield* eachStep(roles, (role) => void named.add(role.sso?.accountId ?? accountIn(role.roleArn ?? "")));
  yield* eachStep(users, ({ userArn }) => void named.add(accountIn(userArn)));
  for (const text of texts) yield* eachStep(accountsIn(text), (account) => void named.add(account));
  named.delete("");
  return named;
}

/** The account in an ARN as somebody wrote it; "" where there is none. */
export function accountIn(arn: string): string {
  // Nearly all are written rightly. Taking them apart with care takes ten times as long.
  return PLAIN.exec(arn)?.[1] ?? readWrittenArn(arn).account;
}

const PLAIN = /^arn:[a-z-]+:iam::(\d{12}):(?:role|user)\/[\w+=,.@/-]+$/;
const ARN = /arn:[^:\s]{1,20}:[^:\s]{0,20}:[^:\s]{0,20}:(\d{12}):/gi;
/** Most lines hold none, and this takes a small part of the time. */
const MAY_HOLD_ARN = /arn:/i;
const COMMENT = /(?:^|\s)#/;
/** What stands before an ARN that is a username. It names nobody who gets in. */
const USERNAME = /username\\?["']?\s*:\s*\\?["']?$/i;
/** Longer than such a key. A line can hold very many ARNs, so not all of it is looked at for each. */
const KEY = 40;

function* accountsIn({ text, keys, sections }: ReadText): Iterable<string> {
  for (const { start, end } of [...sections, ...keys]) {
    for (const line of text.slice(start, end).split("\n")) {
      if (!MAY_HOLD_ARN.test(line)) continue;
      const comment = line.search(COMMENT);
      for (const { 1: account = "", index } of line.matchAll(ARN)) {
        if (comment !== -1 && index > comment) break;
        if (!USERNAME.test(line.slice(Math.max(0, index - KEY), index))) yield account;
      }
    }
  }
}
