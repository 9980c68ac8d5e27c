import { describe, expect, it } from "vitest";
import type { MappingInput } from "../../src/exports/index.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import type { MigrationOptions } from "../../src/migrate/options.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { readMappings } from "../../src/sources/mappings.ts";
import { createSources } from "../../src/sources/sources.ts";

const A = "111122223333";
const user = (name: string) => `arn:aws:iam::${A}:user/${name}`;

function planOf(users: MappingInput["users"], options: Partial<MigrationOptions> = {}) {
  return planMigration({ roles: [], users, accounts: [] }, { accountId: A, ...options });
}

const entry = (parts: Partial<AccessEntry>): AccessEntry => ({
  principalArn: user("ann"),
  type: "STANDARD",
  groups: [],
  policies: [],
  ...parts,
});

describe("an entry that is there", () => {
  const ann = { userArn: user("ann"), username: "ann", groups: ["dev"] };

  it("is not made again where it gives the same, in any order", () => {
    const existing = [entry({ username: "ann", groups: ["dev"] }), entry({ principalArn: user("bob") })];
    const plan = planOf([ann], { existing });
    expect(plan.entries).toEqual([]);
    expect(plan.verdicts).toMatchObject([{ verdict: "equal", reasons: [{ code: "already-there" }] }]);
    expect(plan.existing.map(({ state }) => state)).toEqual(["same", "not-in-plan"]);
    expect(plan.differences).toEqual([]);
  });

  it("wins over the map, so it is left as it is where it differs", () => {
    const plan = planOf([ann], { existing: { entries: [entry({ username: "ann", groups: ["ops"] })] } });
    expect(plan.entries).toEqual([]);
    expect(plan.verdicts).toMatchObject([
      { verdict: "caveat", reasons: [{ code: "already-there-differs", planned: { groups: ["dev"] } }] },
    ]);
    expect(plan.existing).toMatchObject([{ state: "differs", planned: { groups: ["dev"] } }]);
    // The cluster reads both, so the entry counts today as well.
    expect(plan.differences).toEqual([]);
  });

  it("changes what the map gave where only the map was read", () => {
    const existing = [entry({ username: "ann", groups: ["ops"] })];
    const plan = planOf([ann], { existing, mode: "CONFIG_MAP" });
    expect(plan.differences.map(({ code }) => code)).toEqual(["groups-gained", "groups-lost"]);
  });

  it("is not known to be the same where a part of it is not known", () => {
    const hole = {
      field: "policies",
      whole: true,
      item: 0,
      expression: "its policies",
      why: "reference",
    } as const;
    const existing = [entry({ username: "ann", groups: ["dev"], holes: [{ ...hole, start: 0, end: 0 }] })];
    expect(planOf([ann], { existing }).existing).toMatchObject([{ state: "not-known" }]);
  });

  it("says the path of a role of IAM Identity Center", () => {
    const name = "AWSReservedSSO_Dev_0123456789abcdef";
    const principalArn = `arn:aws:iam::${A}:role/aws-reserved/sso.amazonaws.com/${name}`;
    const plan = planMigration(
      {
        roles: [{ roleArn: `arn:aws:iam::${A}:role/${name}`, username: "d", groups: [] }],
        users: [],
        accounts: [],
      },
      { accountId: A, existing: [entry({ principalArn, username: "d" })] },
    );
    expect(plan.verdicts).toMatchObject([{ verdict: "equal", entry: { principalArn } }]);
    expect([plan.needPaths, plan.differences]).toEqual([[], []]);
  });

  it("counts toward the 3,000 that a cluster can have", () => {
    const existing = Array.from({ length: 2999 }, (_, at) => entry({ principalArn: user(`u${at}`) }));
    expect(planOf([ann], { existing }).remarks).toEqual([]);
    const two = [ann, { ...ann, userArn: user("bob") }];
    expect(planOf(two, { existing }).remarks).toEqual([
      { code: "too-many-entries", count: 3001, quota: 3000 },
    ]);
  });
});

