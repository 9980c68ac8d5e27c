// Each kind of line in a map, and what becomes of it.
import { describe, expect, it } from "vitest";
import type { MappingInput, RoleInput, UserInput } from "../../src/exports/index.ts";
import type { MigrationOptions } from "../../src/migrate/options.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";

const A = "111122223333";
const role = (name: string, account = A) => `arn:aws:iam::${account}:role/${name}`;
const user = (name: string) => `arn:aws:iam::${A}:user/${name}`;
const ADMIN = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";

function planOf(map: Partial<MappingInput>, options: Partial<MigrationOptions> = {}) {
  return planMigration({ roles: [], users: [], accounts: [], ...map }, { accountId: A, ...options });
}

/** What becomes of one line. Roles have their paths, so that nothing is to be said of them. */
function only(line: RoleInput | UserInput, options: Partial<MigrationOptions> = {}) {
  const isUser = "userArn" in line;
  const paths = "roleArn" in line && line.roleArn ? { [line.roleArn]: "/" } : {};
  const plan = planOf(isUser ? { users: [line] } : { roles: [line] }, { rolePaths: paths, ...options });
  const [verdict] = plan.verdicts;
  return {
    verdict: verdict?.verdict,
    codes: verdict?.reasons.map(({ code }) => code),
    entry: said(plan.entries[0]),
    nearest: said(verdict?.nearest),
    differences: plan.differences.map(({ code }) => code),
  };
}

function said(entry: AccessEntry | undefined) {
  if (entry === undefined) return undefined;
  const { principalArn, type, username, groups, policies } = entry;
  return [principalArn, type, username, groups, policies.map(({ policyArn }) => policyArn)];
}

