import { describe, expect, it } from "vitest";
import { parseIamRoles } from "../../../../src/identity/parse-iam-roles.ts";
import { advisedBy, ROLE, told } from "./entries.ts";

describe("access-entry-principal", () => {
  const of = (principal: string, options = {}) => told("access-entry-principal", { principal }, options);

  it.each([
    ["arn:aws:iam::111122223333:group/devs", "error", "write the ARN of a role that its members assume"],
    [
      "arn:aws:iam::111122223333:instance-profile/nodes",
      "error",
      "these nodes do not join; write the ARN of the role",
    ],
    [
      "arn:aws:sts::111122223333:assumed-role/Admin/jane",
      "error",
      "write the ARN of its role as IAM has it, with its path, which lets all sessions of the role in",
    ],
    ["arn:aws:sts::111122223333:federated-user/jane", "error", "refuses a federated user"],
    ["arn:aws:iam::111122223333:role/team-*", "error", "takes no '*'"],
    ["arn:aws:iam::111122223333:root", "warning", "may refuse it"],
    ["arn:aws:iam:eu-west-1:111122223333:role/a", "error", "delete eu-west-1"],
    ["arn:aws:iam::1111:role/a", "error", "'1111' is not the number of an account"],
    ["arn:aws:iam::111122223333:role/a b", "error", "can be called 'a b'"],
    ["arn:aws:iam::111122223333:role/", "error", "can be called ''"],
    ["Admin", "error", "'Admin' is not the ARN of a role or a user"],
    ["<ROLE_ARN>", "error", "'<ROLE_ARN>' is not the ARN of a role or a user"],
  ])("finds %s", async (principal, severity, message) => {
    const [first, ...others] = await of(principal);
    expect(others).toEqual([]);
    expect(first?.startsWith(`${severity} at ${principal}: `)).toBe(true);
    expect(first).toContain(message);
  });

  it("knows the path of a session's role from the account's roles", async () => {
    const iamRoles = parseIamRoles(
      '{"Roles": [{"RoleName": "Admin", "Path": "/ops/", "Arn": "arn:aws:iam::111122223333:role/ops/Admin"}]}',
    );
    const principal = "arn:aws:sts::111122223333:assumed-role/Admin/jane";
    expect((await of(principal, { iamRoles }))[0]).toContain(`write ${ROLE}/ops/Admin, which`);
    for (const edits of await advisedBy("access-entry-principal", { principal }, { iamRoles })) {
      expect(edits).toEqual([`${principal} => ${ROLE}/ops/Admin`]);
    }
    for (const edits of await advisedBy("access-entry-principal", { principal }))
      expect(edits).toBeUndefined();
  });

  it("compares partitions where the cluster's is known", async () => {
    const config = { cluster: { partition: "aws-cn" } };
    expect((await of(`${ROLE}/a`, { config }))[0]).toContain("this is an ARN of the partition aws");
    expect(await of(`${ROLE}/a`)).toEqual([]);
  });

  it("says nothing of roles and users, with and without a path", async () => {
    for (const name of ["role/a", "role/team/a", "user/jane", "user/ops/jane@example.com"]) {
      expect(await of(`arn:aws:iam::111122223333:${name}`)).toEqual([]);
    }
  });
});
