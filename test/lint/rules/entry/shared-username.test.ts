import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

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
    ["'admin' is also the username of the entry at line 4", "at line 4"],
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

it("is silent about templates, nothing, placeholders, and one identity twice", () => {
  for (const username of ["ops:{{SessionName}}", "'<<SessionName>>'", '""', "<name>"]) {
    expectSilent(
      "shared-username",
      roles(`- rolearn: x\n  username: ${username}\n- rolearn: z\n  username: ${username}`),
    );
  }
  expectSilent("shared-username", roles("- rolearn: X\n  username: a\n- rolearn: x\n  username: a"));
});
