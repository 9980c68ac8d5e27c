import fc from "fast-check";
import { expect, it } from "vitest";
import { json } from "../../../src/lint/formats/json.ts";
import { anyFiles, example, linted, options, suppressed, unreadable } from "./linted.ts";

it("writes the keys of the contract, and no others", () => {
  const found: { rule: string }[] = JSON.parse(json([example, unreadable], options));
  expect(found.find(({ rule }) => rule === "role-path")).toEqual({
    file: "aws-auth.yaml",
    rule: "role-path",
    severity: "error",
    message:
      "STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::111122223333:role/dev",
    line: 3,
    column: 16,
    endLine: 3,
    endColumn: 55,
    fixable: true,
    docs: "https://unpkg.com/aws-auth-map/docs/rules/role-path.md",
  });
});

it("sorts by file, line, column and rule", () => {
  const found: { file: string; line: number; column: number; rule: string }[] = JSON.parse(
    json(
      [{ ...example, file: "b" }, linted("a", example.text)].map(({ file, text }) => linted(file, text)),
      options,
    ),
  );
  const sorted = found.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
  });
  expect(found).toEqual(sorted);
  expect(found[0]?.file).toBe("a");
});

it("is JSON without control characters, whatever files and messages hold", () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const text = json(files, { ...options, showSuppressed: true });
      expect(() => JSON.parse(text)).not.toThrow();
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 100 },
  );
});

it("is an empty array without findings", () => {
  expect(json([], options)).toBe("[]\n");
});

it("has suppressed findings only on request, each with its comment", () => {
  const found = (showSuppressed?: boolean): { rule: string; line: number; suppressed?: object }[] =>
    JSON.parse(json([suppressed], { ...options, showSuppressed }));
  expect(found().map(({ rule }) => rule)).toEqual(["duplicate-group"]);
  expect(found(false)).toEqual(found());
  expect(found(true).map(({ line, rule, suppressed: by }) => [line, rule, by])).toEqual([
    [2, "no-node-role", { line: 10 }],
    [3, "role-path", { line: 3, reason: 'kept, "for" <b> & 50%' }],
    [5, "duplicate-group", undefined],
    [7, "role-path", { line: 6 }],
  ]);
});
