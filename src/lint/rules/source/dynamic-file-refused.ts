import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** CallBackForFileLoad in pkg/mapper/dynamicfile/dynamicfile.go of the reference. */
export const dynamicFileRefused = defineRule({
  name: "dynamic-file-refused",
  description: "something for which aws-iam-authenticator refuses a whole DynamicFile document",
  level: "error",
  fixes: false,
  messages: {
    refused: ({ what }: { what: string }) =>
      `${what}, so the server refuses the whole file; it keeps the entries that it had, or has none after a start`,
  },
  check(_document, report, _options, { slips }) {
    for (const {
      span,
      data: { what },
    } of slipsOf(slips, "dynamic-file-refused")) {
      report(span, { found: "refused", what: String(what) });
    }
  },
});
