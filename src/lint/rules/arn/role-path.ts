import { defineRule } from "../../engine/rule.ts";
import { yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { tryArn } from "../../knowledge/arns.ts";
import { arnAdvice, type Holder } from "../../knowledge/holder-words.ts";
import { linesOf } from "../../knowledge/places.ts";

/** STS leaves the path out of a session's ARN, and the reference compares without it. */
export const rolePath = defineRule({
  name: "role-path",
  description: "a role's ARN with its path, which matches no session",
  level: "error",
  fixes: true,
  messages: {
    path: ({ right, holder }: { right: string; holder: Holder | undefined }) =>
      `STS leaves a role's path out of its sessions' ARNs, so this matches no one; ${arnAdvice({ right, holder })}`,
  },
  yieldsTo: [
    ...yieldsToArnFaults,
    // No node has the role, whichever way its ARN is written.
    { rule: "cluster-role-as-node", at: "field", to: ["sure"] },
  ],
  check(document, report) {
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const { kind, path, name, pathAt, nameAt } = arn.reading;
      if (kind !== "role" || path.length < 2 || name === "") continue;
      const right = `${arn.value.slice(0, pathAt.start)}/${arn.value.slice(nameAt.start)}`.trim();
      const { holder, ...edits } = tryArn(entry, right, lineOf, true);
      report(arn.span, { found: "path", right, holder }, { ...edits, field: "arn" });
    }
  },
});
