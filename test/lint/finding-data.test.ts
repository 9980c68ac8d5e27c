// What a finding says as values: enough to make its message from, and fit for JSON.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lint, lintReport } from "../../src/lint/lint.ts";
import { allRules } from "../../src/lint/rules/all-rules.ts";

const fixtures = ["real-world", "incidents"].flatMap((name) => {
  const folder = fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
  return readdirSync(folder).map((file) => readFileSync(folder + file, "utf8"));
});
/** A finding with a suggestion: a user's ARN under the key of a role. */
const SUGGESTING =
  "data:\n  mapUsers: |\n    - rolearn: arn:aws:iam::111122223333:user/a\n      username: a\n      groups: [a]\n";

const pages = allRules.flatMap(({ name }) => {
  const page = readFileSync(fileURLToPath(new URL(`../../docs/rules/${name}.md`, import.meta.url)), "utf8");
  return [...page.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
});

it("survives a trip through JSON, and gives the same message again", () => {
  const seen = new Set<string>();
  for (const { rule, message, data } of [...fixtures, ...pages].flatMap((text) => lint(text))) {
    const copy: unknown = JSON.parse(JSON.stringify(data));
    expect(copy, rule).toStrictEqual(data);
    const words = allRules.find(({ name }) => name === rule)?.messages[data.found] as (
      data: unknown,
    ) => string;
    expect(words(copy), rule).toBe(message);
    seen.add(rule);
  }
  // The policies are off until they are configured.
  expect(seen.size).toBeGreaterThan(45);
});

it("suggests edits that survive a trip through JSON, lie in the text in order, and stand beside no fix", () => {
  const suggesting = [...fixtures, ...pages, SUGGESTING].flatMap((text) =>
    lint(text)
      .filter(({ suggestion }) => suggestion !== undefined)
      .map((finding) => ({ text, finding })),
  );
  expect(suggesting.length).toBeGreaterThan(1);
  for (const { text, finding } of suggesting) {
    expect(JSON.parse(JSON.stringify(finding)), finding.rule).toStrictEqual(finding);
    expect(finding).toMatchObject({ fixable: false });
    expect(finding).not.toHaveProperty("fix");
    expect(finding).not.toHaveProperty("withheld");
    let done = 0;
    for (const { start, end, text: written } of finding.suggestion?.edits ?? []) {
      expect(start).toBeGreaterThanOrEqual(done);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(text.slice(start, end)).not.toBe(written);
      done = end;
    }
    expect(done).toBeLessThanOrEqual(text.length);
  }
});

it("suggests nothing where a comment keeps a line as it is", () => {
  const { findings, suppressed } = lintReport(`# aws-auth-map-disable unknown-key\n${SUGGESTING}`);
  expect(findings.map(({ rule }) => rule)).not.toContain("unknown-key");
  const kept = suppressed.filter(({ rule }) => rule === "unknown-key");
  expect(kept).toHaveLength(1);
  expect(kept[0]).not.toHaveProperty("suggestion");
});

it("names other places where the message names another line", () => {
  const text =
    "data:\n  mapUsers: |\n    - userarn: arn:aws:iam::111122223333:user/a\n      username: a\n    - userarn: arn:aws:iam::111122223333:user/a\n      username: b\n";
  const [finding] = lint(text).filter(({ rule }) => rule === "duplicate-arn");
  expect(finding).toMatchObject({ line: 3, related: [{ line: 5 }] });
});
