import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fix } from "../../../src/lint/fix.ts";
import { json2 } from "../../../src/lint/formats/json-2.ts";
import { type LintJson, lintJsonSchema } from "../../../src/lint/formats/json-2-schema.ts";
import { lintSource } from "../../../src/lint/source/lint-source.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { forms } from "../../sources/forms.ts";
import { read } from "../../sources/lint-form.ts";
import { roles } from "../marked.ts";
import { anyFiles, example, linted, options, suggesting, suppressed, unreadable } from "./linted.ts";

const ajv = new Ajv.default({ strict: true, allErrors: true });
const validate = ajv.compile(lintJsonSchema("https://example.test/schema.json"));

function reportOf(...[files, more = {}]: [Parameters<typeof json2>[0], object?]): LintJson {
  const report: LintJson = JSON.parse(json2(files, { ...options, ...more }));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}

it("has all that a finding says, with the edits of its fix", () => {
  const { version, findings } = reportOf([example, unreadable]);
  expect(version).toBe(2);
  expect(findings.find(({ rule }) => rule === "role-path")).toEqual({
    file: "aws-auth.yaml",
    rule: "role-path",
    found: "path",
    severity: "error",
    message: expect.stringContaining("write arn:aws:iam::111122223333:role/dev"),
    data: expect.objectContaining({ right: "arn:aws:iam::111122223333:role/dev" }),
    line: 3,
    column: 16,
    endLine: 3,
    endColumn: 55,
    start: 35,
    end: 74,
    fixable: true,
    fix: {
      edits: [
        {
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 55,
          start: 35,
          end: 74,
          text: "arn:aws:iam::111122223333:role/dev",
        },
      ],
    },
    docs: "https://unpkg.com/aws-auth-map/docs/rules/role-path.md",
  });
});

it("is valid by its schema, and has no control characters, whatever files and messages hold", () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      reportOf(files);
      expect(json2(files, options).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 100 },
  );
  const { findings, ...rest } = reportOf([example]);
  expect(validate(rest)).toBe(false);
  expect(validate({ ...rest, findings: [{ ...findings[0], severity: "fatal" }] })).toBe(false);
});

it("counts what each file has, and all of them together", () => {
  const clean = linted("clean.yaml", "data:\n  mapUsers: |\n    []\n");
  const { files, summary } = reportOf([example, clean, unreadable, suppressed]);
  const count = (severity: string) => example.findings.filter((each) => each.severity === severity).length;
  const ofExample = { error: count("error"), warning: count("warning"), info: count("info") };
  expect(files).toEqual([
    { file: "aws-auth.yaml", ...ofExample, fixable: 2, suppressed: 0 },
    { file: "clean.yaml", error: 0, warning: 0, info: 0, fixable: 0, suppressed: 0 },
    { file: "missing.yaml", failure: "no such file" },
    { file: "aws-auth.yaml", error: 0, warning: 1, info: 0, fixable: 1, suppressed: 3 },
  ]);
  expect(summary).toMatchObject({
    files: 4,
    failed: 1,
    ...ofExample,
    warning: ofExample.warning + 1,
    fixable: 3,
    suppressed: 3,
  });
});

it("has edits that make what --fix makes, and others for suggestions and for fixes that are left to a person", () => {
  const text = roles("- rolearn: arn:aws:iam::111122223333:role/a/b\n  username: b\n  groups: [x]");
  const [fixed] = reportOf([linted("a.yaml", text)]).findings.filter(({ fixable }) => fixable);
  expect(applyEdits(text, fixed?.fix?.edits ?? []).text).toBe(fix(text).text);

  const { findings, summary } = reportOf([suggesting]);
  const [suggested] = findings.filter(({ suggestion }) => suggestion !== undefined);
  expect(suggested).toMatchObject({ rule: "unknown-key", fixable: false });
  expect(suggested?.suggestion?.edits.map(({ line, text: written }) => [line, written])).toEqual([
    [3, "userarn"],
  ]);
  const [withheld] = findings.filter((each) => each.withheld !== undefined);
  expect(withheld).toMatchObject({
    rule: "wrong-type",
    fixable: false,
    withheld: {
      dangers: ["gains-system-masters"],
      message: expect.stringContaining("--fix leaves this to you"),
      fix: { edits: [{ line: 8, text: "[system:masters]" }] },
    },
  });
  expect(withheld?.message).not.toContain("--fix leaves");
  expect(summary).toMatchObject({ suggestions: 1, withheld: 1, fixable: 0 });
});

it("names other places that a finding is about", () => {
  const entry = "- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n  username: b\n  groups: [x]";
  const { findings } = reportOf([linted("a.yaml", roles(entry))]);
  const finding = findings.find(({ rule }) => rule === "duplicate-key");
  expect(finding).toMatchObject({
    rule: "duplicate-key",
    found: "repeated",
    data: { key: "username", line: 5 },
    related: [{ line: 5, column: 7, endColumn: 15, what: "the key that counts" }],
  });
});

it("sorts by file, line, column and rule", () => {
  const { findings } = reportOf([linted("b", example.text), linted("a", example.text)]);
  const keys = findings.map(({ file, line, column, rule }) =>
    [file, String(line).padStart(4), String(column).padStart(4), rule].join(" "),
  );
  expect(keys).toEqual(keys.toSorted());
});

it("lists suppressed findings apart, each with its comment, unless they are not wanted", () => {
  const { findings, suppressed: listed } = reportOf([suppressed]);
  expect(findings.map(({ rule }) => rule)).toEqual(["duplicate-group"]);
  expect(listed?.map(({ line, rule, suppression }) => [line, rule, suppression])).toEqual([
    [2, "no-node-role", { line: 10 }],
    [3, "role-path", { line: 3, reason: 'kept, "for" <b> & 50%' }],
    [7, "role-path", { line: 6 }],
  ]);
  const without = reportOf([suppressed], { showSuppressed: false });
  expect(without).not.toHaveProperty("suppressed");
  expect(without.summary.suppressed).toBe(3);
});

it("is an object without findings too", () => {
  expect(reportOf([])).toEqual({
    version: 2,
    findings: [],
    suppressed: [],
    files: [],
    summary: {
      files: 0,
      failed: 0,
      error: 0,
      warning: 0,
      info: 0,
      fixable: 0,
      withheld: 0,
      suggestions: 0,
      suppressed: 0,
    },
  });
});

it("says where a finding is in a form that is no manifest", async () => {
  const map = {
    roles: [{ rolearn: "arn:aws:iam::111122223333:role/team/admin", username: "a", groups: ["b"] }],
    users: [],
    accounts: [],
  };
  const form = forms.find(({ name }) => name === "a plan with kubernetes_config_map_v1");
  if (form === undefined) expect.fail("there is no such form");
  const [found] = await read(form.write(map));
  if (found === undefined) expect.fail("it is not read");
  const { findings } = lintSource(found.reading);
  const file = { file: "plan.json", text: form.write(map).text, findings };
  const printed = reportOf([file]).findings;
  expect(printed.find(({ rule }) => rule === "role-path")?.origin).toEqual({
    address: "kubernetes_config_map_v1.aws_auth",
    section: "mapRoles",
    decoded: { line: 1, column: 12 },
  });
});
