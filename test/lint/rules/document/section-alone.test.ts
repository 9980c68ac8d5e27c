import { expect, it } from "vitest";
import { fix } from "../../../../src/lint/fix.ts";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectSilent } from "../../marked.ts";

const ARN = "arn:aws:iam::111122223333:user/staff/ann";

it("says what a bare list is taken for", () => {
  const [finding] = expectFindings("section-alone", `# users\n«-» userarn: ${ARN}\n  username: ann\n`, [
    "linted as the text of mapUsers",
  ]);
  expect(finding?.severity).toBe("info");
  expectFindings("section-alone", `«[»{"rolearn": "${ARN}"}]`, ["mapRoles"]);
});

it("lints it at its lines, and mends it", () => {
  const text = "- rolearn: arn:aws:iam::111122223333:role/ci/deploy\n  username: a\n  groups: [dev, dev]\n";
  expect(lint(text).map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual(
    expect.arrayContaining(["1:12 role-path", "3:17 duplicate-group"]),
  );
  expect(fix(text).text).toContain("role/deploy");
});

it("says what is broken in it", () => {
  const rules = lint(`- userarn: ${ARN}\n  username: "ann\n`).map(({ rule, line }) => `${line} ${rule}`);
  expect(rules).toEqual(["1 section-alone", "2 yaml-syntax"]);
});

it("is silent about other lists, and about a ConfigMap", () => {
  expectSilent("section-alone", "- name: a\n");
  expectSilent("section-alone", `data:\n  mapUsers: |\n    - userarn: ${ARN}\n`);
});
