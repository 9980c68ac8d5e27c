import type { LintEntry } from "../../../document/section.ts";
import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";
import { rewriteArn } from "../../knowledge/arns.ts";
import { templatesIn } from "../../knowledge/templates.ts";

/** Source: the reference makes a role's ARN of a session's before it compares (pkg/arn/arn.go). */
export const assumedRoleArn = defineRule({
  name: "assumed-role-arn",
  description: "a session's ARN in place of its role's, which matches no session",
  level: "error",
  fixes: true,
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const { kind, partition, accountId, resource } = shapeOf(arn);
      if (kind !== "assumed-role") continue;
      const [name = "", session = ""] = resource.split("/").slice(-2);
      const right = `arn:${partition}:iam::${accountId}:role/${name}`;
      report(
        arn.span,
        `this matches no one: it is one session's ARN, and sessions are looked up by their role's; write ${right}, which lets all of its sessions in`,
        { fix: session === "*" || isNamedBySession(entry) ? rewriteArn(entry, right) : undefined },
      );
    }
  },
});

/** Whether each session has a username of its own: without that, all of them become who one was meant to be. */
function isNamedBySession({ username }: LintEntry): boolean {
  return templatesIn(username?.value ?? "").some(({ name }) => OF_SESSION.has(name));
}

const OF_SESSION: ReadonlySet<string> = new Set(["SessionName", "SessionNameRaw", "EC2PrivateDNSName"]);
