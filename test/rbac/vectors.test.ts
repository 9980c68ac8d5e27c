import { describe, expect, it } from "vitest";
import { aggregateClusterRoles } from "../../src/rbac/aggregation.ts";
import { createAuthorizer } from "../../src/rbac/authorizer.ts";
import { bootstrapRbac } from "../../src/rbac/bootstrap/bootstrap.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import type { PolicyRule } from "../../src/schema/rbac.ts";
import { aggregationVectors, asSet, bootstrapObjects, rbacVectors } from "./vectors.ts";

describe("the answers of Kubernetes' authorizer", () => {
  const vectors = rbacVectors();
  const authorizers = vectors.map(({ objects }) => createAuthorizer(readRbac(objects), { defaults: false }));

  it("are ours to each of 12,800 questions", () => {
    const wrong: string[] = [];
    let count = 0;
    for (const [index, { id, queries }] of vectors.entries()) {
      for (const { user, groups, allowed, ...action } of queries) {
        count++;
        const decision = authorizers[index]?.can({ username: user, groups }, action);
        if (decision?.allowed !== allowed) wrong.push(`${id}: ${user} ${JSON.stringify(action)}: ${allowed}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(12_800);
  });

  it("are ours to each of 2,200 lists of rules", () => {
    const wrong: string[] = [];
    let count = 0;
    for (const [index, { id, lists }] of vectors.entries()) {
      for (const { user, groups, namespace, resourceRules, nonResourceRules } of lists) {
        count++;
        const found = authorizers[index]?.rulesFor({ username: user, groups }, namespace) ?? [];
        const rules = found.map(({ rule }) => rule);
        const ours = [asSet(rules.flatMap(resourcesOf)), asSet(rules.flatMap(urlsOf))];
        const theirs = [asSet(resourceRules), asSet(nonResourceRules)];
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) wrong.push(`${id}: ${user} in ${namespace}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(2200);
  });

  it("are those of whoCan: a subject is listed exactly where its name alone is allowed", () => {
    const wrong: string[] = [];
    for (const [index, { id, queries }] of vectors.entries()) {
      for (const { user, groups, allowed, ...action } of queries) {
        if (groups.includes("system:masters")) continue;
        const found = authorizers[index]?.whoCan(action) ?? [];
        const isListed = found.some(({ subject, binding }) => {
          const { namespace = binding.metadata.namespace } = subject;
          const account = `system:serviceaccount:${namespace}:${subject.name}`;
          const isUser = subject.kind === "User" && subject.name === user;
          return (
            isUser ||
            (subject.kind === "Group" && groups.includes(subject.name)) ||
            (subject.kind === "ServiceAccount" && account === user)
          );
        });
        if (isListed !== allowed) wrong.push(`${id}: ${user} ${JSON.stringify(action)}: ${allowed}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** The authorizer lists a rule with both as two. */
function resourcesOf({ nonResourceURLs: _, ...rule }: PolicyRule): PolicyRule[] {
  return rule.resources === undefined ? [] : [rule];
}

function urlsOf({ verbs, nonResourceURLs }: PolicyRule): PolicyRule[] {
  return nonResourceURLs === undefined ? [] : [{ verbs, nonResourceURLs }];
}

it("aggregates ClusterRoles as the cluster's controller does, in 150 cases", () => {
  const wrong: string[] = [];
  let count = 0;
  for (const { id, objects, rules } of aggregationVectors()) {
    const roles = aggregateClusterRoles(readRbac(objects).clusterRoles);
    expect(roles.map(({ metadata }) => metadata.name).sort()).toEqual(Object.keys(rules).sort());
    for (const role of roles) {
      count++;
      const { name } = role.metadata;
      if (asSet(role.rules).join() !== asSet(rules[name] ?? []).join()) wrong.push(`${id}: ${name}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBe(720);
});

describe("the roles and bindings of every API server", () => {
  it("are those of Kubernetes 1.34", () => {
    const { problems, ...given } = readRbac(bootstrapObjects());
    expect(problems).toEqual([]);
    const bare = Object.entries(given).map(([key, list]) => [
      key,
      list.map((each: { metadata: { labels?: object } }) => {
        const { origin: _, ...object } = each as { metadata: { labels?: object }; origin?: unknown };
        const { "kubernetes.io/bootstrapping": __, ...labels } = (object.metadata.labels ?? {}) as Record<
          string,
          string
        >;
        const { labels: ___, ...metadata } = object.metadata;
        return { ...object, metadata: { ...metadata, ...(Object.keys(labels).length > 0 && { labels }) } };
      }),
    ]);
    expect(bootstrapRbac()).toEqual(Object.fromEntries(bare));
  });

  it("are counted: 31 ClusterRoles, 12 ClusterRoleBindings, 7 Roles, 7 RoleBindings", () => {
    const { clusterRoles, clusterRoleBindings, roles, roleBindings } = bootstrapRbac();
    expect([clusterRoles, clusterRoleBindings, roles, roleBindings].map(({ length }) => length)).toEqual([
      31, 12, 7, 7,
    ]);
  });
});
