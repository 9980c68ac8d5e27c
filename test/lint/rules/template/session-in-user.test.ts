import { expect, it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, findingsOf, roles, users } from "../../marked.ts";

it("finds the session's name in a user's entry, in the username and in groups", () => {
  expectFindings(
    "session-in-user",
    users(`
      - userarn: arn:aws:iam::111122223333:user/alice
        username: a:«{{SessionName}}»:«{{SessionNameRaw}}»
        groups:
          - 'g-«{{SessionName}}»'
      - {UserARN: 'arn:aws:iam::111122223333:user/bob', userName: "bob:«{{EC2PrivateDNSName}}»"}
    `),
    [
      "{{SessionName}} is always empty here",
      "{{SessionNameRaw}} is always empty here",
      "{{SessionName}} is always empty here",
      "EKS refuses every login of this user: {{EC2PrivateDNSName}}",
    ],
  );
});

it("finds it where a user stands under mapRoles, since the section does not decide", () => {
  expectFindings(
    "session-in-user",
    roles(`
      - rolearn: arn:aws:iam::111122223333:user/team/alice
        username: a:«{{SessionName}}»
      - rolearn: ARN:aws:iam::111122223333:root
        username: b:«{{SessionName}}»
      - rolearn: arn:aws:sts::111122223333:federated-user/carol
        username: c:«{{SessionName}}»
    `),
  );
});

it("is silent about a role, under mapUsers too, and about the other templates", () => {
  expectSilent(
    "session-in-user",
    users(`- {userarn: "arn:aws:iam::111122223333:role/dev", username: "a:{{SessionName}}"}`),
  );
  expectSilent(
    "session-in-user",
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/user/root", username: "a:{{SessionName}}"}`),
  );
  expectSilent(
    "session-in-user",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: "a:{{AccountID}}"}`),
  );
});

it("takes an entry without an ARN that can be read for what its section says", () => {
  expectSilent(
    "session-in-user",
    roles(`- {sso: {permissionSetName: A, accountID: "111122223333"}, username: "a:{{SessionName}}"}`),
  );
  expectFindings("session-in-user", users(`- {userarn: <ARN of the user>, username: "a:«{{SessionName}}»"}`));
});

it("suggests the user's name, but not where another entry has that username", () => {
  const ann =
    '- {userarn: "arn:aws:iam::111122223333:user/ann", username: "dev:{{SessionName}}", groups: [a]}';
  expectSuggestion("session-in-user", users(ann), users(ann.replace("{{SessionName}}", "ann")));
  const taken = `${ann}\n- {userarn: "arn:aws:iam::111122223333:user/bob", username: "dev:ann", groups: [a]}`;
  const [found] = findingsOf("session-in-user", users(taken));
  expect(found?.message).toContain("write the name itself");
  expect(found?.suggestion).toBeUndefined();
});
