import { it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, roles, users } from "../../marked.ts";

it("finds the access key's id in usernames and groups, of roles and of users", () => {
  expectFindings(
    "access-key-template",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/dev
        username: dev:«{{AccessKeyID}}»
        groups: ["«{{AccessKeyID}}»", 'a-«{{AccessKeyID}}»-b']
    `),
    ["CVE-2022-2385", "CVE-2022-2385", "CVE-2022-2385"],
  );
  expectFindings(
    "access-key-template",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: "a:«{{AccessKeyID}}»"}`),
  );
});

it("is silent about other templates and other spellings", () => {
  expectSilent(
    "access-key-template",
    roles(
      `- {rolearn: "arn:aws:iam::111122223333:role/dev", username: "{{ AccessKeyID }}{{SessionName}}AccessKeyID"}`,
    ),
  );
});

it("suggests the session's name, or the name of the user", () => {
  const role = roles(
    `- {rolearn: "arn:aws:iam::111122223333:role/ci", username: "ci:{{AccessKeyID}}", groups: [a]}`,
  );
  expectSuggestion("access-key-template", role, role.replace("{{AccessKeyID}}", "{{SessionName}}"));
  const user = users(
    `- {userarn: "arn:aws:iam::111122223333:user/ann", username: "u:{{AccessKeyID}}", groups: [a]}`,
  );
  expectSuggestion("access-key-template", user, user.replace("{{AccessKeyID}}", "ann"));
});
