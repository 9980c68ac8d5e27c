import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideByPolicy, matchesNamespace } from "../../../src/access-entries/policies/decide.ts";
import { isKnown, policyOf, rulesOf } from "../../../src/access-entries/policies/policy.ts";
import { accessPolicyArn, readPolicyName } from "../../../src/identity/access-policies.ts";
import { accessPolicyNames } from "../../../src/identity/access-policy-names.ts";
import { aggregateClusterRoles } from "../../../src/rbac/aggregation.ts";
import { bootstrapRbac } from "../../../src/rbac/bootstrap/bootstrap.ts";
import { rightsBeyond } from "../../../src/rbac/covers.ts";
import { partitions } from "../../../src/schema/entries.ts";
import type { PolicyRule, RbacAction } from "../../../src/schema/rbac.ts";
import { repository } from "../../cli/command.ts";

interface Facts {
  readonly name: string;
  readonly docDate: string;
  readonly rulesPrecision: string;
  readonly rules: readonly PolicyRule[] | null;
}

const text = readFileSync(join(repository, "test/fixtures/access-policies/facts.json"), "utf8");
const { policies: facts } = JSON.parse(text) as { policies: Facts[] };
const arn = (name: string) => accessPolicyArn({ partition: "aws", name });
const inCluster = (name: string) => ({
  policyArn: arn(name),
  scope: { type: "cluster", namespaces: [] },
});
const inNamespaces = (name: string, ...namespaces: string[]) => ({
  policyArn: arn(name),
  scope: { type: "namespace", namespaces },
});

describe("the access policies", () => {
  it("are those whose names are public", () => {
    expect([...accessPolicyNames].sort()).toEqual(facts.map(({ name }) => name).sort());
    expect(facts.length).toBe(36);
  });

  it.each(facts)(
    "$name has the rules that are published one by one, and else none that are known",
    (fact) => {
      const { documentation, rules } = policyOf(arn(fact.name)) ?? {};
      const precision = documentation?.precision;
      expect(fact.docDate).toContain(documentation?.docDate);
      if (fact.rulesPrecision === "exact") {
        expect(precision).toBe("exact");
        expect(rules).toEqual(fact.rules);
      } else {
        expect(fact.rulesPrecision).toMatch(
          precision === "none" ? /^not / : new RegExp(`^${precision ?? "(missing)"}`),
        );
        expect(rules).toBeUndefined();
      }
      expect(isKnown(arn(fact.name))).toBe(fact.rulesPrecision === "exact");
      expect(rulesOf(arn(fact.name))).toEqual(rules);
    },
  );

  it("are taken for what they are in a list of groups", () => {
    const names = accessPolicyNames.map((name) => readPolicyName(name.toUpperCase())?.of);
    expect(new Set(names)).toEqual(new Set(["eks"]));
  });
});

describe("a policy's ARN", () => {
  it.each(partitions)("may be of the partition %s", (partition) => {
    const policy = policyOf(accessPolicyArn({ partition, name: "AmazonEKSViewPolicy" }));
    expect(policy).toMatchObject({ partition, name: "AmazonEKSViewPolicy", rules: expect.anything() });
  });

  it.each([
    "AmazonEKSViewPolicy",
    "arn:aws:iam::aws:policy/AIDevOpsAgentAccessPolicy",
    "arn:aws:eks:eu-west-1:aws:cluster-access-policy/AmazonEKSViewPolicy",
    "arn:aws:eks::111122223333:cluster-access-policy/AmazonEKSViewPolicy",
    "arn:aws-x:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
    "ARN:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
    "arn:aws:eks::aws:cluster-access-policy/",
    "arn:aws:eks::aws:cluster-access-policy/a/AmazonEKSViewPolicy",
    `arn:aws:eks::aws:cluster-access-policy/${"x".repeat(300)}`,
    "",
  ])("is not %s", (written) => {
    expect(policyOf(written)).toBeUndefined();
    expect(isKnown(written)).toBe(false);
  });

  it("with another name or case is a policy of which nothing is known", () => {
    for (const name of ["AmazonEKSNewPolicy", "amazoneksviewpolicy", "toString"]) {
      expect(policyOf(arn(name))).toEqual({ partition: "aws", name });
      expect(rulesOf(arn(name))).toBeUndefined();
    }
  });
});

