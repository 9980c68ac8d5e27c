import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMigration } from "../../src/migrate/check-migration.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { CLUSTER_ACCOUNT, wildMap, wildSettings } from "./wild-maps.ts";

const ANN = "arn:aws:iam::111122223333:user/ann";
const ann = { userArn: ANN, username: "ann", groups: ["dev"] };
const awsAuth = { roles: [], users: [ann], accounts: [] };
const entry = (parts: Partial<AccessEntry>): AccessEntry => ({
  principalArn: ANN,
  type: "STANDARD",
  username: "ann",
  groups: ["dev"],
  policies: [],
  ...parts,
});

describe("a map and its entries", () => {
  it("are equal where everyone gets the same", () => {
    expect(checkMigration({ awsAuth, accessEntries: [entry({})] })).toEqual({
      isEqual: true,
      differences: [],
    });
    expect(checkMigration({ awsAuth, accessEntries: { entries: [entry({})] } }).isEqual).toBe(true);
  });

  it.each<[string, Partial<AccessEntry>[], string[]]>([
    ["somebody has no entry", [], ["lost"]],
    ["somebody else has one", [{}, { principalArn: `${ANN}2` }], ["widened"]],
    ["a username is another one", [{ username: "anna" }], ["username-changes"]],
    ["groups are other ones", [{ groups: ["ops"] }], ["groups-gained", "groups-lost"]],
    [
      "a policy is there besides",
      [
        {
          policies: [
            {
              policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
              scope: { type: "cluster", namespaces: [] },
            },
          ],
        },
      ],
      ["policies-gained"],
    ],
  ])("differ where %s", (_, parts, codes) => {
    const check = checkMigration({ awsAuth, accessEntries: parts.map(entry) });
    expect(check.differences.map(({ code }) => code)).toEqual(codes);
    expect(check.isEqual).toBe(false);
  });

  it("differ from today by what only the map gives, where the cluster reads both", () => {
    const accessEntries = [entry({ groups: ["ops"] })];
    const map = { ...awsAuth, users: [ann, { ...ann, userArn: `${ANN}2` }] };
    const check = checkMigration({ awsAuth: map, accessEntries, mode: "API_AND_CONFIG_MAP" });
    expect(check.differences.map(({ id }) => id)).toEqual([`lost:${ANN}2`]);
  });

  it("have a group for system:masters where it is said to be bound", () => {
    const map = { ...awsAuth, users: [{ ...ann, groups: ["system:masters"] }] };
    const accessEntries = [entry({ groups: ["admins"] })];
    const codes = (adminGroups: string[]) =>
      checkMigration({ awsAuth: map, accessEntries, adminGroups }).differences.map(({ code }) => code);
    expect(codes([])).toEqual(["groups-gained", "groups-lost"]);
    expect(codes(["admins"])).toEqual(["masters-become-group"]);
  });

  it("take no option that is misspelt, and no mode that EKS does not have", () => {
    const input = { awsAuth, accessEntries: [] };
    expect(() => checkMigration({ ...input, templateDelimiter: "both" } as typeof input)).toThrow(TypeError);
    // @ts-expect-error: programs without types
    expect(() => checkMigration({ ...input, mode: "BOTH" })).toThrow(TypeError);
  });
});

it("a plan that was carried out is found equal, but for what the plan lists", () => {
  fc.assert(
    fc.property(wildMap, wildSettings, (map, settings) => {
      const plan = planMigration(map, { accountId: CLUSTER_ACCOUNT, ...settings });
      const check = checkMigration({ awsAuth: map, accessEntries: plan, ...settings });
      expect(check.differences).toEqual(plan.differences);
    }),
    { numRuns: 1000, seed: 27 },
  );
});