describe("a line for a person", () => {
  it("of mapUsers with plain names is equal (row 1)", () => {
    expect(only({ userArn: user("alice"), username: "alice", groups: ["dev"] })).toEqual({
      verdict: "equal",
      codes: [],
      entry: [user("alice"), "STANDARD", "alice", ["dev"], []],
      nearest: undefined,
      differences: [],
    });
  });

  it("of mapRoles is equal where the role's path is known, and has a caveat where it is not (row 2)", () => {
    const line = { roleArn: role("dev"), username: "dev", groups: ["dev"] };
    expect(only(line)).toMatchObject({ verdict: "equal", codes: [], differences: [] });
    expect(only(line, { rolePaths: {} })).toMatchObject({
      verdict: "caveat",
      codes: ["path-not-known"],
      entry: [role("dev"), "STANDARD", "dev", ["dev"], []],
      differences: [],
    });
    expect(only(line, { rolePaths: { dev: "/team/a/" } })).toMatchObject({
      verdict: "equal",
      entry: [role("team/a/dev"), "STANDARD", "dev", ["dev"], []],
      differences: [],
    });
  });

  it("with system:masters gets the policy for the whole cluster (row 3)", () => {
    expect(only({ userArn: user("root-ish"), username: "x", groups: ["system:masters"] })).toMatchObject({
      verdict: "caveat",
      codes: ["masters-become-policy"],
      entry: [user("root-ish"), "STANDARD", "x", [], [ADMIN]],
      differences: ["masters-become-policy"],
    });
  });

  it("with system:masters and other groups keeps the other groups, which eksctl drops (row 4)", () => {
    const line = { userArn: user("x"), username: "x", groups: ["oncall", "system:masters", "dev"] };
    expect(only(line)).toMatchObject({
      verdict: "caveat",
      entry: [user("x"), "STANDARD", "x", ["oncall", "dev"], [ADMIN]],
      differences: ["masters-become-policy"],
    });
    expect(only(line, { masters: "group" })).toMatchObject({
      verdict: "caveat",
      codes: ["masters-become-group"],
      entry: [user("x"), "STANDARD", "x", ["cluster-admins", "oncall", "dev"], []],
      differences: ["masters-become-group"],
    });
  });

  it.each(["system:x", "eks:x", "aws:x", "amazon:x", "iam:x"])(
    "in the group %s gets no entry, but the nearest one is told (row 5)",
    (group) => {
      const line = { userArn: user("x"), username: "x", groups: ["dev", group] };
      expect(only(line)).toMatchObject({
        verdict: "impossible",
        codes: ["reserved-group"],
        entry: undefined,
        nearest: [user("x"), "STANDARD", "x", ["dev", group.replace(":", "-")], []],
        differences: ["lost"],
      });
    },
  );

  it("in system:authenticated keeps everything, since everyone is in it (row 5)", () => {
    expect(
      only({ userArn: user("x"), username: "x", groups: ["system:authenticated", "dev"] }),
    ).toMatchObject({
      verdict: "caveat",
      codes: ["authenticated-dropped"],
      entry: [user("x"), "STANDARD", "x", ["dev"], []],
      differences: [],
    });
  });

  it("with a reserved username gets no entry (row 6)", () => {
    expect(only({ userArn: user("x"), username: "system:admin", groups: [] })).toMatchObject({
      verdict: "impossible",
      codes: ["reserved-username"],
      entry: undefined,
      nearest: [user("x"), "STANDARD", "system-admin", [], []],
      differences: ["lost"],
    });
  });

  it("without a username gets the one of EKS (row 7)", () => {
    expect(only({ roleArn: role("dev"), username: "", groups: ["dev"] })).toMatchObject({
      verdict: "caveat",
      codes: ["empty-username"],
      entry: [role("dev"), "STANDARD", undefined, ["dev"], []],
      differences: ["username-changes"],
    });
  });

  it.each(["{{SessionName}}", "{{SessionNameRaw}}"])(
    "with %s needs a colon before it (row 8)",
    (template) => {
      expect(only({ roleArn: role("dev"), username: `dev:${template}`, groups: [] })).toMatchObject({
        verdict: "equal",
        differences: [],
      });
      expect(only({ roleArn: role("dev"), username: `dev-${template}`, groups: [] })).toMatchObject({
        verdict: "impossible",
        codes: ["template-needs-colon"],
        entry: undefined,
        nearest: [role("dev"), "STANDARD", `dev:${template}`, [], []],
        differences: ["lost"],
      });
      expect(only({ roleArn: role("dev"), username: template, groups: [] }).nearest).toEqual([
        role("dev"),
        "STANDARD",
        `dev:${template}`,
        [],
        [],
      ]);
    },
  );

  it("with {{AccountID}} has the account in its place (row 12)", () => {
    const line = {
      roleArn: role("dev"),
      username: "{{AccountID}}:{{SessionName}}",
      groups: ["t-{{AccountID}}"],
    };
    expect(only(line)).toMatchObject({
      verdict: "caveat",
      codes: ["account-filled"],
      entry: [role("dev"), "STANDARD", `${A}:{{SessionName}}`, [`t-${A}`], []],
      differences: [],
    });
  });

  it("with {{AccessKeyID}} or {{EC2PrivateDNSName}} gets no entry (row 13)", () => {
    for (const username of ["a:{{AccessKeyID}}", "a:{{EC2PrivateDNSName}}"]) {
      expect(only({ roleArn: role("dev"), username, groups: [] })).toMatchObject({
        verdict: "impossible",
        codes: ["template-not-served"],
        entry: undefined,
        differences: ["lost"],
      });
    }
  });

  it("with a session's name in a group is warned of (row 14)", () => {
    expect(only({ roleArn: role("dev"), username: "dev", groups: ["team-{{SessionName}}"] })).toMatchObject({
      verdict: "caveat",
      codes: ["template-in-group"],
      entry: [role("dev"), "STANDARD", "dev", ["team-{{SessionName}}"], []],
      differences: [],
    });
  });

  it("without groups is equal (row 23)", () => {
    expect(only({ userArn: user("x"), username: "x", groups: [] })).toMatchObject({
      verdict: "equal",
      entry: [user("x"), "STANDARD", "x", [], []],
    });
  });

  it("of another account is equal (row 20)", () => {
    expect(only({ roleArn: role("dev", "444455556666"), username: "dev", groups: [] })).toMatchObject({
      verdict: "equal",
      differences: [],
    });
  });

  it("loses its userid, which the ConfigMap never used (row 22)", () => {
    expect(only({ userArn: user("x"), username: "x", groups: [], userId: "AIDAX" })).toMatchObject({
      verdict: "equal",
      entry: [user("x"), "STANDARD", "x", [], []],
    });
  });

  it("with <<SessionName>> is read as the settings say, and written in braces", () => {
    const line = { roleArn: role("dev"), username: "dev:<<SessionName>>", groups: [] };
    expect(only(line)).toMatchObject({
      verdict: "caveat",
      codes: ["angle-template"],
      entry: [role("dev"), "STANDARD", "dev:{{SessionName}}", [], []],
      differences: [],
    });
    expect(only(line, { templateDelimiters: "braces" })).toMatchObject({
      verdict: "equal",
      entry: [role("dev"), "STANDARD", "dev:<<SessionName>>", [], []],
      differences: [],
    });
  });

  it("with braces around a template gets no entry, since some sessions make another template of it", () => {
    expect(only({ roleArn: role("dev"), username: "a:{{{{SessionName}}}}", groups: [] })).toMatchObject({
      verdict: "impossible",
      codes: ["nested-template"],
    });
  });
});

