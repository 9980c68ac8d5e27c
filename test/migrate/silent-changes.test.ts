// What tools change in silence when they lead over, and what is said about it here.
import { describe, expect, it } from "vitest";
import { createAccess } from "../../src/access/create-access.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { checkMigration } from "../../src/migrate/check-migration.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";
import { bootstrapRbac } from "../../src/rbac/bootstrap/bootstrap.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";

const ROLE = "arn:aws:iam::111122223333:role";

function mapOf(mapRoles: string) {
  return parseAwsAuth({ data: { mapRoles } });
}

function entry(parts: Partial<AccessEntry>): AccessEntry {
  return { principalArn: `${ROLE}/dev`, type: "STANDARD", groups: [], policies: [], ...parts };
}

function policy(name: string, type: "cluster" | "namespace" = "cluster", ...namespaces: string[]) {
  return { policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`, scope: { type, namespaces } };
}

function found(awsAuth: ReturnType<typeof mapOf>, ...accessEntries: AccessEntry[]) {
  return checkMigration({ awsAuth, accessEntries }).differences.map(({ id, names }) => [
    id,
    ...(names ?? []),
  ]);
}

describe("what eksctl changes in silence", () => {
  // https://github.com/eksctl-io/eksctl/blob/main/pkg/actions/accessentry/migrator.go
  it("keeps the first of two lines of one ARN, where the authenticator serves the last", () => {
    const map = mapOf(`
- { rolearn: "${ROLE}/dev", username: dev, groups: [viewers] }
- { rolearn: "${ROLE}/dev", username: dev, groups: [deployers] }
`);
    expect(found(map, entry({ username: "dev", groups: ["viewers"] }))).toEqual([
      [`groups-gained:${ROLE}/dev`, "viewers"],
      [`groups-lost:${ROLE}/dev`, "deployers"],
    ]);
    const plan = planMigration(map, { accountId: "111122223333" });
    expect(plan.entries).toMatchObject([{ username: "dev", groups: ["deployers"] }]);
    expect(plan.differences).toEqual([]);
  });

  it("drops the groups beside system:masters", () => {
    const map = mapOf(`- { rolearn: "${ROLE}/dev", username: dev, groups: [oncall, "system:masters"] }`);
    const admin = policy("AmazonEKSClusterAdminPolicy");
    expect(found(map, entry({ username: "dev", policies: [admin] }))).toEqual([
      [`groups-lost:${ROLE}/dev`, "oncall"],
      [`masters-become-policy:${ROLE}/dev`],
    ]);
    const plan = planMigration(map, { accountId: "111122223333" });
    expect(plan.entries).toMatchObject([{ groups: ["oncall"], policies: [admin] }]);
    expect(plan.differences.map(({ code }) => code)).toEqual(["masters-become-policy"]);
  });

  it("makes nodes of EC2 of whoever has their username, whatever the groups are", () => {
    const named = (groups: string) =>
      mapOf(
        `- { rolearn: "${ROLE}/dev", username: "system:node:{{EC2PrivateDNSName}}", groups: [${groups}] }`,
      );
    const made = entry({ type: "EC2_LINUX" });
    const accountId = "111122223333";
    const others = named("inventory");
    expect(found(others, made)).toEqual([
      [`groups-gained:${ROLE}/dev`, "system:nodes"],
      [`groups-lost:${ROLE}/dev`, "inventory"],
    ]);
    const noNode = planMigration(others, { accountId });
    expect([noNode.entries, noNode.differences.map(({ code }) => code)]).toEqual([[], ["lost"]]);
    const more = named('"system:bootstrappers", "system:nodes", inventory');
    const told = [[`groups-lost:${ROLE}/dev`, "inventory"], [`bootstrappers-lost:${ROLE}/dev`]];
    expect(found(more, made)).toEqual(told);
    const node = planMigration(more, { accountId });
    expect(node.entries).toMatchObject([{ type: "EC2_LINUX" }]);
    expect(node.differences.map(({ id, names = [] }) => [id, ...names])).toEqual(told);
  });

  it("makes an entry of a line whose ARN has a path, and lets in whom nobody let in", () => {
    const map = mapOf(`- { rolearn: "${ROLE}/team/dev", username: dev, groups: ["system:masters"] }`);
    // It asks IAM for the role of that name, and takes its ARN.
    const made = entry({
      principalArn: `${ROLE}/team/dev`,
      username: "dev",
      policies: [policy("AmazonEKSClusterAdminPolicy")],
    });
    expect(found(map, made)).toEqual([[`widened:${ROLE}/dev`]]);
    const rolePaths = { Roles: [{ RoleName: "dev", Arn: `${ROLE}/team/dev` }] };
    const plan = planMigration(map, { accountId: "111122223333", rolePaths });
    expect([plan.entries, plan.differences]).toEqual([[], []]);
    expect(plan.verdicts[0]?.reasons).toMatchObject([{ code: "matches-no-one", why: "path" }]);
  });
});

describe("an entry", () => {
  it("with the path that never matched in the map lets in whom nobody let in", () => {
    const map = mapOf(`- { rolearn: "${ROLE}/team/dev", username: dev, groups: [deployers] }`);
    const made = entry({ principalArn: `${ROLE}/team/dev`, username: "dev", groups: ["deployers"] });
    expect(found(map, made)).toEqual([[`widened:${ROLE}/dev`]]);
    const plan = planMigration(map, { accountId: "111122223333" });
    expect([plan.entries, plan.differences]).toEqual([[], []]);
    expect(plan.verdicts).toMatchObject([
      { verdict: "impossible", nearest: { principalArn: `${ROLE}/team/dev`, groups: ["deployers"] } },
    ]);
  });

  it("with a policy in place of its group may do less, though both are called edit", () => {
    const map = mapOf(`- { rolearn: "${ROLE}/dev", username: dev, groups: [editors] }`);
    const made = entry({ username: "dev", policies: [policy("AmazonEKSEditPolicy", "namespace", "shop")] });
    expect(found(map, made)).toEqual([
      [`groups-lost:${ROLE}/dev`, "editors"],
      [`policies-gained:${ROLE}/dev`, "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"],
    ]);
    const kubernetes = bootstrapRbac();
    const { roleBindings } = readRbac(BINDING);
    const rbac = { ...kubernetes, roleBindings: [...kubernetes.roleBindings, ...roleBindings] };
    const session = "arn:aws:sts::111122223333:assumed-role/dev/ann";
    const answers = (access: ReturnType<typeof createAccess>) =>
      [
        { verb: "create", resource: "deployments", apiGroup: "apps", namespace: "shop" },
        { verb: "create", resource: "pods", subresource: "eviction", namespace: "shop" },
        { verb: "create", resource: "serviceaccounts", subresource: "token", namespace: "shop" },
        { verb: "update", resource: "leases", apiGroup: "coordination.k8s.io", namespace: "shop" },
      ].map((action) => access.can(session, action).answer);
    const before = createAccess({ mode: "CONFIG_MAP", awsAuth: map, rbac });
    const after = createAccess({ mode: "API", accessEntries: [made], rbac });
    expect(answers(before)).toEqual(["yes", "yes", "yes", "yes"]);
    expect(answers(after)).toEqual(["yes", "no", "no", "no"]);
  });
});

const BINDING = `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: editors, namespace: shop }
subjects: [{ kind: Group, name: editors, apiGroup: rbac.authorization.k8s.io }]
roleRef: { kind: ClusterRole, name: edit, apiGroup: rbac.authorization.k8s.io }
`;
