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

function nameIn({ metadata }: { readonly metadata: { name: string; namespace?: string } }): string {
  return `${metadata.namespace}/${metadata.name}`;
}

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
  it.each(["1.34", "1.36"] as const)("are those of Kubernetes %s", (version) => {
    const { problems, ...given } = readRbac(bootstrapObjects(version));
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
    const byName = (list: readonly { metadata: { name: string; namespace?: string } }[]) =>
      list.toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1));
    for (const [kind, list] of Object.entries(bootstrapRbac(version))) {
      expect(byName(list)).toEqual(byName(Object.fromEntries(bare)[kind]));
    }
  });

  it("differ: in 1.36, view shows events of both groups, and monitoring more URLs", () => {
    const flagz = { verb: "get", nonResourceURL: "/flagz" };
    const monitor = { username: "m", groups: ["system:monitoring"] };
    const by = (kubernetes?: "1.34" | "1.36") =>
      createAuthorizer(readRbac([]), { kubernetes }).can(monitor, flagz).allowed;
    expect([by(), by("1.34"), by("1.36")]).toEqual([false, false, true]);
    const view = aggregateClusterRoles(bootstrapRbac("1.36").clusterRoles).find(
      ({ metadata }) => metadata.name === "view",
    );
    expect(view?.rules).toContainEqual({
      verbs: ["get", "list", "watch"],
      apiGroups: ["", "events.k8s.io"],
      resources: ["events"],
    });
  });

  it("of another version are not guessed", () => {
    for (const version of ["1.20", "constructor"]) {
      const create = () => createAuthorizer(readRbac([]), { kubernetes: version as "1.34" });
      expect(create).toThrow(`the roles of Kubernetes ${version} are not known: those of 1.34 and 1.36 are`);
    }
  });

  it("are counted: 31 ClusterRoles, 12 ClusterRoleBindings, 7 Roles, 7 RoleBindings", () => {
    const { clusterRoles, clusterRoleBindings, roles, roleBindings } = bootstrapRbac();
    expect([clusterRoles, clusterRoleBindings, roles, roleBindings].map(({ length }) => length)).toEqual([
      31, 12, 7, 7,
    ]);
  });
});
