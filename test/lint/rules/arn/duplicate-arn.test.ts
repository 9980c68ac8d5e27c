import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("points at the entries that do not count, and says where the one that does stands", () => {
  expectFindings(
    "duplicate-arn",
    roles(`
      - rolearn: «arn:aws:iam::111122223333:role/dev»
        username: one
      - rolearn: «arn:aws:iam::111122223333:role/Dev»
        username: two
      - rolearn: arn:aws:iam::111122223333:role/dev
        username: three
    `),
    ["the last entry of an ARN wins, and arn:aws:iam::111122223333:role/dev is also at line 7", "at line 7"],
  );
});

it("knows that mapRoles comes before mapUsers, whatever stands last", () => {
  expectFindings(
    "duplicate-arn",
    `data:
  mapUsers: |
    - userarn: «arn:aws:iam::111122223333:user/alice»
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:user/alice
`,
    ["mapRoles is asked before mapUsers, and arn:aws:iam::111122223333:user/alice is also at line 5"],
  );
});

it("says of users that differ in case that it is random who counts", () => {
  expectFindings(
    "duplicate-arn",
    users(
      "- userarn: «arn:aws:iam::111122223333:user/alice»\n- userarn: «arn:aws:iam::111122223333:user/Alice»",
    ),
    ["at line 4 in another spelling: which of the entries counts is random", "at line 3"],
  );
  expectFindings(
    "duplicate-arn",
    users(
      "- userarn: «arn:aws:iam::111122223333:user/alice»\n- userarn: arn:aws:iam::111122223333:user/alice",
    ),
    ["the last entry of an ARN wins"],
  );
});

it("is silent about other ARNs, dropped entries, and other ConfigMaps", () => {
  expectSilent("duplicate-arn", roles("- rolearn: arn:aws:iam::1:role/a\n- rolearn: arn:aws:iam::2:role/a"));
  expectSilent("duplicate-arn", roles("- rolearn: x\n- rolearn: x\n  sso: {}"));
  const one = "data:\n  mapRoles: |\n    - rolearn: x\n";
  expectSilent("duplicate-arn", `${one}---\n${one}`);
});

it("names the line of an entry whose ARN is an alias, and points at that entry", () => {
  expectFindings(
    "duplicate-arn",
    roles(`
      - rolearn: &a «arn:aws:iam::111122223333:role/a»
      - «username»: b
        rolearn: *a
      - rolearn: *a
    `),
    ["is also at line 6", "is also at line 6"],
  );
});