describe("a line for nodes", () => {
  const groups = ["system:bootstrappers", "system:nodes"];
  const ec2 = "system:node:{{EC2PrivateDNSName}}";

  it("of EC2 gets EC2_LINUX, without system:bootstrappers and groups of its own (row 9)", () => {
    expect(only({ roleArn: role("node"), username: ec2, groups })).toMatchObject({
      verdict: "caveat",
      codes: ["node-type", "node-groups-change", "node-made-by-eks"],
      entry: [role("node"), "EC2_LINUX", undefined, [], []],
      differences: ["bootstrappers-lost"],
    });
    expect(only({ roleArn: role("node"), username: ec2, groups: [...groups, "own"] }).differences).toEqual([
      "groups-lost",
      "bootstrappers-lost",
    ]);
  });

  it("with eks:kube-proxy-windows gets EC2_WINDOWS (row 10)", () => {
    const line = { roleArn: role("node"), username: ec2, groups: [...groups, "eks:kube-proxy-windows"] };
    expect(only(line)).toMatchObject({
      entry: [role("node"), "EC2_WINDOWS", undefined, [], []],
      differences: ["bootstrappers-lost"],
    });
  });

  it("of Fargate gets FARGATE_LINUX, and the other types of the same username are told (row 11)", () => {
    const username = "system:node:{{SessionName}}";
    expect(
      only({ roleArn: role("pods"), username, groups: [...groups, "system:node-proxier"] }),
    ).toMatchObject({
      verdict: "caveat",
      codes: ["node-type", "node-groups-change", "node-type-not-certain", "node-made-by-eks"],
      entry: [role("pods"), "FARGATE_LINUX", undefined, [], []],
      differences: ["bootstrappers-lost"],
    });
    expect(only({ roleArn: role("hybrid"), username, groups })).toMatchObject({
      entry: [role("hybrid"), "HYBRID_LINUX", undefined, [], []],
      differences: ["bootstrappers-lost"],
    });
  });

  it("of another account gets no entry (row 20)", () => {
    expect(only({ roleArn: role("node", "444455556666"), username: ec2, groups })).toMatchObject({
      verdict: "impossible",
      codes: expect.arrayContaining(["node-of-other-account"]),
      entry: undefined,
      nearest: undefined,
      differences: ["lost"],
    });
  });

  it("that lacks system:nodes gets no entry, since a type would add it", () => {
    expect(only({ roleArn: role("node"), username: ec2, groups: ["system:bootstrappers"] })).toMatchObject({
      verdict: "impossible",
      entry: undefined,
    });
  });

  it("is not made again where EKS has made it", () => {
    const existing = [
      {
        principalArn: role("node"),
        type: "EC2_LINUX",
        username: ec2,
        groups: ["system:nodes"],
        policies: [],
        isStored: true,
      },
    ];
    const plan = planOf({ roles: [{ roleArn: role("node"), username: ec2, groups }] }, { existing });
    expect(plan.entries).toEqual([]);
    expect(plan.existing.map(({ state }) => state)).toEqual(["same"]);
    expect(plan.differences).toEqual([]);
    expect(plan.needPaths).toEqual([]);
  });
});

