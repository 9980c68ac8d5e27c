// What Kubernetes' own tests of its authorizer show, told anew: rbac_test.go and subject_locator_test.go of
// plugin/pkg/auth/authorizer/rbac, and rule_test.go of pkg/registry/rbac/validation, of v1.34.4.
import { describe, expect, it } from "vitest";
import { createAuthorizer } from "../../src/rbac/authorizer.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import { ruleAllows } from "../../src/rbac/rule.ts";
import type { PolicyRule, RbacAction, RbacUser } from "../../src/schema/rbac.ts";

type Texts = readonly string[];

/** `verbs groups resources`, each with commas; `core` for the core group. Or `verbs /urls`. */
function rule(text: string): PolicyRule {
  const [verbs = "", second = "", resources] = text.split(" ");
  const list = (some: string) => some.split(",").map((each) => (each === "core" ? "" : each));
  return resources === undefined
    ? { verbs: list(verbs), nonResourceURLs: list(second) }
    : { verbs: list(verbs), apiGroups: list(second), resources: list(resources) };
}

/** `verb resource[/subresource][.group][@namespace]`, or `verb /path`. */
function action(text: string): RbacAction {
  const [verb = "", about = ""] = text.split(" ");
  if (about.startsWith("/")) return { verb, nonResourceURL: about };
  const [what = "", namespace] = about.split("@");
  const [path = "", apiGroup] = what.split(".");
  const [resource = "", subresource] = path.split("/");
  return { verb, resource, subresource, apiGroup, namespace };
}

function user(text: string): RbacUser {
  const [username = "", groups = ""] = text.split("+");
  return { username, groups: groups === "" ? [] : groups.split(",") };
}

function subject(text: string): object {
  const [kind = "", name = "", namespace] = text.split("|");
  return { kind, name, ...(namespace && { namespace }) };
}

const clusterRole = (name: string, ...rules: Texts) => ({
  kind: "ClusterRole",
  metadata: { name },
  rules: rules.map(rule),
});
const role = (at: string, ...rules: Texts) => {
  const [namespace, name] = at.split("/");
  return { kind: "Role", metadata: { name, namespace }, rules: rules.map(rule) };
};
/** @param at `role` for the cluster, `namespace/role` with a ClusterRole, `namespace:role` with a Role. */
const binding = (at: string, ...subjects: Texts) => {
  const [, namespace, parting, name] = /^(?:([^/:]*)([/:]))?(.*)$/.exec(at) ?? [];
  return {
    kind: namespace === undefined ? "ClusterRoleBinding" : "RoleBinding",
    metadata: { name: `of-${name}`, ...(namespace && { namespace }) },
    subjects: subjects.map(subject),
    roleRef: { kind: parting === ":" ? "Role" : "ClusterRole", name },
  };
};
const authorizer = (...objects: readonly object[]) =>
  createAuthorizer(readRbac(objects), { defaults: false });

