import { expect, it } from "vitest";
import { expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

it("finds one username for two identities, across the sections", () => {
  expectFindings(
    "shared-username",
    `data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/a
      username: admin
    - rolearn: arn:aws:iam::111122223333:role/b
      username: «"admin"»
  mapUsers: |
    - userarn: arn:aws:iam::111122223333:user/c
      username: «admin»
`,
    [
      "'admin' is also the username of the entry at line 4, so the audit log cannot tell the two apart, and a binding for one is for both; give each its own, such as 'admin:{{SessionName}}' here",
      "at line 4",
    ],
  );
});

it("points at the entry that a merge or an alias brings the username into", () => {
  expectFindings(
    "shared-username",
    roles(`
      - &base
        rolearn: arn:aws:iam::111122223333:role/a
        username: a
        groups: [viewers]
      - <<: *base
        «rolearn»: arn:aws:iam::111122223333:role/b
      - {<<: *base, «rolearn»: arn:aws:iam::111122223333:role/c}
    `),
    ["is also the username of the entry at line 5"],
  );
});

it("knows the account in a username", () => {
  const entry = (account: string, name: string, username: string) =>
    `- rolearn: arn:aws:iam::${account}:role/${name}\n  username: ${username}\n`;
  const first = entry("111122223333", "a", "ops:{{AccountID}}");
  expectFindings("shared-username", roles(first + entry("111122223333", "b", "«ops:111122223333»")), [
    "'ops:111122223333' is also the username of the entry at line 4",
  ]);
  expectFindings("shared-username", roles(first + entry("111122223333", "b", "«ops:{{AccountID}}»")));
  expectSilent("shared-username", roles(first + entry("444455556666", "a", "ops:{{AccountID}}")));
});

it.each([
  "arn:aws:iam::111122223333:role/team/a",
  "arn:aws:sts::111122223333:assumed-role/a/alice",
  "arn:aws:iam:111122223333:role/A",
])("knows that %s is the same role's", (arn) => {
  const role = "- rolearn: arn:aws:iam::111122223333:role/a\n  username: x\n";
  expectSilent("shared-username", roles(`${role}- rolearn: ${arn}\n  username: x`));
});

it("knows that two users of one name and account are one, whatever their paths", () => {
  const user = (arn: string) => `- userarn: ${arn}\n  username: ann\n`;
  const [found] = expectFindings(
    "shared-username",
    users(user("arn:aws:iam::111122223333:user/people/ann") + user("«arn:aws:iam::111122223333:user/Ann»")),
    ["line 3 has another ARN for this user, but a user's name is unique in an account"],
  );
  expect(found?.related).toMatchObject([{ line: 3, what: "the same user" }]);
  expectFindings(
    "shared-username",
    users(
      user("arn:aws:iam::111122223333:user/people/ann") +
        user("arn:aws:iam::444455556666:user/people/ann").replace(" ann", " «ann»"),
    ),
    ["'ann' is also the username"],
  );
});

it("names each identity once", () => {
  const entry = (arn: string, username = "x") =>
    `- rolearn: arn:aws:iam::111122223333:role/${arn}\n  username: ${username}\n`;
  expectFindings(
    "shared-username",
    roles(entry("a") + entry("b", "«x»") + entry("team/b") + entry("a") + entry("c", "«x»")),
  );
});

it("advises no template of a session to a user, in either section", () => {
  const both = (section: typeof users, key: string) =>
    section(
      ["ann", "team/Bob"]
        .map((name) => `- ${key}: arn:aws:iam::111122223333:user/${name}\n  username: admin`)
        .join("\n"),
    );
  for (const text of [both(users, "userarn"), both(roles, "rolearn")]) {
    const [found] = findingsOf("shared-username", text);
    expect(found?.message).toContain("give each its own, such as 'Bob' here");
    expect(found?.message).not.toContain("SessionName");
    expect(found?.suggestion?.edits).toMatchObject([{ text: "Bob" }]);
  }
});

it("suggests a template for a role's sessions, and nothing that is another entry's", () => {
  const [found] = findingsOf(
    "shared-username",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/a\n  username: x\n- rolearn: arn:aws:iam::111122223333:role/b\n  username: x",
    ),
  );
  expect(found?.suggestion?.edits).toMatchObject([{ text: '"x:{{SessionName}}"' }]);
  const taken = users(
    ["ann", "bob", "x"]
      .map(
        (name) =>
          `- userarn: arn:aws:iam::111122223333:user/${name}\n  username: ${name === "x" ? "bob" : "admin"}`,
      )
      .join("\n"),
  );
  const [other] = findingsOf("shared-username", taken);
  expect(other?.message).toMatch(/give each its own$/);
  expect(other?.suggestion).toBeUndefined();
});

it("is silent about templates, nothing, placeholders, and one identity twice", () => {
  for (const username of ["ops:{{SessionName}}", "'<<SessionName>>'", '""', "<name>"]) {
    expectSilent(
      "shared-username",
      roles(`- rolearn: x\n  username: ${username}\n- rolearn: z\n  username: ${username}`),
    );
  }
  expectSilent("shared-username", roles("- rolearn: X\n  username: a\n- rolearn: x\n  username: a"));
});
