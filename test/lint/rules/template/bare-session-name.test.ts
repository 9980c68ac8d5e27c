import { it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, roles, users } from "../../marked.ts";

const dev = "arn:aws:iam::111122223333:role/dev";

it("finds a username that is nothing but the session's name", () => {
  expectFindings(
    "bare-session-name",
    roles(`
      - rolearn: ${dev}
        username: «"{{SessionName}}"»
      - {rolearn: ${dev}, Username: «'{{SessionNameRaw}}'»}
      - rolearn: ${dev}
        username: «" {{SessionName}}{{SessionName}}"»
    `),
    ["in front: dev:{{SessionName}}", "in front: dev:{{SessionNameRaw}}"],
  );
});

it("finds it where the section is lost for want of quotes", () => {
  expectFindings(
    "bare-session-name",
    roles(`
    - rolearn: ${dev}
      username: «{{SessionName}}»
  `),
  );
});

it("is silent about one with text of its own, in front or behind", () => {
  expectSilent(
    "bare-session-name",
    roles(`
      - {rolearn: ${dev}, username: "dev:{{SessionName}}"}
      - {rolearn: ${dev}, username: "{{SessionName}}@example.com"}
      - {rolearn: ${dev}, username: "{{AccountID}}{{SessionName}}"}
      - {rolearn: ${dev}, username: "{{SessionName }}"}
      - {rolearn: ${dev}, username: ""}
    `),
  );
});

it("is silent about users, who have no session to name", () => {
  expectSilent(
    "bare-session-name",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: "{{SessionName}}"}`),
  );
});

it("finds it in a role's entry under mapUsers", () => {
  expectFindings("bare-session-name", users(`- {userarn: ${dev}, username: «"{{SessionName}}"»}`));
});

it("suggests the role's name in front, or that of its permission set, but no prefix that is reserved", () => {
  for (const [name, prefix] of [
    ["Deploy", "Deploy"],
    ["AWSReservedSSO_Admin_0123456789abcdef", "Admin"],
    ["system", "dev"],
    ["eks", "dev"],
  ]) {
    const text = roles(
      `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: "{{SessionName}}"\n  groups: [a]`,
    );
    expectSuggestion("bare-session-name", text, text.replace('"{{', `"${prefix}:{{`));
  }
});
