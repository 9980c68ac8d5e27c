import { it } from "vitest";
import { awsAuth, binding, entryWith, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

it("finds ARNs that no entry gives as a name", () => {
  expectInRun(
    "arn-as-user",
    {
      "aws-auth.yaml": entryWith("ann", "devs"),
      "rbac.yaml": binding([`User «${ROLE}»`, `Group «${ROLE}»`, "Group devs"]),
    },
    [`RBAC knows no ARNs: no entry gives the user '${ROLE}'`],
  );
});

it("is silent where an entry or mapAccounts gives the ARN as the username", () => {
  const own = { "aws-auth.yaml": entryWith(ROLE, "devs"), "rbac.yaml": binding([`User ${ROLE}`]) };
  expectSilentInRun("arn-as-user", own);
  const accounts = awsAuth("[]", { mapAccounts: '- "111122223333"' });
  expectSilentInRun("arn-as-user", { "aws-auth.yaml": accounts, "rbac.yaml": binding([`User ${ROLE}`]) });
  expectSilentInRun("arn-as-user", { "rbac.yaml": binding([`User ${ROLE}`]) });
});