describe("lines of one ARN", () => {
  it("give the entry of the last, where eksctl keeps the first (row 15)", () => {
    const plan = planOf({
      roles: [
        { roleArn: role("dev"), username: "first", groups: ["a"] },
        { roleArn: role("DEV"), username: "last", groups: ["b"] },
      ],
    });
    expect(plan.entries.map(said)).toEqual([[role("DEV"), "STANDARD", "last", ["b"], []]]);
    expect(plan.verdicts.map(({ reasons }) => reasons[0]?.code)).toEqual(["replaced", "replaces"]);
    expect(plan.differences).toEqual([]);
  });

  it("of both sections give that of mapRoles", () => {
    const plan = planOf({
      roles: [{ roleArn: user("x"), username: "role", groups: [] }],
      users: [{ userArn: user("x"), username: "user", groups: [] }],
    });
    expect(plan.entries.map(({ username }) => username)).toEqual(["role"]);
    expect(plan.differences).toEqual([]);
  });

  it("of which the authenticator takes any are said to be random, and the choice is a difference", () => {
    const plan = planOf({
      users: [
        { userArn: user("x"), username: "one", groups: [] },
        { userArn: user("X"), username: "other", groups: [] },
      ],
    });
    expect(plan.verdicts.map(({ reasons }) => reasons[0]?.code)).toEqual(["random", "random"]);
    expect(plan.entries).toHaveLength(1);
    expect(plan.differences.map(({ code }) => code)).toEqual(["settled"]);
  });

  it("for users of one name with two paths give none, since only one of them can exist", () => {
    const plan = planOf({
      users: [
        { userArn: user("a/x"), username: "a", groups: [] },
        { userArn: user("b/x"), username: "b", groups: [] },
      ],
    });
    expect(plan.entries).toEqual([]);
    expect(plan.verdicts.map(({ reasons }) => reasons[0]?.code)).toEqual(["same-name", "same-name"]);
  });
});

describe("a line that lets in no one", () => {
  it("for a role with its path gets no entry, since eksctl's would let the role in (row 16)", () => {
    expect(only({ roleArn: role("team/dev"), username: "dev", groups: ["dev"] })).toEqual({
      verdict: "impossible",
      codes: ["matches-no-one"],
      entry: undefined,
      nearest: [role("team/dev"), "STANDARD", "dev", ["dev"], []],
      differences: [],
    });
  });

  it.each([
    ["a wildcard", role("*"), "wildcard", undefined],
    ["a template", role("{{SessionName}}"), "template", undefined],
    ["a session", `arn:aws:sts::${A}:assumed-role/dev/me`, "session", role("dev")],
    ["a group", `arn:aws:iam::${A}:group/dev`, "group", undefined],
    ["text", "dev", "not-an-arn", undefined],
  ])("for %s gets no entry (row 17)", (_, roleArn, why, nearest) => {
    const { verdicts, entries, differences } = planOf({ roles: [{ roleArn, username: "dev", groups: [] }] });
    expect(verdicts[0]).toMatchObject({ verdict: "impossible", reasons: [{ code: "matches-no-one", why }] });
    expect(verdicts[0]?.nearest?.principalArn).toBe(nearest);
    expect([entries, differences]).toEqual([[], []]);
  });

  it("by sso gets no entry on EKS (row 21)", () => {
    const line = { sso: { permissionSetName: "Dev", accountId: A }, username: "dev", groups: [] };
    expect(only(line)).toMatchObject({ verdict: "impossible", codes: ["sso-inert"], differences: [] });
    expect(only(line, { ssoRoleMatch: true })).toMatchObject({
      codes: ["sso-pattern"],
      differences: ["lost"],
    });
  });

  it("by sso names the role to make an entry for, where the list of roles has one (row 21)", () => {
    const line = { sso: { permissionSetName: "Dev", accountId: A }, username: "dev", groups: ["dev"] };
    const listed = (...suffixes: string[]) =>
      suffixes.map((suffix) =>
        role(`aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_0123456789abcde${suffix}`),
      );
    const rolePaths = (arns: readonly string[]) => ({
      Roles: arns.map((Arn) => ({ RoleName: Arn.slice(Arn.lastIndexOf("/") + 1), Arn })),
    });
    const one = listed("0");
    const plan = planOf({ roles: [line] }, { rolePaths: rolePaths(one) });
    expect(plan.entries).toEqual([]);
    expect(plan.verdicts[0]).toMatchObject({
      reasons: [{ code: "sso-inert", roles: one }],
      nearest: { principalArn: one[0], username: "dev", groups: ["dev"] },
    });
    const two = planOf({ roles: [line] }, { rolePaths: rolePaths(listed("0", "1")), ssoRoleMatch: true });
    expect(two.verdicts[0]?.reasons).toMatchObject([{ code: "sso-pattern", roles: listed("0", "1") }]);
    expect(two.verdicts[0]?.nearest).toBeUndefined();
  });
});

