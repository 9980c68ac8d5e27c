import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAuthorizer } from "../../src/rbac/authorizer.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import { ruleAllows } from "../../src/rbac/rule.ts";

const ann = { username: "ann", groups: ["dev", "system:authenticated"] };
const clusterRole = (name: string, rules: object[], more = {}) => ({
  kind: "ClusterRole",
  metadata: { name },
  rules,
  ...more,
});
const pods = { verbs: ["get"], apiGroups: [""], resources: ["pods"] };
const dev = { kind: "Group", name: "dev" };

describe("the defaults", () => {
  const version = { verb: "get", nonResourceURL: "/version" };

  it("count unless they are left out", () => {
    expect(createAuthorizer(readRbac([])).can(ann, version)).toMatchObject({
      allowed: true,
      via: "rule",
      binding: { metadata: { name: expect.stringMatching(/^system:/) } },
    });
    expect(createAuthorizer(readRbac([]), { defaults: false }).can(ann, version)).toEqual({ allowed: false });
  });

  it("give way to an object of the same name", () => {
    const none = ["system:discovery", "system:public-info-viewer"].map((name) => clusterRole(name, []));
    expect(createAuthorizer(readRbac(none)).can(ann, version).allowed).toBe(false);
  });

  it("aggregate what is given", () => {
    const labels = { "rbac.authorization.k8s.io/aggregate-to-view": "true" };
    const widgets = { verbs: ["get"], apiGroups: ["example.com"], resources: ["widgets"] };
    const rbac = readRbac([
      { ...clusterRole("widgets", [widgets]), metadata: { name: "widgets", labels } },
      {
        kind: "RoleBinding",
        metadata: { name: "b", namespace: "prod" },
        subjects: [dev],
        roleRef: { kind: "ClusterRole", name: "view" },
      },
    ]);
    const action = { verb: "get", apiGroup: "example.com", resource: "widgets", namespace: "prod" };
    const found = createAuthorizer(rbac).can(ann, action);
    expect(found).toMatchObject({ rule: widgets, role: { metadata: { name: "view" } }, subject: dev });
  });
});

describe("system:masters", () => {
  it("may do everything, and RBAC is not asked", () => {
    const masters = { username: "", groups: ["system:masters"] };
    const authorizer = createAuthorizer(readRbac([]), { defaults: false });
    expect(authorizer.can(masters, { verb: "x", resource: "y" })).toEqual({
      allowed: true,
      via: "system:masters",
    });
    expect(authorizer.rulesFor(masters)).toEqual([]);
  });

  it("has the rules of cluster-admin by its default binding", () => {
    const rules = createAuthorizer(readRbac([])).rulesFor({ username: "", groups: ["system:masters"] });
    expect(rules.map(({ role }) => role.metadata.name)).toEqual(["cluster-admin", "cluster-admin"]);
  });
});

describe("names", () => {
  it("of two objects alike, the last one counts", () => {
    const binding = {
      kind: "ClusterRoleBinding",
      metadata: { name: "b" },
      subjects: [dev],
      roleRef: { kind: "ClusterRole", name: "r" },
    };
    const action = { verb: "get", resource: "pods" };
    const can = (...objects: object[]) => createAuthorizer(readRbac(objects)).can(ann, action).allowed;
    expect(can(clusterRole("r", []), clusterRole("r", [pods]), binding)).toBe(true);
    expect(can(clusterRole("r", [pods]), clusterRole("r", []), binding)).toBe(false);
    expect(can(clusterRole("r", [pods]), binding, { ...binding, subjects: [] })).toBe(false);
  });
});

const RANDOM = fc.record({
  names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 3, maxLength: 3 }),
  resources: fc.subarray(["pods", "secrets", "*", "pods/exec"], { minLength: 1 }),
  verbs: fc.subarray(["get", "create", "*"], { minLength: 1 }),
  namespace: fc.constantFrom(undefined, "a", "b"),
  subjects: fc.subarray([
    dev,
    { kind: "User", name: "ann" },
    { kind: "Group", name: "ops" },
    { kind: "ServiceAccount", name: "ann", namespace: "a" },
  ]),
});
type Random = typeof RANDOM extends fc.Arbitrary<infer Value> ? Value : never;

function objectsOf({ resources, verbs, namespace, subjects }: Random, index: number, prefix = ""): object[] {
  const role = `${prefix}r${index}`;
  return [
    clusterRole(role, [{ verbs, apiGroups: [""], resources }]),
    {
      kind: namespace === undefined ? "ClusterRoleBinding" : "RoleBinding",
      metadata: { name: `${prefix}b${index}`, ...(namespace && { namespace }) },
      subjects,
      roleRef: { kind: "ClusterRole", name: role },
    },
  ];
}

describe("for random objects", () => {
  const list = fc.array(RANDOM, { maxLength: 5 });
  const action = fc.record({
    verb: fc.constantFrom("get", "create", "delete"),
    resource: fc.constantFrom("pods", "secrets"),
    subresource: fc.constantFrom("", "exec"),
    namespace: fc.constantFrom("", "a", "b"),
  });
  const user = fc.constantFrom(
    ann,
    { username: "bob", groups: ["ops"] },
    { username: "system:serviceaccount:a:ann", groups: [] },
  );
  const options = { seed: 21, numRuns: 500 };
  const objects = (random: readonly Random[], prefix = "") =>
    random.flatMap((each, index) => objectsOf(each, index, prefix));

  it("one more binding never takes a right away", () => {
    const grows = fc.property(list, RANDOM, user, action, (some, more, who, what) => {
      const before = createAuthorizer(readRbac(objects(some))).can(who, what).allowed;
      const after = createAuthorizer(readRbac(objects([...some, more]))).can(who, what).allowed;
      expect(after || !before).toBe(true);
    });
    fc.assert(grows, options);
  });

  it("can agrees with the rules that hold, and with the list of who can", () => {
    const agrees = fc.property(list, user, action, (some, who, what) => {
      const authorizer = createAuthorizer(readRbac(objects(some)), { defaults: false });
      const { allowed } = authorizer.can(who, what);
      const held = authorizer.rulesFor(who, what.namespace);
      expect(held.some(({ rule }) => ruleAllows(rule, what))).toBe(allowed);
      const own = authorizer.whoCan(what).filter(({ subject, binding }) => {
        const { namespace = binding.metadata.namespace } = subject;
        if (subject.kind === "Group") return who.groups.includes(subject.name);
        const account = `system:serviceaccount:${namespace}:${subject.name}`;
        return who.username === (subject.kind === "User" ? subject.name : account);
      });
      expect(own.length > 0).toBe(allowed);
      // Whatever answers, it names a rule, a role and a binding that belong together.
      for (const { rule, role, binding } of own) {
        expect(ruleAllows(rule, what)).toBe(true);
        expect(role.rules).toContain(rule);
        expect(binding.roleRef.name).toBe(role.metadata.name);
      }
    });
    fc.assert(agrees, options);
  });

  it("other names of the objects change nothing", () => {
    const renamed = fc.property(list, user, action, (some, who, what) => {
      const answers = ["", "x"].map(
        (prefix) => createAuthorizer(readRbac(objects(some, prefix))).can(who, what).allowed,
      );
      expect(answers[0]).toBe(answers[1]);
    });
    fc.assert(renamed, options);
  });
});
