import type { LintEntry } from "../../../document/section.ts";
import { isSessionName } from "../../../mapping/template.ts";
import { defineRule } from "../../engine/rule.ts";
import { yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { tryArn } from "../../knowledge/arns.ts";
import { arnAdvice, type Holder } from "../../knowledge/holder-words.ts";
import { linesOf } from "../../knowledge/places.ts";
import { bracedTemplatesIn } from "../../knowledge/templates.ts";

/** Source: the reference makes a role's ARN of a session's before it compares (pkg/arn/arn.go). */
export const assumedRoleArn = defineRule({
  name: "assumed-role-arn",
  description: "a session's ARN in place of its role's, which matches no session",
  level: "error",
  fixes: true,
  messages: {
    session: ({ role, holder }: { role: string; holder: Holder | undefined }) =>
      `this is the ARN of one session, but sessions are looked up by their role's ARN, so it matches no one; ${arnAdvice({ right: role, holder })}${holder === undefined ? ", which lets all of its sessions in" : ""}`,
  },
  yieldsTo: yieldsToArnFaults,
  check(document, report) {
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const { partition, parts, kind, nameAt, session } = arn.reading;
      if (kind !== "assumed-role" || session === undefined) continue;
      const role = `arn:${partition}:iam::${parts[4]?.text}:role/${nameAt.text}`;
      const isSafe = session === "*" || isNamedBySession(entry);
      const { holder, ...edits } = tryArn(entry, role, lineOf, isSafe);
      report(arn.span, { found: "session", role, holder }, { ...edits, field: "arn" });
    }
  },
});

/** Whether each session has a username of its own: without that, all of them become who one was meant to be. */
function isNamedBySession({ username }: LintEntry): boolean {
  return bracedTemplatesIn(username?.value ?? "").some(
    ({ name }) => isSessionName(name) || name === "EC2PrivateDNSName",
  );
}
