import { it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const config: LintConfig = {
  rules: { "denied-arns": { arns: ["arn:aws:iam::*:root", "arn:aws:iam::111122223333:role/*admin*"] } },
};

it("finds ARNs that match, in any case, across slashes", () => {
  expectFindings(
    "denied-arns",
    roles("- rolearn: «arn:aws:iam::111122223333:role/team/SuperAdmins»"),
    ["role/*admin*"],
    config,
  );
  expectFindings("denied-arns", users("- userarn: «arn:aws:iam::999988887777:root»"), [], config);
});

it("is silent about others, and takes braces and exclamation marks for themselves", () => {
  expectSilent("denied-arns", roles("- rolearn: arn:aws:iam::111122223333:role/dev"), config);
  expectSilent("denied-arns", roles("- rolearn: arn:aws:iam::111122223333:role/a"), {
    rules: { "denied-arns": { arns: ["arn:aws:iam::111122223333:role/{a,b}", "!x"] } },
  });
});
