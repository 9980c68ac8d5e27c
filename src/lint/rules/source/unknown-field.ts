import { inWords } from "../../../text/in-words.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

interface Unknown {
  readonly field: string;
  /** The object, or the part of it, that does not have the field. */
  readonly what: string;
  readonly fields: readonly string[];
  readonly meant?: string;
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning */
export const unknownField = defineRule({
  name: "unknown-field",
  description: "a field that a custom resource does not have, which the API server drops or refuses",
  level: "error",
  fixes: true,
  messages: {
    unknown: ({ field, what, fields, meant }: Unknown) =>
      `${what} has no field '${shorten(field)}', and its value reaches no one; ${
        meant === undefined ? `the fields are ${inWords(fields)}` : `write ${meant}`
      }`,
  },
  check(_document, report, _options, { slips }) {
    for (const { span, data, fix } of slipsOf(slips, "unknown-field")) {
      const { field, what, fields, meant } = data;
      const unknown: Unknown = {
        field: String(field),
        what: String(what),
        fields: Array.isArray(fields) ? fields.map(String) : [],
        ...(meant !== undefined && { meant: String(meant) }),
      };
      report(span, { found: "unknown", ...unknown }, { fix });
    }
  },
});
