import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectFix, expectNoFix, expectSilent } from "../../marked.ts";

/** A mapRoles whose first item stands two columns in. */
function indented(rest: string): string {
  return `data:\n  mapRoles: |2\n      - rolearn: arn:aws:iam::111122223333:role/a\n        username: a\n${rest}`;
}

it("finds the first line that is further left than the first item", () => {
  expectFindings(
    "dedented-entry",
    indented("    # dropped, too\n    «- rolearn: arn:aws:iam::111122223333:role/b»\n      username: b\n"),
    ["this line and all below it are dropped, and no error is logged"],
  );
  expectFindings("dedented-entry", 'data:\n  mapAccounts: "  - \\"1\\"\\n«- \\"2\\"»\\n"\n');
});

it("indents the dropped lines, and nothing else", () => {
  expectFix(
    "dedented-entry",
    indented("    - rolearn: arn:aws:iam::111122223333:role/b\n\n      username: b  \n  mapUsers: ''\n"),
    indented("      - rolearn: arn:aws:iam::111122223333:role/b\n\n        username: b  \n  mapUsers: ''\n"),
  );
  expectFix(
    "dedented-entry",
    'data:\n  mapRoles: "  - rolearn: x\\n- rolearn: z\\n"\n',
    'data:\n  mapRoles: "  - rolearn: x\\n  - rolearn: z\\n"\n',
  );
});

it("offers no fix where a dropped entry would take another one's place", () => {
  expectNoFix(
    "dedented-entry",
    indented("    - rolearn: arn:aws:iam::111122223333:role/A\n      username: b\n"),
  );
});

it("offers no fix where indenting does not make entries of the lines", () => {
  expectNoFix("dedented-entry", indented("    more: text\n"));
});

it("lints the dropped entries too", () => {
  const rules = lint(indented("    - rolearn: arn:aws:iam::111122223333:role/b/c\n      username: b\n"));
  expect(rules.map(({ rule }) => rule)).toContain("role-path");
});

it("is silent about comments further left, and about lists that stand in one column", () => {
  expectSilent("dedented-entry", indented("    # a comment\n      - rolearn: z\n"));
  expectSilent("dedented-entry", indented("      - rolearn: z\n"));
});
