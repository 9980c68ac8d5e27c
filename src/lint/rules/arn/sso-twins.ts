import type { LintEntry } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { isAccountId } from "../../../identity/iam-name.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { linesOf } from "../../knowledge/places.ts";
import { ssoRoleOf } from "../../knowledge/sso-roles.ts";

/**
 * IAM Identity Center makes one role for a permission set in an account, and a suffix for each role. Source:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export const ssoTwins = defineRule({
  name: "sso-twins",
  description: "two IAM Identity Center roles that cannot both exist: one permission set, or one suffix",
  level: "warning",
  fixes: false,
  messages: {
    "two-suffixes": ({
      permissionSet,
      account,
      line,
    }: {
      permissionSet: string;
      account: string;
      line: number;
    }) =>
      `permission set '${shorten(permissionSet)}' has one role in account ${account}, but line ${line} has it with another suffix, so one of the two entries matches no one; keep the one with the suffix that IAM lists`,
    "one-suffix": ({ account, line }: { account: string; line: number }) =>
      `line ${line} has this suffix in account ${account}, but each role has a suffix of its own, so one of the two entries matches no one; write this role's name as IAM lists it in its account`,
  },
  check(document, report) {
    const lineOf = linesOf(document);
    for (const { entries } of document.configMaps) {
      const bySet = new Map<string, SsoEntry>();
      const bySuffix = new Map<string, SsoEntry>();
      for (const role of entries.flatMap(ssoEntry)) {
        const { account, permissionSet, suffix, span } = role;
        const set = firstOf(bySet, `${role.partition}:${account}/${permissionSet.toLowerCase()}`, role);
        const same = firstOf(bySuffix, suffix, role);
        if (set.suffix !== suffix) {
          const said = { found: "two-suffixes", permissionSet, account, line: lineOf(set.span) } as const;
          const related = [{ span: set.span, what: "the other suffix" }];
          report(span, said, { related, field: "arn" });
        }
        if (same.account !== account) {
          const said = { found: "one-suffix", account: same.account, line: lineOf(same.span) } as const;
          const related = [{ span: same.span, what: "the same suffix" }];
          report(span, said, { related, field: "arn", severity: "error" });
        }
      }
    }
  },
});

interface SsoEntry {
  readonly partition: string;
  readonly account: string;
  readonly permissionSet: string;
  readonly suffix: string;
  readonly span: Span;
}

/** None for a role whose suffix or account is not known yet. */
function ssoEntry(entry: LintEntry): SsoEntry[] {
  const role = ssoRoleOf(entry);
  if (role?.name.suffix === undefined || !role.name.isWhole || !isAccountId(role.account)) return [];
  const { partition, account, span } = role;
  const { permissionSetName: permissionSet, suffix } = role.name;
  return [{ partition, account, permissionSet, suffix: suffix.toLowerCase(), span }];
}

function firstOf<Item>(known: Map<string, Item>, key: string, item: Item): Item {
  const first = known.get(key) ?? item;
  if (first === item) known.set(key, item);
  return first;
}
