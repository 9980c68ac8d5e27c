// What becomes of an item of mapAccounts: it lets in everyone of an account, and an entry is for one role or user.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
import { isAccountId } from "../identity/iam-name.ts";
import type { AccountItem } from "../schema/entries.ts";
import type { MigrationVerdict } from "./plan.ts";
import type { Obstacle } from "./reason.ts";

export function accountVerdict(item: AccountItem): MigrationVerdict {
  return { mapping: item, verdict: "impossible", reasons: [obstacleOf(item)] };
}

function obstacleOf({ account, holes = [] }: AccountItem): Obstacle {
  if (holes.length > 0) {
    return { code: "not-known", values: holes.map(({ expression, why }) => ({ expression, why })) };
  }
  if (!isAccountId(account)) return { code: "matches-no-one", why: "not-an-account", arn: account };
  return { code: "whole-account", account };
}