describe("a line for whom no entry can be", () => {
  it("the root user gets none, and loses what it had (row 17)", () => {
    expect(only({ userArn: `arn:aws:iam::${A}:root`, username: "root", groups: [] })).toMatchObject({
      verdict: "impossible",
      codes: ["root-user"],
      differences: ["lost"],
    });
  });

  it("a service-linked role gets none (row 18)", () => {
    const roleArn = role("AWSServiceRoleForAmazonEMRContainers");
    const line = { roleArn, username: "emr-containers", groups: [] };
    expect(only(line, { rolePaths: {} })).toMatchObject({
      verdict: "impossible",
      codes: ["service-linked-role"],
      differences: ["lost"],
    });
    const path = "/aws-service-role/emr-containers.amazonaws.com/";
    expect(only(line, { rolePaths: { [roleArn]: path } }).codes).toEqual(["service-linked-role"]);
  });

  it("everyone of an account gets none (row 19)", () => {
    const plan = planOf({ accounts: ["444455556666", "none"] });
    expect(plan.verdicts.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ["whole-account"],
      ["matches-no-one"],
    ]);
    expect(plan.differences.map(({ id }) => id)).toEqual(["account-lost:444455556666"]);
  });

  it("a role of IAM Identity Center gets none without its path (row 21)", () => {
    const roleArn = role("AWSReservedSSO_Dev_0123456789abcdef");
    const line = { roleArn, username: "dev", groups: [] };
    expect(only(line, { rolePaths: {} })).toMatchObject({
      verdict: "impossible",
      codes: ["path-needed"],
      entry: undefined,
      differences: ["lost"],
    });
    const whole = role("aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_0123456789abcdef");
    expect(only(line, { rolePaths: { [roleArn]: whole } })).toMatchObject({
      verdict: "equal",
      entry: [whole, "STANDARD", "dev", [], []],
      differences: [],
    });
  });

  it("a principal of another partition gets none", () => {
    const line = { userArn: `arn:aws-cn:iam::${A}:user/x`, username: "x", groups: [] };
    expect(only(line).verdict).toBe("equal");
    expect(only(line, { partition: "aws" })).toMatchObject({
      codes: ["other-partition"],
      differences: ["lost"],
    });
  });

  it("a line of which something is not known gets none", () => {
    const username = "${var.name}";
    const hole = { expression: username, why: "reference", field: "username", start: 0, end: 11 } as const;
    expect(only({ userArn: user("x"), username, groups: [], holes: [hole] })).toMatchObject({
      verdict: "impossible",
      codes: ["not-known"],
      entry: undefined,
      differences: ["not-known"],
    });
  });

  it("a line that always refuses gets none", () => {
    const line = { userArn: user("x"), username: "dev:x", groups: [] };
    expect(only(line, { reservedUsernamePrefixes: ["dev:"] })).toMatchObject({
      verdict: "impossible",
      codes: ["always-refused"],
      differences: [],
    });
  });
});
