// Which accounts a document names: in the entries and accounts that are read, and in the rest of the data's values.
import type { AwsAuth, ReadText } from "../document/aws-auth.ts";
import { readWrittenArn } from "../identity/written-arn.ts";

/**
 * An entry that is dropped, or that stands in a section that no one reads, names its account too. A comment names
 * nothing: it could be planted without a change that anyone looks at.
 */
export function namedAccounts({ roles, users, accounts, texts = [] }: AwsAuth): Set<string> {
  const named = new Set(accounts);
  for (const role of roles) named.add(role.sso?.accountId ?? accountIn(role.roleArn ?? ""));
  for (const { userArn } of users) named.add(accountIn(userArn));
  for (const text of texts) for (const account of accountsIn(text)) named.add(account);
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
const COMMENT = /(?:^|\s)#/;
/** What stands before an ARN that is a username. It names nobody who gets in. */
const USERNAME = /username["']?\s*:\s*["']?$/i;

function* accountsIn({ text, keys, sections }: ReadText): Iterable<string> {
  for (const { start, end } of [...sections, ...keys]) {
    const data = text.slice(start, end);
    for (const { 1: account = "", index } of data.matchAll(ARN)) {
      const line = data.slice(data.lastIndexOf("\n", index) + 1, index);
      if (!COMMENT.test(line) && !USERNAME.test(line)) yield account;
    }
  }
}
