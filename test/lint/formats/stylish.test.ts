import fc from "fast-check";
import { expect, it } from "vitest";
import { stylish } from "../../../src/lint/formats/stylish.ts";
import type { TextEdit } from "../../../src/text/edit.ts";
import { roles } from "../marked.ts";
import { anyFiles, example, linted, options, related, suggesting, suppressed, unreadable } from "./linted.ts";

it("shows each finding with its line and a marker under the text, and a summary", () => {
  const only = { ...example, findings: example.findings.filter(({ rule }) => rule === "role-path") };
  expect(stylish([only], options)).toBe(`aws-auth.yaml:3:16  error  role-path (--fix)
  STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::111122223333:role/dev
  3 |     - rolearn: arn:aws:iam::111122223333:role/team/dev
    |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error in 1 file; 1 can be fixed with --fix
`);
});

it("shows the other places that a finding is about, each with what it is", () => {
  const only = { ...related, findings: related.findings.filter(({ rule }) => rule === "duplicate-key") };
  expect(stylish([only], options)).toContain(`
  5 |       groups: [viewers]
    |       ^^^^^^
  6 |       groups: [editors]
    |       ------ the key that counts

`);
});

it("shows three other places, and counts the rest", () => {
  const [finding] = example.findings;
  if (finding === undefined) throw new Error("no finding");
  const places = Array.from({ length: 5 }, () => ({ ...finding, what: "here too" }));
  const text = stylish([{ ...example, findings: [{ ...finding, related: places }] }], options);
  expect(text.match(/-+ here too\n/g)).toHaveLength(3);
  expect(text).toContain("    | and 2 more places; --format json@2 has all\n");
});

it("shows the line that a suggestion makes, where it is one line", () => {
  const [finding] = suggesting.findings.filter(({ rule }) => rule === "unknown-key");
  if (finding === undefined) throw new Error("no finding");
  const shown = (edits: readonly TextEdit[]) =>
    stylish([{ ...suggesting, findings: [{ ...finding, suggestion: { edits } }] }], options);
  expect(shown(finding.suggestion?.edits ?? [])).toContain(`
  3 |     - rolearn: arn:aws:iam::111122223333:user/alice
    |       ^^^^^^^
    +     - userarn: arn:aws:iam::111122223333:user/alice

`);
  const lineEnd = suggesting.text.indexOf("\n", finding.start);
  const next = { start: lineEnd + 1, end: lineEnd + 2, text: "" };
  for (const other of [
    { start: finding.start, end: finding.end, text: "a:\n  b" },
    { start: finding.start, end: lineEnd + 1, text: "" },
    { start: finding.start - finding.column + 1, end: lineEnd, text: "" },
    next,
  ]) {
    expect(shown([other])).not.toContain("    + ");
  }
});

it("counts each severity, and says when there is nothing", () => {
  expect(stylish([linted("a.yaml", "data:\n  mapUsers: ''\n")], options)).toBe("No findings in 1 file\n");
  expect(stylish([], options)).toBe("No findings in 0 files\n");
  expect(stylish([example, unreadable], options)).toMatch(
    /\d errors?, \d warnings?, \d info in 1 file; \d can be fixed with --fix; 1 file could not be linted\n$/,
  );
});

it("marks the right columns behind tabs, wide and combining characters, and escapes", () => {
  const marker = (line: string) => {
    const text = roles(`- {"username": "${line}", "rolearn": "arn:aws:iam::111122223333:role/a/b"}`);
    const file = linted("a", text);
    const lines = stylish(
      [{ ...file, findings: file.findings.filter(({ rule }) => rule === "role-path") }],
      options,
    ).split("\n");
    return [lines[2]?.indexOf('"arn'), lines[3]?.indexOf("^"), lines[2] ?? ""] as const;
  };
  const [plainText, plainMark] = marker("ab");
  expect(plainMark).toBe(plainText);
  const [wideText = 0, wideMark] = marker("管理");
  expect(wideMark).toBe(wideText + 2);
  const [accentText = 0, accentMark] = marker("e\u0301");
  expect(accentMark).toBe(accentText - 1);
  const [escapedText, escapedMark, escaped] = marker("\u202e");
  expect(escapedMark).toBe(escapedText);
  expect(escaped).toContain("\\u202e");
});

it("cuts long lines around the finding", () => {
  const text = roles(
    `- {username: ${"x".repeat(100_000)}, rolearn: arn:aws:iam::111122223333:role/a/b, groups: [${"y".repeat(100_000)}]}`,
  );
  const file = linted("a", text);
  const [, , line = "", marker = ""] = stylish(
    [{ ...file, findings: file.findings.filter(({ rule }) => rule === "role-path") }],
    options,
  ).split("\n");
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marker.indexOf("^"))).toMatch(/^arn:aws:iam/);
});

it("colours only where it is asked to", () => {
  expect(stylish([example], options)).not.toContain("\u001b");
  expect(stylish([example], { ...options, color: true })).toContain("\u001b[31merror\u001b[39m");
});

it("never prints a control or direction character of a file's", () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      expect(stylish(files, { ...options, showSuppressed: true }).replaceAll("\n", "")).not.toMatch(
        /[\p{Cc}\p{Cf}]/u,
      );
    }),
    { numRuns: 100 },
  );
});

it("counts suppressed findings, and lists them on request, with the reason", () => {
  const lastLine = (showSuppressed?: boolean) =>
    stylish([suppressed], { ...options, showSuppressed })
      .trimEnd()
      .split("\n")
      .at(-1);
  expect(lastLine()).toBe(
    "1 warning in 1 file; 1 can be fixed with --fix; 3 findings suppressed by comments (--show-suppressed lists them)",
  );
  expect(lastLine(true)).toBe(
    "1 warning in 1 file; 1 can be fixed with --fix; 3 findings suppressed by comments",
  );
  expect(stylish([suppressed], options)).not.toContain("role-path");
  expect(stylish([suppressed], { ...options, showSuppressed: true })).toContain(
    `aws-auth.yaml:3:16  error  role-path (suppressed)
  STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::111122223333:role/dev
  suppressed by the comment in line 3: kept, "for" <b> & 50%
  3 |     - rolearn:`,
  );
});
