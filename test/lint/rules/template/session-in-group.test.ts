import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const dev = "arn:aws:iam::111122223333:role/dev";

it("finds the session's name in a group", () => {
  expectFindings(
    "session-in-group",
    roles(`
      - rolearn: ${dev}
        username: dev:{{SessionName}}
        groups:
          - "«{{SessionName}}»"
          - team-«{{SessionNameRaw}}»
      - {rolearn: ${dev}, username: x, Groups: ['system:«{{SessionName}}»']}
    `),
    ["with {{SessionName}} the group", "with {{SessionNameRaw}} the group"],
  );
});

it("is silent about other templates, about usernames, and about users", () => {
  expectSilent(
    "session-in-group",
    roles(
      `- {rolearn: ${dev}, username: "a:{{SessionName}}", groups: ["team-{{AccountID}}", "{{ SessionName }}", null]}`,
    ),
  );
  expectSilent(
    "session-in-group",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: a, groups: ["{{SessionName}}"]}`),
  );
});
