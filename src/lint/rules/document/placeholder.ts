import { partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import type { Field } from "../../engine/precedence.ts";
import { defineRule } from "../../engine/rule.ts";
import {
  findArnPlaceholder,
  findMeantTemplate,
  findPlaceholder,
  isAccountPlaceholder,
} from "../../knowledge/placeholders.ts";

type Place = Exclude<Field, "sso"> | "account";

const EFFECTS: Readonly<Record<Place, string>> = {
  arn: "it matches no one",
  username: "it is the username as it stands",
  groups: "it is the group as it stands",
  account: "it is no account",
};

const unfilled = ({ written, place }: { written: string; place: Place }) =>
  `'${shorten(written)}' looks like a placeholder that no one filled in: ${EFFECTS[place]}; put in what it stands for`;

export const placeholder = defineRule({
  name: "placeholder",
  description: "a placeholder that no one filled in, such as <ARN of instance role> or INSTANCE_ROLE_ARN",
  level: "error",
  fixes: false,
  messages: { unfilled, template: unfilled },
  yieldsTo: [
    // `system:node:<no value>`: nobody forgot to fill it in.
    { rule: "node-role", at: "field", to: ["eaten"] },
    { rule: "unknown-template", at: "place", found: ["template"], to: ["misspelt"] },
    { rule: "unbalanced-template", at: "place", found: ["template"] },
    { rule: "angle-template", at: "place", found: ["template"] },
  ],
  check({ sections }, report) {
    for (const { entries, accounts } of sections) {
      for (const entry of entries) {
        for (const { text, field } of entry.texts) {
          const unfilled = field === "arn" ? findArnPlaceholder(text.value) : findPlaceholder(text.value);
          const part = unfilled ?? (field === "arn" ? undefined : findMeantTemplate(text.value));
          if (part === undefined) continue;
          const found = unfilled === undefined ? "template" : "unfilled";
          const written = text.value.slice(part.start, part.end);
          report(partOf(text, part.start, part.end), { found, written, place: field }, { field });
        }
      }
      for (const { value, span } of accounts) {
        if (isAccountPlaceholder(value)) {
          report(span, { found: "unfilled", written: value, place: "account" });
        }
      }
    }
  },
});
