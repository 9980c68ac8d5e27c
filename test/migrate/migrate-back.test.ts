import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAccess } from "../../src/access/create-access.ts";
import { createMapper, encodeAwsAuth, parseAwsAuth, type Resolution } from "../../src/exports/index.ts";
import { readArn } from "../../src/identity/arn.ts";
import { migrateBack } from "../../src/migrate/migrate-back.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { changesBetween, differencesAbout, getsBy, meantBy } from "./proof.ts";
import { CLUSTER_ACCOUNT, identitiesOf, wildMap } from "./wild-maps.ts";

const ROLE = "arn:aws:iam::111122223333:role";
const entry = (parts: Partial<AccessEntry>): AccessEntry => ({
  principalArn: `${ROLE}/dev`,
  type: "STANDARD",
  groups: [],
  policies: [],
  ...parts,
});
const policy = (name: string, type = "cluster") => ({
  policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`,
  scope: { type, namespaces: type === "cluster" ? [] : ["shop"] },
});

/** The line, the verdict, and what differs. */
function back(parts: Partial<AccessEntry>) {
  const { mappings, verdicts, differences } = migrateBack([entry(parts)]);
  const [line] = [...mappings.roles, ...mappings.users];
  return {
    line: line && ["userArn" in line ? line.userArn : line.roleArn, line.username, line.groups],
    verdict: verdicts[0]?.verdict,
    codes: verdicts[0]?.reasons.map(({ code }) => code),
    differences: differences.map(({ code }) => code),
  };
}

describe("the line of an entry", () => {
  it("has the role's ARN without its path", () => {
    expect(back({ principalArn: `${ROLE}/team/dev`, username: "dev", groups: ["a"] })).toEqual({
      line: [`${ROLE}/dev`, "dev", ["a"]],
      verdict: "equal",
      codes: [],
      differences: [],
    });
  });

  it("has the username that EKS makes, where the entry has none", () => {
    expect(back({}).line).toEqual([
      `${ROLE}/dev`,
      "arn:aws:sts::111122223333:assumed-role/dev/{{SessionName}}",
      [],
    ]);
    const principalArn = "arn:aws:iam::111122223333:user/ops/ann";
    expect(back({ principalArn })).toMatchObject({ line: [principalArn, principalArn, []], differences: [] });
  });

  it.each([
    ["EC2_LINUX", "system:node:{{EC2PrivateDNSName}}", ["system:nodes"]],
    ["EC2_WINDOWS", "system:node:{{EC2PrivateDNSName}}", ["system:nodes", "eks:kube-proxy-windows"]],
    ["FARGATE_LINUX", "system:node:{{SessionName}}", ["system:nodes", "system:node-proxier"]],
    ["HYBRID_LINUX", "system:node:{{SessionName}}", ["system:nodes"]],
    ["EC2", "system:node:{{SessionName}}", ["system:nodes"]],
  ])("of the type %s is that of nodes, as AWS writes it", (type, username, groups) => {
    expect(back({ type })).toEqual({
      line: [`${ROLE}/dev`, username, ["system:bootstrappers", ...groups]],
      verdict: "caveat",
      codes: ["bootstrappers-added"],
      differences: ["groups-gained"],
    });
  });

  it("has system:masters for the policy that allows everything everywhere", () => {
    const policies = [policy("AmazonEKSViewPolicy"), policy("AmazonEKSClusterAdminPolicy")];
    expect(back({ username: "dev", groups: ["a"], policies: [policies[1] as (typeof policies)[0]] })).toEqual(
      {
        line: [`${ROLE}/dev`, "dev", ["system:masters", "a"]],
        verdict: "caveat",
        codes: ["policy-becomes-masters"],
        differences: ["policy-becomes-masters"],
      },
    );
    expect(back({ username: "dev", policies }).differences).toEqual([
      "policies-lost",
      "policy-becomes-masters",
    ]);
  });

  it("cannot have other policies, since the groups with the same rights are not known", () => {
    const policies = [policy("AmazonEKSClusterAdminPolicy", "namespace"), policy("AmazonEKSEditPolicy")];
    expect(back({ username: "dev", groups: ["a"], policies })).toEqual({
      line: [`${ROLE}/dev`, "dev", ["a"]],
      verdict: "impossible",
      codes: ["policy-lost", "policy-lost"],
      differences: ["policies-lost"],
    });
  });

  it.each<[string, Partial<AccessEntry>, string]>([
    ["of a type that is not documented", { type: "HYPERPOD_LINUX" }, "type-not-known"],
    ["of a new type", { type: "MARS_LINUX" }, "type-not-known"],
    ["for no role or user", { principalArn: "dev" }, "principal-not-known"],
    ["with a template of which nothing is documented", { username: "a:{{AccountID}}" }, "not-known"],
  ])("is not there for an entry %s", (_, parts, code) => {
    expect(back(parts)).toMatchObject({ line: undefined, verdict: "impossible", codes: [code] });
  });

  it("with <<…>> in it is text, and some readers take it for a template", () => {
    expect(back({ username: "a:<<SessionName>>" })).toMatchObject({
      verdict: "caveat",
      codes: ["angle-text"],
      differences: [],
    });
  });
});

function said(resolution: Resolution) {
  if (!resolution.mapped) return resolution.mapped;
  return [resolution.username, [...new Set(resolution.groups)].sort()];
}

describe("the way there and back", () => {
  it("leaves everyone what the entries of a random map give, except what is listed", () => {
    let lines = 0;
    fc.assert(
      fc.property(wildMap, (map) => {
        const { entries } = planMigration(map, { accountId: CLUSTER_ACCOUNT });
        const { mappings, differences } = migrateBack(entries);
        const awsAuth = parseAwsAuth({ data: encodeAwsAuth(mappings) });
        const options = {
          templateDelimiters: "braces",
          ec2PrivateDnsName: (id: string) => `${id}.x`,
        } as const;
        const before = createAccess({ mode: "API", accessEntries: entries, ...options });
        const after = createAccess({ mode: "CONFIG_MAP", awsAuth, ...options });
        for (const identity of identitiesOf(map)) {
          const parsed = readArn(identity);
          if (typeof parsed === "string") continue;
          const [was, is] = [getsBy(before, identity), getsBy(after, identity)];
          if (was === "unknown" || is === "unknown") throw new Error(`unknown: ${identity}`);
          const told = meantBy(differencesAbout(differences, parsed, false));
          const untold = [...changesBetween(was, is)].filter((code) => !told.has(code));
          if (untold.length > 0) throw new Error(JSON.stringify({ identity, was, is, untold }));
        }
        lines += mappings.roles.length + mappings.users.length;
      }),
      { numRuns: 300, seed: 25 },
    );
    expect(lines).toBeGreaterThan(210);
  });

  it("gives back what each line gave that was equal on the way there", () => {
    let equal = 0;
    fc.assert(
      fc.property(wildMap, (map) => {
        const plan = planMigration(map, { accountId: CLUSTER_ACCOUNT });
        const { mappings } = migrateBack(plan);
        const [before, after] = [createMapper(map), createMapper(mappings)];
        for (const { verdict, entry: made } of plan.verdicts) {
          if (verdict !== "equal" || made === undefined) continue;
          const arn = made.principalArn;
          const [was, is] = [before.resolve(arn), after.resolve(arn)];
          // `<<…>>` is text to EKS.
          if (made.username?.includes("<<") === true) continue;
          expect(said(is)).toEqual(said(was));
          equal++;
        }
      }),
      { numRuns: 500, seed: 26 },
    );
    expect(equal).toBeGreaterThan(70);
  });
});
