import { describe, expect, it } from "vitest";
import { parseIamRoles } from "../../src/identity/parse-iam-roles.ts";
import type { RolePaths } from "../../src/migrate/options.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";

const A = "111122223333";
const SSO = "AWSReservedSSO_Dev_0123456789abcdef";
const SSO_PATH = "/aws-reserved/sso.amazonaws.com/eu-west-1/";
const role = (name: string, account = A) => `arn:aws:iam::${account}:role/${name}`;

function listed(arns: readonly string[], more: object = {}): string {
  const Roles = arns.map((Arn) => ({ RoleName: Arn.slice(Arn.lastIndexOf("/") + 1), Arn }));
  return JSON.stringify({ Roles, ...more });
}

/** The ARNs of the entries, and the codes of each line. */
function planned(roleArns: readonly string[], rolePaths: RolePaths) {
  const roles = roleArns.map((roleArn) => ({ roleArn, username: "x", groups: [] }));
  const plan = planMigration({ roles, users: [], accounts: [] }, { accountId: A, rolePaths });
  return {
    arns: plan.entries.map(({ principalArn }) => principalArn),
    codes: plan.verdicts.map(({ reasons }) => reasons.map(({ code }) => code)),
    needed: plan.needPaths.map(({ arn, isCertain }) => [arn, isCertain]),
    remarks: plan.remarks.map(({ code }) => code),
  };
}

const found = { arns: [role("team/dev")], codes: [[]], needed: [], remarks: [] };

describe("the path of a role is found", () => {
  it.each<[string, RolePaths]>([
    ["by its name", { dev: "/team/" }],
    ["by its name in any case", { DEV: "/team/" }],
    ["by its ARN without the path", { [role("dev")]: "/team/" }],
    ["by its ARN with the path", { [role("team/dev")]: "/team/" }],
    ["as a path without slashes around it", { dev: "team" }],
    ["as a whole ARN", { dev: role("team/dev") }],
    ["in a Map", new Map([["dev", "/team/"]])],
    ["in what the AWS CLI prints", listed([role("team/dev")])],
    ["in that as a value", JSON.parse(listed([role("team/dev")]))],
    ["in the list alone", JSON.parse(listed([role("team/dev")])).Roles],
    ["in what parseIamRoles returns", parseIamRoles(listed([role("team/dev")]))],
  ])("%s", (_, rolePaths) => {
    expect(planned([role("dev")], rolePaths)).toEqual(found);
  });

  it("also where a role of IAM Identity Center cannot do without it", () => {
    expect(planned([role(SSO)], {})).toEqual({
      arns: [],
      codes: [["path-needed"]],
      needed: [[role(SSO), true]],
      remarks: [],
    });
    const whole = role(SSO).replace(":role/", `:role${SSO_PATH}`);
    expect(planned([role(SSO)], listed([whole]))).toEqual({
      arns: [whole],
      codes: [[]],
      needed: [],
      remarks: [],
    });
  });

  it("with the case that IAM has", () => {
    expect(planned(["ARN:AWS:IAM::111122223333:Role/Dev"], listed([role("team/DEV")])).arns).toEqual([
      role("team/DEV"),
    ]);
  });
});

describe("the path of a role is not known", () => {
  const open = {
    arns: [role("dev")],
    codes: [["path-not-known"]],
    needed: [[role("dev"), false]],
    remarks: [],
  };

  it("where nothing is given for it", () => {
    expect(planned([role("dev")], {})).toEqual(open);
    expect(planned([role("dev")], { other: "/team/" })).toEqual(open);
  });

  it("where what is given is for another role, which an entry would let in", () => {
    expect(planned([role("dev")], { dev: role("team/admin") })).toEqual(open);
    expect(planned([role("dev")], { dev: role("team/dev", "444455556666") })).toEqual(open);
  });

  it("where the list is of another account", () => {
    expect(planned([role("dev")], listed([role("dev", "444455556666")]))).toEqual(open);
  });

  it("where the list goes on, which is said", () => {
    const cut = listed([role("other")], { IsTruncated: true });
    expect(planned([role("dev")], cut)).toEqual({ ...open, remarks: ["roles-cut-short"] });
  });
});

it("a role that the whole list lacks does not exist, so it gets no entry", () => {
  const plan = planned([role("dev")], listed([role("other")]));
  expect(plan).toEqual({ arns: [], codes: [["no-such-principal"]], needed: [], remarks: [] });
});
