import type { LintEntry } from "../../../document/section.ts";
import { isSessionName } from "../../../mapping/template.ts";
import { defineRule } from "../../engine/rule.ts";
import { yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { rewriteArn } from "../../knowledge/arns.ts";
import { bracedTemplatesIn } from "../../knowledge/templates.ts";

/** Source: the reference makes a role's ARN of a session's before it compares (pkg/arn/arn.go). */
export const assumedRoleArn = defineRule({
  name: "assumed-role-arn",
  description: "a session's ARN in place of its role's, which matches no session",
  level: "error",
  fixes: true,
  messages: {
    session: ({ role }: { role: string }) =>
      `this matches no one: it is one session's ARN, and sessions are looked up by their role's; write ${role}, which lets all of its sessions in`,
  },
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const { partition, parts, kind, nameAt, session } = arn.reading;
      if (kind !== "assumed-role" || session === undefined) continue;
      const role = `arn:${partition}:iam::${parts[4]?.text}:role/${nameAt.text}`;
      const isSafe = session === "*" || isNamedBySession(entry);
      const fix = isSafe ? rewriteArn(entry, role) : undefined;
      report(arn.span, { found: "session", role }, { fix, field: "arn" });
    }
  },
});

/** Whether each session has a username of its own: without that, all of them become who one was meant to be. */
function isNamedBySession({ username }: LintEntry): boolean {
  return bracedTemplatesIn(username?.value ?? "").some(
    ({ name }) => isSessionName(name) || name === "EC2PrivateDNSName",
  );
}
