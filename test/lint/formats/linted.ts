// Files as the command hands them to a format.
import fc from "fast-check";
import type { FormatOptions, LintedFile } from "../../../src/lint/formats/index.ts";
import { lint } from "../../../src/lint/lint.ts";
import { roles } from "../marked.ts";
import { section } from "../sections.ts";

export const options: FormatOptions = { color: false, version: "1.2.3" };

export function linted(file: string, text: string): LintedFile {
  return { file, text, findings: lint(text, { filename: file }) };
}

/** An error with a fix, a warning, and an info. */
export const example: LintedFile = linted(
  "aws-auth.yaml",
  roles(`
    - rolearn: arn:aws:iam::111122223333:role/team/dev
      username: dev
      groups: [viewers, viewers]
    - rolearn: arn:aws:iam::111122223333:role/ops
      username: ops
  `),
);

export const unreadable: LintedFile = {
  file: "missing.yaml",
  text: "",
  findings: [],
  failure: "no such file",
};

/** Hostile names, texts and messages. */
export const anyFiles: fc.Arbitrary<LintedFile[]> = fc.array(
  fc
    .record({
      file: fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("a b/ü%.yaml", "::error::x,y", "]]>&<\"'.yaml", "\u001b[31m\u202e"),
      ),
      text: section.map(roles),
      hostile: fc.string({ unit: "binary" }),
      failure: fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
    })
    .map(({ file, text, hostile, failure }) => {
      const base = linted(file, text);
      if (failure !== undefined) return { ...base, findings: [], failure };
      return {
        ...base,
        findings: base.findings.map((finding) => ({ ...finding, message: finding.message + hostile })),
      };
    }),
  { maxLength: 3 },
);
