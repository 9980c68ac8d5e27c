import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

/** Source: the reference looks an ARN up in both maps, whatever it names (pkg/mapper/configmap/mapper.go). */
export const arnSection = defineRule({
  name: "arn-section",
  description: "a user's ARN under mapRoles, or a role's under mapUsers",
  level: "warning",
  fixes: false,
  check({ entries }, report) {
    for (const { arn, section } of entries) {
      if (arn === undefined) continue;
      const { kind } = shapeOf(arn);
      if (section.name === "mapRoles" && (kind === "user" || kind === "root")) {
        report(
          arn.span,
          `${kind === "root" ? "the root user" : "a user"} under mapRoles: this works, but other tools look for it under mapUsers; move it there, with userarn as its key`,
        );
      }
      // A path or a session is mended by other rules, and it is this then.
      if (
        section.name === "mapUsers" &&
        (kind === "role" || kind === "role-path" || kind === "assumed-role")
      ) {
        report(
          arn.span,
          "a role under mapUsers: this works, but other tools look for it under mapRoles; move it there, with rolearn as its key",
        );
      }
    }
  },
});
