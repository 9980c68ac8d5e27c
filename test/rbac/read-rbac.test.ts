import { describe, expect, it } from "vitest";
import { effectiveRbac } from "../../src/rbac/effective.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";

const GROUP = "rbac.authorization.k8s.io";
const V1 = `apiVersion: ${GROUP}/v1`;

/** Each problem: its code, what is lost, and the text that it is at. */
function problemsIn(text: string): string[] {
  return readRbac(text).problems.map(({ code, lost, range }) =>
    [code, lost, range && text.slice(range.start.offset, range.end.offset)].join(" | "),
  );
}

describe("readRbac", () => {
  it("reads documents, Lists and JSON, and leaves objects of other kinds out", () => {
    const role = `${V1}\nkind: Role\nmetadata: { name: r, namespace: a }\nrules: []\n`;
    const list = JSON.stringify({
      kind: "List",
      apiVersion: "v1",
      items: [{ apiVersion: `${GROUP}/v1`, kind: "ClusterRole", metadata: { name: "c" }, rules: null }],
    });
    const other = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: r }\n";
    const foreign = "apiVersion: iam.example.com/v1\nkind: Role\nmetadata: { name: r }\n";
    const rbac = readRbac([role, list, other, foreign].join("\n---\n"), { file: "all.yaml" });
    expect(rbac.problems).toEqual([]);
    expect(rbac.roles).toMatchObject([
      { kind: "Role", metadata: { name: "r", namespace: "a" }, rules: [], origin: { file: "all.yaml" } },
    ]);
    expect(rbac.roles[0]?.origin?.range?.start.line).toBe(1);
    expect(rbac.clusterRoles).toMatchObject([{ metadata: { name: "c" }, rules: [] }]);
    expect(rbac.clusterRoles[0]?.origin?.range?.start.line).toBe(7);
  });

  it("reads what the API server answers: a list whose items have no kind", () => {
    const text = `${V1}\nkind: ClusterRoleBindingList\nitems:\n- metadata: { name: b }\n  roleRef: { kind: ClusterRole, name: c }\n`;
    expect(readRbac(text)).toMatchObject({
      clusterRoleBindings: [{ metadata: { name: "b" } }],
      problems: [],
    });
  });

  it("keeps rules as Kubernetes writes them: without lists that are empty", () => {
    const [role] = readRbac([
      {
        kind: "ClusterRole",
        metadata: { name: "c" },
        rules: [{ verbs: null, apiGroups: [], resources: ["pods"] }],
      },
    ]).clusterRoles;
    expect(role?.rules).toEqual([{ verbs: [], resources: ["pods"] }]);
  });

  it("takes objects of a program, with the place in its list", () => {
    const { roleBindings, problems } = readRbac([
      null,
      "text",
      {
        kind: "RoleBinding",
        metadata: { name: "b", namespace: "a" },
        roleRef: { kind: "Role", name: "r" },
      },
    ]);
    expect(problems).toEqual([]);
    expect(roleBindings).toEqual([
      {
        kind: "RoleBinding",
        metadata: { name: "b", namespace: "a" },
        subjects: [],
        roleRef: { kind: "Role", name: "r" },
        origin: { source: "manifest", path: [2] },
      },
    ]);
  });

  it("puts objects without a namespace where they are applied, and says so", () => {
    const text = `${V1}\nkind: Role\nmetadata: { name: r }\nrules: []\n`;
    expect(problemsIn(text)).toEqual(["missing-namespace | nothing | { name: r }"]);
    expect(readRbac(text).roles[0]?.metadata.namespace).toBe("default");
    expect(readRbac(text, { namespace: "team" }).roles[0]?.metadata.namespace).toBe("team");
  });
});