describe.each<[what: string, objects: readonly object[], yes: Texts, no: Texts]>([
  [
    "everything, bound in one namespace",
    [clusterRole("all", "* * *"), binding("blue/all", "User|root", "Group|roots")],
    [
      "root: get pods@blue",
      "root: watch pods@blue",
      "root+others: watch widgets@blue",
      "ann+roots: watch widgets@blue",
      "ann+others,roots: watch widgets@blue",
    ],
    ["root: get pods@red", "root: get nodes", "root+roots: get pods@red", "root+roots: get nodes"],
  ],
  [
    "URLs",
    [
      clusterRole("one", "get /apis"),
      clusterRole("any-verb", "* /apis"),
      clusterRole("below", "get /apis/*"),
      binding("one", "User|ann", "Group|readers"),
      binding("any-verb", "User|root", "Group|roots"),
      binding("below", "User|bob", "Group|deep"),
    ],
    [
      "ann: get /apis",
      "+readers: get /apis",
      "root: get /apis",
      "+roots: get /apis",
      "root: watch /apis",
      "+roots: watch /apis",
      "bob: get /apis/v1",
      "+deep: get /apis/v1",
      "bob: get /apis/v1/widgets",
      "+deep: get /apis/v1/widgets",
    ],
    [
      "ann: watch /apis",
      "+readers: watch /apis",
      "ann: get /api/v1",
      "+readers: get /api/v1",
      "root: get /api/v1",
      "+roots: get /api/v1",
      "bob: get /api/v1",
      "+deep: get /api/v1",
    ],
  ],
  [
    "a resource without its subresources",
    [clusterRole("pods", "* * pods"), binding("blue/pods", "User|ann")],
    ["ann: get pods@blue"],
    ["ann: get pods/status@blue"],
  ],
  [
    "subresources without their resource",
    [clusterRole("parts", "* * pods/status", "* * */scale"), binding("blue/parts", "User|ann")],
    [
      "ann: get pods/status@blue",
      "ann: get pods/scale@blue",
      "ann: get deployments/scale@blue",
      "ann: get widgets/scale@blue",
    ],
    ["ann: get pods@blue"],
  ],
])("%s", (_, objects, yes, no) => {
  const can = (text: string) => {
    const [who = "", what = ""] = text.split(": ");
    return authorizer(...objects).can(user(who), action(what)).allowed;
  };
  it.each(yes)("allows %s", (text) => expect(can(text)).toBe(true));
  it.each(no)("does not allow %s", (text) => expect(can(text)).toBe(false));
});

describe.each<[rule: string, allowed: Texts, of: Texts]>([
  ["* g1 r1", ["v1 r1.g1", "v2 r1.g1"], ["v1", "v2"]],
  ["v1 * r1", ["v1 r1.g1", "v1 r1.g2"], ["v1", "v2"]],
  ["v1 g1 *", ["v1 r1.g1", "v1 r2.g1"], ["v1", "v2"]],
  [
    "v1,v2 g1,g2 r1,r2",
    ["v1", "v2"].flatMap((verb) => ["r1.g1", "r1.g2", "r2.g1", "r2.g2"].map((what) => `${verb} ${what}`)),
    ["v1", "v2"],
  ],
])("the rule %s", (text, allowed, verbs) => {
  const all = verbs.flatMap((verb) => ["r1.g1", "r1.g2", "r2.g1", "r2.g2"].map((what) => `${verb} ${what}`));
  it.each(all)("and %s", (asked) => {
    expect(ruleAllows(rule(text), action(asked))).toBe(allowed.includes(asked));
  });
});

describe.each<[rule: string, allowed: Texts, denied: Texts]>([
  ["* * r1/s1", ["v1 r1/s1.g1", "v2 r1/s1.g1"], ["v1 r1/s2.g2", "v1 r2/s1.g1", "v1 r2/s1.g2", "v2 r1/s2.g2"]],
  ["v1 *", ["v1 /a", "v1 /a/b", "v1 /a/c", "v1 /a/b/d"], ["v2 /a", "v2 /a/b", "v2 /a/b/d"]],
  ["v1 /a/*", ["v1 /a/b", "v1 /a/c", "v1 /a/b/d"], ["v1 /a", "v1 /not", "v1 /not/b", "v1 /not/b/d"]],
  ["* /a,/a/b/d", ["v1 /a", "v1 /a/b/d", "v2 /a", "v2 /a/b/d"], ["v1 /a/b", "v1 /a/c", "v2 /a/c/d"]],
])("the rule %s", (text, allowed, denied) => {
  it("allows these, and not those", () => {
    expect(allowed.filter((asked) => !ruleAllows(rule(text), action(asked)))).toEqual([]);
    expect(denied.filter((asked) => ruleAllows(rule(text), action(asked)))).toEqual([]);
  });
});

