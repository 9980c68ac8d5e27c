// Every sentence of an explanation, in explanations.txt: read its diff by eye, then
// npx vitest run test/mapping/explanations.test.ts -u
import { expect, it } from "vitest";
import { createMapper, type Explanation, parseAwsAuth } from "../../src/exports/index.ts";
import { oneLine } from "../../src/text/printable.ts";
import { type ExplanationCase, explanationCases } from "./explanation-cases.ts";

/** With the keys that are undefined: they are to be absent. */
const json = (value: unknown) =>
  JSON.stringify(value, (_, inner) => (inner === undefined ? "undefined" : inner));

const indented = (text: string, by = "    ") => text.trimEnd().replace(/^(?=.)/gm, by);

function textOf(document: ExplanationCase["document"]): string {
  if (typeof document === "string" && /^(?:data|metadata):/.test(document)) return document;
  const sections = typeof document === "string" ? { mapRoles: document } : document;
  const blocks = Object.entries(sections).map(([name, section]) => `  ${name}: |\n${indented(section)}\n`);
  return `data:\n${blocks.join("")}`;
}

function written({ resolution, steps, nearMisses }: Explanation): string[] {
  const answer = resolution.mapped ? `${resolution.username} in [${resolution.groups}]` : resolution.reason;
  return [
    `= ${answer}`,
    ...steps.flatMap(({ step, input, output, why, ...rest }) => [
      `${step}: ${input} -> ${output}`,
      `    ${why}`,
      ...Object.entries(rest).map(([key, value]) => `    ${key}: ${json(value)}`),
    ]),
    ...nearMisses.flatMap(({ kind, message, fix, ...rest }) => [
      `~ ${kind} ${json(rest)}`,
      `    ${message}`,
      `    ${fix}`,
    ]),
  ];
}

it("explains each of these cases in these words", async () => {
  const blocks = explanationCases.map(({ about, document, identity, options }) => {
    const text = textOf(document);
    const explanation = createMapper(parseAwsAuth(text), options).explain(identity);
    const asked = `? ${JSON.stringify(identity)}${options === undefined ? "" : ` ${JSON.stringify(options)}`}`;
    const lines = [indented(text, "  | "), asked, ...written(explanation)];
    return `## ${about}\n\n${lines.join("\n").split("\n").map(oneLine).join("\n")}\n`;
  });
  await expect(blocks.join("\n")).toMatchFileSnapshot("explanations.txt");
});
