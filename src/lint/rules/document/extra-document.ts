import { defineRule } from "../../engine/rule.ts";

/** Source: the reference unmarshals each section once, and go-yaml's Unmarshal reads the first document alone. */
export const extraDocument = defineRule({
  name: "extra-document",
  description: "text behind a document marker inside a section, which is never read",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { extraDocument: span, name } of sections) {
      if (span === undefined) continue;
      report(
        span,
        `the first YAML document of ${name} ends here, and only that one is read: all below is dropped without a word; delete the line`,
      );
    }
  },
});
