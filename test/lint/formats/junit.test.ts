import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import { junit } from "../../../src/lint/formats/junit.ts";
import { anyFiles, example, linted, options, related, suppressed, unreadable } from "./linted.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (name) => /^test(?:suite|case)$/.test(name),
});

it("is well formed, whatever files and messages hold", () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      expect(XMLValidator.validate(junit(files, { ...options, showSuppressed: true }))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

it("has a suite for each file and a case for each finding, of which only errors fail", () => {
  const clean = linted("clean.yaml", "data:\n  mapUsers: |\n    []\n");
  const { testsuites } = parser.parse(junit([example, clean, unreadable], options));
  const names = testsuites.testsuite.map(({ name, tests, failures, errors }: Record<string, string>) =>
    [name, tests, failures, errors].join(" "),
  );
  const count = example.findings.length;
  const errors = example.findings.filter(({ severity }) => severity === "error").length;
  expect(names).toEqual([`aws-auth.yaml ${count} ${errors} 0`, "clean.yaml 1 0 0", "missing.yaml 1 0 1"]);
  expect(testsuites.tests).toBe(String(count + 2));
  const cases = testsuites.testsuite[0].testcase;
  expect(cases.find(({ name }: { name: string }) => name === "role-path at 3:16").failure.type).toBe(
    "role-path",
  );
  expect(cases.find(({ name }: { name: string }) => name.startsWith("no-groups")).failure).toBeUndefined();
});

it("names the other places that a finding is about", () => {
  const [suite] = parser.parse(junit([related], options)).testsuites.testsuite;
  const { failure } = suite.testcase.find(({ name }: { name: string }) => name.startsWith("duplicate-key"));
  expect(failure["#text"]).toMatch(/\nline 6: the key that counts\nhttps:/);
});

it("has a skipped case for a suppressed finding, on request", () => {
  const read = (showSuppressed?: boolean) =>
    parser.parse(junit([suppressed], { ...options, showSuppressed })).testsuites;
  expect(read()).toMatchObject({ tests: "1", skipped: "0" });
  expect(read(true)).toMatchObject({ tests: "4", failures: "0", skipped: "3" });
  const [suite] = read(true).testsuite;
  expect(suite.skipped).toBe("3");
  const skipped = suite.testcase.find(({ name }: { name: string }) => name === "role-path at 3:16").skipped;
  expect(skipped.message).toContain('(suppressed by the comment in line 3: kept, "for" <b> & 50%)');
});
