// Files as the command hands them to a format.
import fc from "fast-check";
import type { FormatOptions, LintedFile } from "../../../src/lint/formats/index.ts";
import { lintReport } from "../../../src/lint/lint.ts";
import { roles, users } from "../marked.ts";
import { section } from "../sections.ts";

export const options: FormatOptions = { color: false, version: "1.2.3" };

export function linted(file: string, text: string): LintedFile {
  return { file, text, ...lintReport(text, { filename: file }) };
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

/** A finding with a suggestion, and one with a fix that is left to a person. */
export const suggesting: LintedFile = linted(
  "aws-auth.yaml",
  users(`
    - rolearn: arn:aws:iam::111122223333:user/alice
      username: alice
      groups: [viewers]
    - userarn: arn:aws:iam::111122223333:user/bob
      username: bob
      groups: system:masters
  `),
);

/** A finding that is about another place too, and says so. */
export const related: LintedFile = linted(
  "aws-auth.yaml",
  roles(`
    - rolearn: arn:aws:iam::111122223333:role/dev
      username: dev
      groups: [viewers]
      groups: [editors]
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
      if (failure !== undefined) return { ...base, findings: [], suppressed: [], failure };
      return {
        ...base,
        findings: base.findings.map((finding) => ({ ...finding, message: finding.message + hostile })),
        suppressed: base.findings.map((finding) => ({
          ...finding,
          suppression: { line: 1, reason: hostile },
        })),
      };
    }),
  { maxLength: 3 },
);

/** A finding that counts, one that is suppressed with a reason, and one without. */
export const suppressed: LintedFile = linted(
  "aws-auth.yaml",
  roles(`
    - rolearn: arn:aws:iam::111122223333:role/team/dev # aws-auth-map-disable-line role-path -- kept, "for" <b> & 50%
      username: dev
      groups: [viewers, viewers]
    # aws-auth-map-disable-next-line role-path
    - rolearn: arn:aws:iam::111122223333:role/team/ops
      username: ops
      groups: [viewers]
    # aws-auth-map-disable no-node-role
  `),
);