describe("what is wrong", () => {
  it("with a document loses it alone", () => {
    const role = `${V1}\nkind: ClusterRole\nmetadata: { name: c }\n`;
    const text = `a: [\n---\n${role}`;
    expect(readRbac(text).clusterRoles).toHaveLength(1);
    expect(problemsIn(text)).toEqual([expect.stringMatching(/^unreadable \| document/)]);
  });

  it.each<[what: string, object: string, problem: string]>([
    ["a list for a text", "kind: ClusterRole\nmetadata: { name: [c] }", "wrong-type | object | [c]"],
    [
      "a text for a list",
      "kind: ClusterRole\nmetadata: { name: c }\nrules: [{ verbs: get }]",
      "wrong-type | object | get",
    ],
    ["no name", "kind: ClusterRole\nrules: []", "missing-name | nothing"],
    [
      "a rule without verbs",
      'kind: ClusterRole\nmetadata: { name: c }\nrules: [{ apiGroups: [""], resources: [pods] }]',
      'missing-verbs | nothing | { apiGroups: [""], resources: [pods] }',
    ],
    [
      "a rule without apiGroups",
      "kind: ClusterRole\nmetadata: { name: c }\nrules: [{ verbs: [get], resources: [pods] }]",
      "missing-api-groups | nothing | { verbs: [get], resources: [pods] }",
    ],
    [
      "a rule without resources",
      'kind: ClusterRole\nmetadata: { name: c }\nrules: [{ verbs: [get], apiGroups: [""] }]',
      'missing-resources | nothing | { verbs: [get], apiGroups: [""] }',
    ],
    [
      "URLs in a Role",
      "kind: Role\nmetadata: { name: r, namespace: a }\nrules: [{ verbs: [get], nonResourceURLs: [/x] }]",
      "url-in-role | nothing | [/x]",
    ],
    [
      "URLs beside resources",
      "kind: ClusterRole\nmetadata: { name: r }\nrules: [{ verbs: [get], nonResourceURLs: [/x], resources: [pods] }]",
      "mixed-rule | nothing | [/x]",
    ],
    [
      "a Role for the cluster",
      "kind: ClusterRoleBinding\nmetadata: { name: b }\nroleRef: { kind: Role, name: r }",
      "role-ref-kind | nothing | Role",
    ],
    [
      "a role's group",
      "kind: ClusterRoleBinding\nmetadata: { name: b }\nroleRef: { kind: ClusterRole, name: r, apiGroup: rbac }",
      "role-ref-group | nothing | rbac",
    ],
    [
      "a subject's kind",
      "kind: ClusterRoleBinding\nmetadata: { name: b }\nsubjects: [{ kind: Team, name: a }]\nroleRef: { kind: ClusterRole, name: r }",
      "subject-kind | nothing | Team",
    ],
    [
      "a subject's group",
      "kind: ClusterRoleBinding\nmetadata: { name: b }\nsubjects: [{ kind: Group, name: a, apiGroup: x }]\nroleRef: { kind: ClusterRole, name: r }",
      "subject-group | nothing | x",
    ],
    [
      "a subject without a name",
      "kind: ClusterRoleBinding\nmetadata: { name: b }\nsubjects: [{ kind: Group }]\nroleRef: { kind: ClusterRole, name: r }",
      "subject-name | nothing | { kind: Group }",
    ],
    [
      "a ServiceAccount in no namespace",
      "kind: ClusterRoleBinding\nmetadata: { name: b }\nsubjects: [{ kind: ServiceAccount, name: a }]\nroleRef: { kind: ClusterRole, name: r }",
      "subject-namespace | nothing | { kind: ServiceAccount, name: a }",
    ],
    [
      "an aggregation of nothing",
      "kind: ClusterRole\nmetadata: { name: c }\naggregationRule: { clusterRoleSelectors: [] }",
      "missing-selectors | nothing | []",
    ],
    [
      "a selector's operator",
      "kind: ClusterRole\nmetadata: { name: c }\naggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: a, operator: Is, values: [b] }] }] }",
      "selector | nothing | { matchExpressions: [{ key: a, operator: Is, values: [b] }] }",
    ],
  ])("%s", (_, object, problem) => {
    const [found, ...more] = problemsIn(`${V1}\n${object}\n`);
    expect(found?.slice(0, problem.length)).toBe(problem);
    expect(more).toEqual([]);
  });

  it("names that no role and no ServiceAccount can have", () => {
    const text = `${V1}
kind: RoleBinding
metadata: { name: "a/b", namespace: a }
subjects: [{ kind: ServiceAccount, name: A_b }, { kind: User, name: A_b }]
roleRef: { kind: Role, name: .. }
`;
    expect(problemsIn(text)).toEqual([
      'bad-name | nothing | "a/b"',
      "bad-name | nothing | ..",
      "subject-name | nothing | A_b",
    ]);
  });

  it("fields that Kubernetes does not have", () => {
    const text = `${V1}
kind: ClusterRole
metadata: { name: c, annotations: { any: thing } }
rules: [{ apigroups: [""], resource: [pods], verbs: [get], resources: [x], apiGroups: [""] }]
roleRef: {}
`;
    expect(problemsIn(text)).toEqual([
      "unknown-field | nothing | {}",
      'unknown-field | nothing | [""]',
      "unknown-field | nothing | [pods]",
    ]);
    expect(readRbac(text).problems.map(({ message }) => message)).toEqual([
      "a ClusterRole has no field roleRef, so kubectl refuses it, and other clients leave the field out: it may have metadata, rules, aggregationRule",
      "a rule has no field apigroups, so kubectl refuses it, and other clients leave the field out: write apiGroups",
      "a rule has no field resource, so kubectl refuses it, and other clients leave the field out: write resources",
    ]);
    expect(
      readRbac([{ kind: "Role", metadata: { name: "r", namespace: "a" }, status: undefined }]).problems,
    ).toEqual([]);
  });

  it("no version in a text; objects of a client have none", () => {
    const text = "kind: ClusterRole\nmetadata: { name: c }\n";
    expect(problemsIn(text)).toEqual([expect.stringMatching(/^missing-api-version \| nothing/)]);
    expect(readRbac([{ kind: "ClusterRole", metadata: { name: "c" } }]).problems).toEqual([]);
  });

  it("an old version, and a kind that is not written", () => {
    expect(problemsIn(`apiVersion: ${GROUP}/v1beta1\nkind: ClusterRole\nmetadata: { name: c }\n`)).toEqual([
      `old-api-version | nothing | ${GROUP}/v1beta1`,
    ]);
    expect(problemsIn("metadata: { name: b }\nroleRef: { name: r }\n")).toEqual([
      expect.stringMatching(/^missing-kind \| object/),
    ]);
    expect(problemsIn("groups: []\nrules: [{ alert: x }]\n")).toEqual([]);
  });

  it("two objects of one name", () => {
    const role = `${V1}\nkind: ClusterRole\nmetadata: { name: c }\n`;
    const [first, ...more] = readRbac(`${role}---\n${role}`).problems;
    expect(first).toMatchObject({ code: "duplicate-object", object: { kind: "ClusterRole", name: "c" } });
    expect(first?.range?.start.line).toBe(1);
    expect(more).toEqual([]);
  });

  it("two objects of one name at cluster scope, whatever namespace they have", () => {
    const binding = (more: string) =>
      `${V1}\nkind: ClusterRoleBinding\nmetadata: { name: b${more} }\nroleRef: { kind: ClusterRole, name: c }\n`;
    const rbac = readRbac(`${binding(", namespace: x")}---\n${binding("")}`);
    expect(rbac.problems).toMatchObject([{ code: "duplicate-object" }]);
    expect(effectiveRbac(rbac).clusterRoleBindings).toHaveLength(1);
  });

  it.each<[what: string, text: string, problem: string]>([
    ["a large text", "a".repeat(100_000_000), "too-large | text"],
    ["documents without end", "---\n".repeat(1_000_000), "too-many-documents | text"],
    [
      "aliases that multiply",
      `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join("")}rules: *a30\n`,
      "unreadable | document",
    ],
    ["depth without end", `${V1}\nkind: ClusterRole\nrules: ${"[".repeat(100_000)}`, "unreadable | document"],
  ])("%s, which an attacker could write", (_, text, problem) => {
    const [found = "", ...more] = readRbac(text).problems.map(({ code, lost }) => `${code} | ${lost}`);
    expect(found).toBe(problem);
    expect(more).toEqual([]);
  });

  it("is said without a throw, whatever is given", () => {
    for (const input of ["", "\0", "---", "kind: ClusterRole", "[]", "{", `${V1}\nkind: RoleBinding\n`]) {
      expect(readRbac(input).problems).toBeInstanceOf(Array);
    }
    expect(readRbac([{ kind: "Role", rules: 1 }, [], 1]).problems).toMatchObject([
      { code: "wrong-type", path: ["rules"] },
    ]);
  });
});
