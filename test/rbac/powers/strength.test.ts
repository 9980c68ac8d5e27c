import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAuthorizer } from "../../../src/rbac/authorizer.ts";
import { bootstrapRbac } from "../../../src/rbac/bootstrap/bootstrap.ts";
import { isOfCluster } from "../../../src/rbac/cluster-scoped.ts";
import { strengthOf, strengthOfRules, strengths } from "../../../src/rbac/powers/strength.ts";
import { readRbac } from "../../../src/rbac/read-rbac.ts";
import type { PolicyRule } from "../../../src/schema/rbac.ts";

const RBAC = "rbac.authorization.k8s.io";
const ann = { username: "ann", groups: ["dev", "system:authenticated"] };

function bound(role: string, namespace?: string): object {
  return {
    kind: namespace === undefined ? "ClusterRoleBinding" : "RoleBinding",
    metadata: { name: `${role}-${namespace}`, ...(namespace && { namespace }) },
    subjects: [{ kind: "Group", name: "dev" }],
    roleRef: { kind: "ClusterRole", name: role },
  };
}

const rule = (verbs: string, resources: string, apiGroup = "", more = {}): PolicyRule => ({
  verbs: verbs.split(" "),
  apiGroups: [apiGroup],
  resources: resources.split(" "),
  ...more,
});

describe("how strong one is", () => {
  it.each(["view", "edit", "admin", "cluster-admin"])("with %s, as with the role's own name", (role) => {
    const inOne = createAuthorizer(readRbac([bound(role, "prod")]));
    expect(strengthOf(inOne, ann, "prod")).toBe(`${role}-like`);
    expect(strengthOf(inOne, ann, "dev")).toBe("none");
    expect(strengthOf(inOne, ann)).toBe("none");
    const everywhere = createAuthorizer(readRbac([bound(role)]));
    expect(strengthOf(everywhere, ann, "prod")).toBe(`${role}-like`);
    expect(strengthOf(everywhere, ann)).toBe(`${role}-like`);
  });

  it("without a binding, and in system:masters", () => {
    const authorizer = createAuthorizer(readRbac([]));
    expect(strengthOf(authorizer, ann, "prod")).toBe("none");
    expect(strengthOf(authorizer, ann)).toBe("none");
    const master = { username: "m", groups: ["system:masters"] };
    expect(strengthOf(createAuthorizer(readRbac([]), { defaults: false }), master, "prod")).toBe(
      "cluster-admin-like",
    );
  });

  it.each<[rule: PolicyRule, strength: string]>([
    [rule("get", "pods"), "view-like"],
    [rule("get list", "widgets", "example.com"), "view-like"],
    [rule("*", "widgets", "example.com"), "edit-like"],
    [rule("get", "secrets"), "edit-like"],
    [rule("get", "secrets", "", { resourceNames: ["a"] }), "edit-like"],
    [rule("get list watch", "*", "*"), "edit-like"],
    [rule("delete", "pods"), "edit-like"],
    [rule("create", "pods/exec"), "edit-like"],
    [rule("*", "*", "apps"), "edit-like"],
    [rule("get", `roles`, RBAC), "edit-like"],
    [rule("create", "rolebindings", RBAC), "admin-like"],
    [rule("create update patch delete", "*", "*"), "admin-like"],
    [rule("*", "*", "*"), "cluster-admin-like"],
    [rule("*", "roles", RBAC), "cluster-admin-like"],
    [rule("escalate", "roles", RBAC), "admin-like"],
    [rule("*", "nodes persistentvolumes"), "none"],
    [rule("create", "selfsubjectaccessreviews", "authorization.k8s.io"), "none"],
    [{ verbs: ["*"], nonResourceURLs: ["*"] }, "none"],
  ])("in a namespace with %j: %s", (each, strength) => {
    expect(strengthOfRules([each], "prod")).toBe(strength);
  });

  it.each<[rule: PolicyRule, strength: string]>([
    [rule("get", "nodes"), "view-like"],
    [rule("patch", "nodes"), "edit-like"],
    [rule("create", "clusterroles", RBAC), "admin-like"],
    [{ verbs: ["get"], nonResourceURLs: ["/metrics"] }, "view-like"],
    [{ verbs: ["get"], nonResourceURLs: ["/version"] }, "none"],
  ])("in the whole cluster with %j: %s", (each, strength) => {
    expect(strengthOfRules([each])).toBe(strength);
  });

  it("takes verbs of several rules together", () => {
    const bind = rule("bind", "clusterroles", RBAC);
    expect(strengthOfRules([bind], "prod")).toBe("admin-like");
    expect(strengthOfRules([bind, rule("create", "rolebindings", RBAC)], "prod")).toBe("cluster-admin-like");
  });
});

describe("for random rules", () => {
  const random: fc.Arbitrary<PolicyRule> = fc.record({
    verbs: fc.subarray(["get", "create", "escalate", "*"], { minLength: 1 }),
    apiGroups: fc.subarray(["", "apps", RBAC, "*"], { minLength: 1 }),
    resources: fc.subarray(["pods", "secrets", "roles", "nodes", "*"], { minLength: 1 }),
    resourceNames: fc.constantFrom([], ["a"]),
  });
  const list = fc.array(random, { maxLength: 4 });
  const rank = (rules: readonly PolicyRule[], namespace?: string) =>
    strengths.indexOf(strengthOfRules(rules, namespace));
  const where = fc.constantFrom(undefined, "prod");

  it("one more rule makes nobody weaker, and order changes nothing", () => {
    const grows = fc.property(list, random, where, (some, more, namespace) => {
      expect(rank([...some, more], namespace)).toBeGreaterThanOrEqual(rank(some, namespace));
      expect(rank([...some].reverse(), namespace)).toBe(rank(some, namespace));
    });
    fc.assert(grows, { seed: 24, numRuns: 400 });
  });

  it("nothing of a bootstrap role makes one stronger than the role", () => {
    for (const { metadata, aggregationRule } of bootstrapRbac().clusterRoles) {
      if (aggregationRule === undefined) continue;
      const found = createAuthorizer(readRbac([bound(metadata.name, "prod")])).rulesFor(ann, "prod");
      for (const each of found) {
        expect(rank([each.rule], "prod")).toBeLessThanOrEqual(
          strengths.indexOf(`${metadata.name}-like` as "view-like"),
        );
      }
    }
  });
});

it("knows what is in no namespace", () => {
  expect(isOfCluster("", "nodes/proxy")).toBe(true);
  expect(isOfCluster(RBAC, "clusterroles")).toBe(true);
  expect(isOfCluster("", "pods")).toBe(false);
  expect(isOfCluster("example.com", "nodes")).toBe(false);
});
