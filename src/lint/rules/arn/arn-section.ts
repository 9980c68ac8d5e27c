import { defineRule } from "../../engine/rule.ts";
import { isRole, yieldsToArnFaults } from "../../knowledge/arn-facts.ts";

/** Source: the reference looks an ARN up in both maps, whatever it names (pkg/mapper/configmap/mapper.go). */
export const arnSection = defineRule({
  name: "arn-section",
  description: "a user's ARN under mapRoles, or a role's under mapUsers",
  level: "warning",
  fixes: false,
  messages: {
    "user-in-roles": ({ kind }: { kind: "user" | "root" }) =>
      `${kind === "root" ? "the root user" : "a user"} under mapRoles: this works, but other tools look for it under mapUsers; move it there, with userarn as its key`,
    "role-in-users": () =>
      "a role under mapUsers: this works, but other tools look for it under mapRoles; move it there, with rolearn as its key",
  },
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report) {
    for (const { arn, section } of entries) {
      if (arn === undefined) continue;
      const reading = arn.reading;
      const { kind } = reading;
      if (section.name === "mapRoles" && (kind === "user" || kind === "root")) {
        report(arn.span, { found: "user-in-roles", kind }, { field: "arn" });
      }
      // A path or a session is mended by a fix, and then it is this.
      if (section.name === "mapUsers" && isRole(reading)) {
        report(arn.span, { found: "role-in-users" }, { field: "arn" });
      }
    }
  },
});