describe("the scope of a policy", () => {
  const admin = "AmazonEKSClusterAdminPolicy";
  const pods: RbacAction = { verb: "get", resource: "pods", namespace: "dev" };

  it("of the whole cluster covers namespaces, what is in none, and URLs", () => {
    const actions: RbacAction[] = [
      pods,
      { verb: "delete", resource: "nodes" },
      { verb: "list", resource: "pods" },
      { verb: "get", nonResourceURL: "/metrics" },
    ];
    const answers = actions.map((action) => decideByPolicy(inCluster(admin), action).answer);
    expect(answers).toEqual(["yes", "yes", "yes", "yes"]);
  });

  it("of namespaces covers them alone, and nothing that is in no namespace", () => {
    const policy = inNamespaces(admin, "dev", "team-*");
    const answer = (action: RbacAction) => decideByPolicy(policy, action);
    expect(answer(pods).answer).toBe("yes");
    expect(answer({ ...pods, namespace: "team-a" }).answer).toBe("yes");
    expect(answer({ ...pods, namespace: "prod" })).toEqual({ answer: "no", why: "other-namespace" });
    expect(answer({ ...pods, namespace: "" })).toEqual({ answer: "no", why: "no-namespace" });
    expect(answer({ verb: "list", resource: "nodes" })).toEqual({ answer: "no", why: "no-namespace" });
    expect(answer({ verb: "get", nonResourceURL: "/metrics" })).toEqual({
      answer: "no",
      why: "no-namespace",
    });
  });

  it("that EKS refuses leaves open what is there", () => {
    const refused = [
      inNamespaces(admin),
      { policyArn: arn(admin), scope: { type: "cluster", namespaces: ["dev"] } },
      { policyArn: arn(admin), scope: { type: "Namespace", namespaces: ["dev"] } },
      { policyArn: arn(admin), scope: { type: "", namespaces: [] } },
    ];
    for (const policy of refused) {
      expect(decideByPolicy(policy, pods)).toEqual({ answer: "unknown", why: "refused" });
    }
  });

  it.each<[pattern: string, namespace: string, matches: boolean]>([
    ["dev", "dev", true],
    ["dev", "dev-a", false],
    ["dev-*", "dev-", true],
    ["dev-*", "dev", false],
    ["*", "anything", true],
    ["*-dev", "a-dev", true],
    ["a*a", "a", false],
    ["a*b*c", "aXbXc", true],
    ["d?v", "dev", false],
    ["d[e]v", "dev", false],
    ["Dev", "dev", false],
  ])("%s and the namespace %s: %s", (pattern, namespace, matches) => {
    expect(matchesNamespace(pattern, namespace)).toBe(matches);
  });
});

it("never says no where the rules are not known", () => {
  const name = fc.oneof(
    fc
      .constantFrom(...facts.filter(({ rulesPrecision }) => rulesPrecision !== "exact"))
      .map((each) => each.name),
    fc.stringMatching(/^[A-Z][A-Za-z]{0,20}$/).filter((each) => !facts.some((fact) => fact.name === each)),
  );
  const action: fc.Arbitrary<RbacAction> = fc.oneof(
    fc.record({
      verb: fc.constantFrom("get", "create", "*"),
      resource: fc.constantFrom("pods", "secrets"),
      namespace: fc.constantFrom("dev", ""),
    }),
    fc.constant({ verb: "get", nonResourceURL: "/healthz" }),
  );
  const holds = fc.property(name, action, fc.boolean(), (policy, asked, isCluster) => {
    const association = isCluster ? inCluster(policy) : inNamespaces(policy, "dev");
    expect(decideByPolicy(association, asked).answer).toBe("unknown");
  });
  fc.assert(holds, { seed: 20, numRuns: 300 });
});

describe("beside the ClusterRole that gives about the same", () => {
  const roles = new Map(
    aggregateClusterRoles(bootstrapRbac().clusterRoles).map(({ metadata, rules }) => [metadata.name, rules]),
  );
  const lost = (role: string, policy: string) =>
    rightsBeyond(roles.get(role) ?? [], rulesOf(arn(policy)) ?? [])
      .map(said)
      .sort();
  const said = ({ apiGroups = [], resources = [], verbs }: PolicyRule) =>
    `${apiGroups.join()} ${resources.join()}: ${verbs.join()}`;
  const all = "create,delete,deletecollection,get,list,patch,update,watch";
  const claims = [
    "resource.k8s.io resourceclaims/status: get,list,watch",
    `resource.k8s.io resourceclaims,resourceclaimtemplates: ${all}`,
  ];
  const beyondEdit = [
    " pods/eviction,serviceaccounts/token: create",
    `coordination.k8s.io leases: ${all}`,
    ...claims,
  ];

  it("AmazonEKSEditPolicy lacks evictions, tokens, leases and resource claims", () => {
    expect(lost("edit", "AmazonEKSEditPolicy")).toEqual(beyondEdit.sort());
  });

  it("AmazonEKSAdminPolicy lacks the same", () => {
    expect(lost("admin", "AmazonEKSAdminPolicy")).toEqual(beyondEdit.sort());
  });

  it("AmazonEKSViewPolicy lacks resource claims", () => {
    expect(lost("view", "AmazonEKSViewPolicy")).toEqual([
      "resource.k8s.io resourceclaims,resourceclaims/status,resourceclaimtemplates: get,list,watch",
    ]);
  });

  it("AmazonEKSClusterAdminPolicy lacks nothing", () => {
    expect(lost("cluster-admin", "AmazonEKSClusterAdminPolicy")).toEqual([]);
  });

  it.each([
    ["edit", "AmazonEKSEditPolicy"],
    ["admin", "AmazonEKSAdminPolicy"],
    ["view", "AmazonEKSViewPolicy"],
  ])("%s has all that %s allows", (role, policy) => {
    expect(rightsBeyond(rulesOf(arn(policy)) ?? [], roles.get(role) ?? [])).toEqual([]);
  });
});
