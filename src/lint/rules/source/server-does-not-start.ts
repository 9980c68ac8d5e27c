import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** getConfig in cmd/aws-iam-authenticator/root.go, and NewFileMapper in pkg/mapper/file/mapper.go of the reference. */
export const serverDoesNotStart = defineRule({
  name: "server-does-not-start",
  description: "an entry or a setting with which aws-iam-authenticator's server does not start",
  level: "error",
  fixes: false,
  messages: {
    refused: ({ what }: { what: string }) =>
      `${what}, so the server does not start, and nobody gets in; one bad entry is enough`,
  },
  check(_document, report, _options, { slips }) {
    for (const {
      span,
      data: { what },
    } of slipsOf(slips, "server-does-not-start")) {
      report(span, { found: "refused", what: String(what) });
    }
  },
});
