// Items of mapAccounts that would have let an identity in, had they been written otherwise.

import type { ParsedArn } from "../identity/arn.ts";
import { shorten } from "../text/shorten.ts";
import { nameOf, type Ranked, refOfAccount } from "./refs.ts";
import type { SearchedDocument } from "./searched-document.ts";

/** Account ids that lost their leading zeros, or that hold white space, hyphens or characters that cannot be seen. */
export function ofAccounts({ accountId }: ParsedArn, { accountItems }: SearchedDocument): Ranked[] {
  return accountItems.flatMap((item) => {
    const written = item.account;
    const digits = written.length > 40 ? "" : written.replace(/[\s-]|\p{Cf}/gu, "").padStart(12, "0");
    if (digits !== accountId || written === accountId) return [];
    const ref = refOfAccount(item);
    const message = `${nameOf(ref)} is '${shorten(written)}', but account ids are compared as text`;
    return [{ kind: "map-accounts", message, fix: `write "${accountId}"`, ...ref, off: 1 }];
  });
}
