import { describe, expect, it } from "vitest";
import { parseIamRoles } from "../../../../src/identity/parse-iam-roles.ts";
import { advisedBy, ROLE, told } from "./entries.ts";

describe("access-entry-sso-path", () => {
  const NAME = "AWSReservedSSO_Admin_0123456789abcdef";

  it("finds a role of IAM Identity Center without its path", async () => {
    const principal = `${ROLE}/${NAME}`;
    expect(await told("access-entry-sso-path", { principal })).toEqual([
      `error at ${principal}: roles of IAM Identity Center have a path, and without it EKS refuses this principal; write role/aws-reserved/sso.amazonaws.com/<region>/ in front of the name, as aws iam get-role prints it (some have no region in it)`,
    ]);
  });

  it("knows the path from the account's roles", async () => {
    const right = `${ROLE}/aws-reserved/sso.amazonaws.com/eu-west-1/${NAME}`;
    const iamRoles = parseIamRoles(
      JSON.stringify({
        Roles: [{ RoleName: NAME, Path: "/aws-reserved/sso.amazonaws.com/eu-west-1/", Arn: right }],
      }),
    );
    for (const edits of await advisedBy(
      "access-entry-sso-path",
      { principal: `${ROLE}/${NAME}` },
      { iamRoles },
    )) {
      expect(edits).toEqual([`${ROLE}/${NAME} => ${right}`]);
    }
  });

  it.each([
    `aws-reserved/sso.amazonaws.com/${NAME}`,
    `aws-reserved/sso.amazonaws.com/eu-west-1/${NAME}`,
    "Admin",
  ])("says nothing of %s", async (name) => {
    expect(await told("access-entry-sso-path", { principal: `${ROLE}/${name}` })).toEqual([]);
  });
});
