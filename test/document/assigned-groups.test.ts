// What the policy rules look at is what the authenticator gives: however an entry spells its keys.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocument } from "../../src/document/document.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { roles } from "../lint/marked.ts";

const item = fc.constantFrom("a", "b", "c", "~", "[x]", "''");
const list = fc.oneof(
  { weight: 4, arbitrary: fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`) },
  { weight: 1, arbitrary: fc.constantFrom("~", "[]", "{x: y}") },
);
const keys = fc.uniqueArray(fc.constantFrom("groups", "Groups", "GROUPS", "gROUPS"), { minLength: 1 });

it("the groups of an entry are those that the reference reads, in their order", () => {
  fc.assert(
    fc.property(
      keys,
      fc.array(list, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      (names, values, isMerged) => {
        const lines = names.map((name, index) => `  ${name}: ${values[index]}\n`);
        const [first = "", ...rest] = lines;
        const text = isMerged
          ? `- &m\n  rolearn: z\n${first}- <<: *m\n  rolearn: x\n${rest.join("")}`
          : `- rolearn: x\n${lines.join("")}`;
        const document = roles(text);
        const read = parseAwsAuth(document).roles.map(({ groups }) => groups);
        const linted = readDocument(document).entries.map(({ groups }) => groups.map(({ value }) => value));
        expect(linted).toEqual(read);
      },
    ),
  );
});
