import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rightsBeyond } from "../../src/rbac/covers.ts";
import { ruleAllows } from "../../src/rbac/rule.ts";
import type { PolicyRule, RbacAction } from "../../src/schema/rbac.ts";

const rule = (verbs: string, resources: string, more: Partial<PolicyRule> = {}): PolicyRule => ({
  verbs: verbs.split(" "),
  apiGroups: [""],
  resources: resources.split(" "),
  ...more,
});
const urls = (...nonResourceURLs: string[]): PolicyRule => ({ verbs: ["get"], nonResourceURLs });

describe("what some rules allow beyond others", () => {
  it.each<[what: string, rules: PolicyRule, others: PolicyRule, beyond: PolicyRule[]]>([
    ["nothing beside itself", rule("get", "pods"), rule("get", "pods"), []],
    ["another verb", rule("get list", "pods"), rule("get", "pods"), [rule("list", "pods")]],
    ["a subresource", rule("get", "pods pods/log"), rule("get", "pods"), [rule("get", "pods/log")]],
    ["no subresource beside the wildcard", rule("get", "pods/log"), rule("get", "*"), []],
    ["no scale beside each scale", rule("get", "pods/scale */scale"), rule("get", "*/scale"), []],
    ["a wildcard", rule("*", "pods"), rule("get list", "pods"), [rule("*", "pods")]],
    ["all names", rule("get", "pods"), rule("get", "pods", { resourceNames: ["a"] }), [rule("get", "pods")]],
    ["no name beside all", rule("get", "pods", { resourceNames: ["a"] }), rule("get", "pods"), []],
    [
      "another name",
      rule("get", "pods", { resourceNames: ["a", "b"] }),
      rule("get", "pods", { resourceNames: ["a"] }),
      [rule("get", "pods", { resourceNames: ["b"] })],
    ],
    [
      "another group",
      rule("get", "pods", { apiGroups: ["apps"] }),
      rule("get", "pods"),
      [rule("get", "pods", { apiGroups: ["apps"] })],
    ],
    ["other URLs", urls("/api", "/metrics"), urls("/api*"), [urls("/metrics")]],
    ["a wider URL", urls("/api/*"), urls("/api/v1"), [urls("/api/*")]],
    ["URLs beside resources", urls("/api"), rule("*", "*", { apiGroups: ["*"] }), [urls("/api")]],
  ])("is %s", (_, rules, others, beyond) => {
    expect(rightsBeyond([rules], [others])).toEqual(beyond);
  });

  // What policy_comparator_test.go of k8s.io/component-helpers/auth/rbac/validation shows, told anew.
  it.each<[what: string, rules: PolicyRule[], others: PolicyRule[], isCovered: boolean]>([
    ["a verb, by all verbs", [rule("get list", "pods")], [rule("*", "pods")], true],
    [
      "all verbs, by each known one",
      [rule("*", "pods")],
      [rule("get list watch create update patch delete", "pods")],
      false,
    ],
    [
      "two resources, by one rule each",
      [rule("get", "pods services")],
      [rule("get", "pods"), rule("get", "services")],
      true,
    ],
    [
      "two verbs, by one rule each",
      [rule("get list", "pods")],
      [rule("get", "pods"), rule("list", "pods")],
      true,
    ],
    [
      "verbs and resources crosswise",
      [rule("get list", "pods services")],
      [rule("get", "pods"), rule("list", "services")],
      false,
    ],
    ["a subresource, by its resource", [rule("get", "pods/log")], [rule("get", "pods")], false],
    [
      "a subresource, by all of that name",
      [rule("update", "deployments/scale")],
      [rule("update", "*/scale")],
      true,
    ],
    ["all of a name, by one", [rule("update", "*/scale")], [rule("update", "deployments/scale")], false],
    [
      "a name, by two rules with one each",
      [rule("get", "pods", { resourceNames: ["a", "b"] })],
      [rule("get", "pods", { resourceNames: ["a"] }), rule("get", "pods", { resourceNames: ["b"] })],
      true,
    ],
    ["an empty list, by nothing", [], [], true],
    ["something, by nothing", [rule("get", "pods")], [], false],
    ["a URL, by a shorter prefix", [urls("/apis/apps/*")], [urls("/apis/*")], true],
    ["a prefix, by its own path", [urls("/apis/*")], [urls("/apis")], false],
    ["all URLs, by the root's prefix", [urls("*")], [urls("/*")], false],
  ])("covers %s: %#", (_, rules, others, isCovered) => {
    expect(rightsBeyond(rules, others).length === 0).toBe(isCovered);
  });

  it("is as few rules", () => {
    const rules = [
      rule("get", "pods"),
      rule("list", "pods"),
      rule("list get", "secrets"),
      rule("get", "nodes"),
    ];
    expect(rightsBeyond(rules, [])).toEqual([rule("get list", "pods secrets"), rule("get", "nodes")]);
  });
});

describe("for random rules", () => {
  const random: fc.Arbitrary<PolicyRule> = fc.oneof(
    fc.record({
      verbs: fc.subarray(["get", "create", "*"]),
      apiGroups: fc.subarray(["", "apps", "*"]),
      resources: fc.subarray(["pods", "pods/exec", "*/exec", "*"]),
      resourceNames: fc.subarray(["a", "b"]),
    }),
    fc.record({ verbs: fc.subarray(["get", "*"]), nonResourceURLs: fc.subarray(["/a", "/a/*", "*"]) }),
  );
  const rules = fc.array(random, { maxLength: 4 });
  const action: fc.Arbitrary<RbacAction> = fc.oneof(
    fc.record({
      verb: fc.constantFrom("get", "create", "delete"),
      apiGroup: fc.constantFrom("", "apps", "batch"),
      resource: fc.constantFrom("pods", "secrets"),
      subresource: fc.constantFrom("", "exec"),
      name: fc.constantFrom("", "a", "b", "c"),
    }),
    fc.record({ verb: fc.constant("get"), nonResourceURL: fc.constantFrom("/a", "/a/b", "/b") }),
  );
  const allow = (some: readonly PolicyRule[], asked: RbacAction) =>
    some.some((each) => ruleAllows(each, asked));

  it("the others and what is beyond them allow all that the rules do, and no more", () => {
    const complete = fc.property(rules, rules, action, (some, others, asked) => {
      const beyond = rightsBeyond(some, others);
      expect(allow([...others, ...beyond], asked)).toBe(allow([...others, ...some], asked));
      if (allow(beyond, asked)) expect(allow(some, asked)).toBe(true);
    });
    fc.assert(complete, { seed: 22, numRuns: 2000 });
  });

  it("nothing is beyond all rules", () => {
    const all = [rule("*", "*", { apiGroups: ["*"] }), { verbs: ["*"], nonResourceURLs: ["*"] }];
    const none = fc.property(rules, (some) => {
      expect(rightsBeyond(some, all)).toEqual([]);
    });
    fc.assert(none, { seed: 22, numRuns: 200 });
  });
});