describe("who can", () => {
  const found = (objects: readonly object[], asked: string) =>
    authorizer(...objects)
      .whoCan(action(asked))
      .map((grant) => `${grant.subject.kind}|${grant.subject.name}`)
      .sort();
  const everywhere = [clusterRole("all", "* * *"), binding("all", "User|root", "Group|roots")];
  const bound = [...everywhere, binding("blue/all", "User|ann", "Group|team")];

  it.each<[asked: string, subjects: Texts]>([
    ["get pods@blue", ["Group|roots", "Group|team", "User|ann", "User|root"]],
    ["* pods@*", ["Group|roots", "User|root"]],
    ["* pods", ["Group|roots", "User|root"]],
  ])("%s: a namespace called * is none of the others", (asked, subjects) => {
    expect(found(bound, asked)).toEqual(subjects);
  });

  it.each<[asked: string, subjects: Texts]>([
    ["get pods@blue", ["Group|roots", "Group|team", "User|ann", "User|root"]],
    ["create pods@blue", ["Group|roots", "User|root"]],
    ["get pods@red", ["Group|roots", "User|root"]],
  ])("%s: a Role beside a ClusterRole of the same name", (asked, subjects) => {
    const local = [
      ...everywhere,
      role("blue/all", "get * pods"),
      binding("blue:all", "User|ann", "Group|team"),
    ];
    expect(found(local, asked)).toEqual(subjects);
  });
});

describe("the rules that hold", () => {
  const objects = [
    role("blue/things", "get,watch core pods", "get,watch core services"),
    clusterRole("all", "* * *"),
    clusterRole("nodes", "create,update core nodes"),
    binding("blue:things", "User|ann", "Group|team"),
    binding("all", "User|root", "Group|roots"),
  ];
  it.each<[who: string, namespace: string, rules: Texts]>([
    ["ann", "blue", ["get,watch core pods", "get,watch core services"]],
    ["ann", "red", []],
    ["ann+roots", "", ["* * *"]],
    ["", "", []],
  ])("for %j in %j", (who, namespace, rules) => {
    const given = authorizer(...objects).rulesFor(user(who), namespace);
    expect(given.map((each) => each.rule)).toEqual(rules.map(rule));
  });
});

describe("whom subjects name", () => {
  it.each<[who: string, subjects: Texts, found: string | undefined]>([
    ["ann", ["User|ann"], "User|ann"],
    ["ann", ["User|bob", "User|ann"], "User|ann"],
    ["eve", ["User|bob", "User|ann"], undefined],
    ["eve+team", ["User|bob", "Group|team"], "Group|team"],
    [
      "system:serviceaccount:kube-system:default",
      ["User|bob", "Group|team", "ServiceAccount|default|kube-system"],
      "ServiceAccount|default|kube-system",
    ],
    ["system:serviceaccount:blue:default", ["ServiceAccount|default"], "ServiceAccount|default"],
    ["ann", ["User|*"], undefined],
    [
      "ann+system:authenticated",
      ["Group|system:authenticated", "Group|system:unauthenticated"],
      "Group|system:authenticated",
    ],
    [
      "system:anonymous+system:unauthenticated",
      ["Group|system:authenticated", "Group|system:unauthenticated"],
      "Group|system:unauthenticated",
    ],
  ])("%s among %j: %s", (who, subjects, found) => {
    const objects = [clusterRole("pods", "get core pods"), binding("blue/pods", ...subjects)];
    const decision = authorizer(...objects).can(user(who), action("get pods@blue"));
    const named = decision.allowed && decision.via === "rule" ? decision.subject : undefined;
    expect(named && subjects.find((each) => JSON.stringify(subject(each)) === JSON.stringify(named))).toBe(
      found,
    );
  });

  it("a ServiceAccount without a namespace in a ClusterRoleBinding names no one", () => {
    const objects = [clusterRole("pods", "get core pods"), binding("pods", "ServiceAccount|default")];
    const account = user("system:serviceaccount:blue:default");
    expect(authorizer(...objects).can(account, action("get pods@blue")).allowed).toBe(false);
  });
});

describe("a role that is not there", () => {
  it("gives nothing, and takes nothing from other bindings", () => {
    const objects = [
      clusterRole("pods", "get core pods"),
      binding("gone", "User|ann"),
      binding("blue/gone", "User|ann"),
      binding("blue/pods", "User|ann"),
      binding("red:pods", "User|ann"),
    ];
    const can = (asked: string) => authorizer(...objects).can(user("ann"), action(asked)).allowed;
    expect([can("get pods@blue"), can("get pods@red"), can("get pods")]).toEqual([true, false, false]);
  });
});
