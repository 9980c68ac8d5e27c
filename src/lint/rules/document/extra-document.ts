import { defineRule } from "../../engine/rule.ts";

/** Source: the reference unmarshals each section once, and go-yaml's Unmarshal reads only the first document. */
export const extraDocument = defineRule({
  name: "extra-document",
  description: "text behind a document marker inside a section, which is never read",
  level: "error",
  fixes: false,
  messages: {
    unread: ({ section }: { section: string }) =>
      `the first YAML document of ${section} ends at this line, and the authenticator reads no other: all entries below are dropped, and no error is logged; delete the line`,
  },
  check({ sections }, report) {
    for (const { extraDocument: span, name } of sections) {
      if (span !== undefined) report(span, { found: "unread", section: name });
    }
  },
});
