import { isScalar } from "yaml";
import { writtenAs } from "../../../document/nodes.ts";
import { isAccountId } from "../../../identity/iam-name.ts";
import { defineRule } from "../../engine/rule.ts";

/** The reference keeps the text as it is written (go-yaml v2, into a string). Other tools do not. */
export const unquotedAccountId = defineRule({
  name: "unquoted-account-id",
  description: "an account id without quotes, which other tools take for a number",
  level: "warning",
  fixes: true,
  messages: {
    unquoted: ({ account }: { account: string }) =>
      `this account id has no quotes, so to other tools it is the number ${numberOf(account)}, and what they write back is another account or none; write "${account}"`,
  },
  check({ sections }, report) {
    for (const { accounts } of sections) {
      for (const { value: account, node, span } of accounts) {
        if (!isScalar(node) || node.type !== "PLAIN" || node.tag !== undefined) continue;
        if (!isAccountId(account) || writtenAs(span) !== account) continue;
        report(span, { found: "unquoted", account }, { fix: [{ span, text: `"${account}"` }] });
      }
    }
  },
});

/** As YAML 1.1 reads it, where a number with a leading zero is octal. */
function numberOf(id: string): string {
  if (/^0[0-7]+$/.test(id)) return `${Number.parseInt(id, 8)}, read as octal`;
  return id.startsWith("0")
    ? `${Number(id)}`
    : `${id}, which they may write as ${Number(id).toExponential()}`;
}