describe("the group in place of system:masters", () => {
  const admin = { userArn: user("ann"), username: "ann", groups: ["system:masters"] };
  const other = (group: string) => ({ userArn: user("bob"), username: "bob", groups: [group] });

  it("comes with its ClusterRoleBinding", () => {
    const plan = planOf([admin], { masters: "group" });
    expect(plan.entries).toMatchObject([{ groups: ["cluster-admins"], policies: [] }]);
    expect(plan.bindings).toEqual([
      { name: "cluster-admins", clusterRole: "cluster-admin", group: "cluster-admins" },
    ]);
    expect(planOf([other("dev")], { masters: "group" }).bindings).toEqual([]);
    expect(planOf([admin], { masters: "group", mastersGroup: "root" }).entries).toMatchObject([
      { groups: ["root"] },
    ]);
  });

  it("is one that no one else has", () => {
    const plan = planOf([admin, other("cluster-admins")], { masters: "group" });
    expect(plan.entries).toMatchObject([{ groups: ["cluster-admins-2"] }, { groups: ["cluster-admins"] }]);
    expect(plan.remarks).toEqual([
      { code: "group-in-use", group: "cluster-admins", instead: "cluster-admins-2" },
    ]);
  });

  it("is one that no one can choose by a session's name", () => {
    const roles = [{ roleArn: `arn:aws:iam::${A}:role/dev`, username: "dev", groups: ["{{SessionName}}"] }];
    const map = { roles, users: [admin], accounts: [] };
    const plan = planMigration(map, { accountId: A, masters: "group" });
    expect(plan.entries.at(-1)).toMatchObject({ groups: ["aws-auth:cluster-admins"] });
  });

  it("stays the same once its entries are there", () => {
    const options = { accountId: A, masters: "group" } as const;
    const { entries } = planOf([admin], options);
    expect(planOf([admin], { ...options, existing: entries }).existing).toMatchObject([{ state: "same" }]);
  });
});

describe("a map of which something is not known", () => {
  it("has its lost section and its unknown lines among the remarks", () => {
    const lost = parseAwsAuth({ data: { mapRoles: "- : : -", mapUsers: "[]" } });
    expect(planMigration(lost, { accountId: A }).remarks).toEqual([
      { code: "lost-section", section: "mapRoles" },
    ]);
    const values = [{ expression: "var.roles", why: "reference" }] as const;
    const map = {
      roles: [],
      users: [{ userArn: user("ann"), username: "ann", groups: [] }],
      accounts: [],
      holes: [{ ...values[0], section: "mapUsers" as const }],
    };
    const plan = planMigration(map, { accountId: A });
    expect(plan.remarks).toEqual([{ code: "unknown-lines", values }]);
    expect(plan.entries).toEqual([]);
    expect(plan.differences.every(({ code }) => code === "not-known")).toBe(true);
    expect(plan.differences.length).toBeGreaterThan(0);
  });

  it("gets entries for all lines that are known in full", async () => {
    const text = `
resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapUsers = yamlencode([
      { userarn = "${user("ann")}", username = "ann", groups = ["dev"] },
      { userarn = "${user("bob")}", username = var.bob, groups = ["dev"] },
    ])
  }
}
`;
    const { loadHclParser } = await import("../../src/cli/input/hcl-parser.ts");
    const sources = createSources({ hclParser: loadHclParser });
    const { documents } = await readMappings({ file: "main.tf", text }, sources);
    const [document] = documents;
    if (document === undefined) throw new Error("no map is found");
    const plan = planMigration(document.awsAuth, { accountId: A });
    expect(plan.entries.map(({ principalArn }) => principalArn)).toEqual([user("ann")]);
    expect(plan.verdicts.map(({ verdict }) => verdict)).toEqual(["equal", "impossible"]);
    expect(plan.differences.map(({ code, principal }) => [code, principal?.name])).toEqual([
      ["not-known", user("bob")],
    ]);
  });
});

describe("planMigration refuses", () => {
  const map = { roles: [], users: [], accounts: [] };

  it.each<[string, object]>([
    ["a missing account", { accountId: undefined }],
    ["an account that is not one", { accountId: "1" }],
    ["a partition that AWS does not have", { partition: "mars" }],
    ["a form for masters that it does not know", { masters: "role" }],
    ["a mode that EKS does not have", { mode: "BOTH" }],
    ["entries that are not a list", { existing: {} }],
    ["a misspelt option of the mapper", { templateDelimiter: "both" }],
    ["a group for masters that EKS refuses", { masters: "group", mastersGroup: "system:x" }],
  ])("%s", (_, options) => {
    expect(() => planMigration(map, { accountId: A, ...options } as MigrationOptions)).toThrow(TypeError);
  });

  it("nothing that a map may hold", () => {
    expect(() => planMigration(map, { accountId: A })).not.toThrow();
    // @ts-expect-error: programs without types
    expect(() => planMigration({}, { accountId: A })).toThrow(TypeError);
  });
});

it("a plan survives a trip through JSON", () => {
  const plan = planOf([{ userArn: user("ann"), username: "", groups: ["system:masters", "system:x"] }]);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});
