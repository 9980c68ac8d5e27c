import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** BuildMapperChain in pkg/server/server.go of the reference: a back end that is not in the list is never made. */
export const mappingsNotRead = defineRule({
  name: "mappings-not-read",
  description: "mappings in a server's configuration whose backendMode does not have MountedFile",
  level: "warning",
  fixes: false,
  messages: {
    unused: ({ modes }: { modes: string }) =>
      `backendMode is ${modes}, so the server never reads these mappings; add MountedFile to it, or move them`,
  },
  check(_document, report, _options, { slips }) {
    for (const {
      span,
      data: { modes },
    } of slipsOf(slips, "mappings-not-read")) {
      report(span, { found: "unused", modes: String(modes) });
    }
  },
});
