import { SSO_KEYS } from "../../../document/entry-fields.ts";
import { membersOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { type Span, spanOf } from "../../../document/source.ts";
import { fold } from "../../../text/fold.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: the reference's pkg/config/mapper.go (Validate), and its feature gate SSORoleMatch. */
export const ssoEntry = defineRule({
  name: "sso-entry",
  description: "an sso entry, which EKS ignores, or one with a field that is not valid",
  level: "warning",
  fixes: false,
  check({ sections }, report) {
    for (const { entries, problems } of sections) {
      const invalid = new Map(
        problems.filter(({ code }) => code === "sso-entry").map(({ path, message }) => [path[0], message]),
      );
      for (const entry of entries) {
        if (entry.sso === undefined) continue;
        const message = invalid.get(entry.index);
        if (message !== undefined) {
          report(fieldSpan(entry, message), message, { severity: "error" });
        } else if (entry.arn === undefined) {
          report(
            entry.sso.key.span,
            "EKS ignores sso entries: they count only where aws-iam-authenticator runs with the feature gate SSORoleMatch; map the role's ARN",
          );
        }
      }
    }
  },
});

/** The value of the field that the message names; the key `sso` where there is none. */
function fieldSpan({ sso, section }: LintEntry, message: string): Span {
  const field = /sso\.(\w+)/.exec(message)?.[1];
  const members = sso === undefined ? [] : membersOf(sso.value, section.source);
  const member = members.find(
    ({ key }) => field !== undefined && SSO_KEYS.has(fold(key.value)) && fold(key.value) === fold(field),
  );
  const node = member?.value.node;
  return node
    ? spanOf(node, section.source)
    : (sso?.key.span ?? { source: section.source, start: 0, end: 0 });
}
