import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../marked.ts";

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

it("is silent about templates, nothing, placeholders, and one identity twice", () => {
  for (const username of ["ops:{{SessionName}}", "'<<SessionName>>'", '""', "<name>"]) {
    expectSilent(
      "shared-username",
      roles(`- rolearn: x\n  username: ${username}\n- rolearn: z\n  username: ${username}`),
    );
  }
  expectSilent("shared-username", roles("- rolearn: X\n  username: a\n- rolearn: x\n  username: a"));
});
