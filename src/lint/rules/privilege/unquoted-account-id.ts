import { isScalar } from "yaml";
import { writtenAs } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";

/** The reference keeps the text as it is written (go-yaml v2, into a string); other tools do not. */
export const unquotedAccountId = defineRule({
  name: "unquoted-account-id",
  description: "an account id without quotes, which other tools take for a number",
  level: "warning",
  fixes: true,
  check({ sections }, report) {
    for (const { accounts } of sections) {
      for (const { value, node, span } of accounts) {
        if (!isScalar(node) || node.type !== "PLAIN" || node.tag !== undefined) continue;
        if (!/^\d{12}$/.test(value) || writtenAs(span) !== value) continue;
        report(span, `to other tools this is the number ${numberOf(value)}; quote it: "${value}"`, {
          fix: [{ span, text: `"${value}"` }],
        });
      }
    }
  },
});

/** As YAML 1.1 reads it, whose numbers with a leading zero are octal. */
function numberOf(id: string): string {
  if (/^0[0-7]+$/.test(id)) return `${Number.parseInt(id, 8)}, read as octal`;
  return id.startsWith("0")
    ? `${Number(id)}`
    : `${id}, which they may write as ${Number(id).toExponential()}`;
}
