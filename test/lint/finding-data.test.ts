// What a finding says as values: enough to make its message from, and fit for JSON.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lint } from "../../src/lint/lint.ts";
import { defaultRules } from "../../src/lint/rules/index.ts";

const fixtures = ["real-world", "incidents"].flatMap((name) => {
  const folder = fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
  return readdirSync(folder).map((file) => readFileSync(folder + file, "utf8"));
});
const pages = defaultRules.flatMap(({ name }) => {
  const page = readFileSync(fileURLToPath(new URL(`../../docs/rules/${name}.md`, import.meta.url)), "utf8");
  return [...page.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
});

it("survives a trip through JSON, and gives the same message again", () => {
  const seen = new Set<string>();
  for (const { rule, message, data } of [...fixtures, ...pages].flatMap((text) => lint(text))) {
    const copy: unknown = JSON.parse(JSON.stringify(data));
    expect(copy, rule).toStrictEqual(data);
    const words = defaultRules.find(({ name }) => name === rule)?.messages[data.found] as (
      data: unknown,
    ) => string;
    expect(words(copy), rule).toBe(message);
    seen.add(rule);
  }
  // The policies are off until they are configured.
  expect(seen.size).toBeGreaterThan(45);
});

it("names other places where the message names another line", () => {
  const text =
    "data:\n  mapUsers: |\n    - userarn: arn:aws:iam::111122223333:user/a\n      username: a\n    - userarn: arn:aws:iam::111122223333:user/a\n      username: b\n";
  const [finding] = lint(text).filter(({ rule }) => rule === "duplicate-arn");
  expect(finding).toMatchObject({ line: 3, related: [{ line: 5 }] });
});
