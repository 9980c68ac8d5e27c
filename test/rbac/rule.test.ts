import { describe, expect, it } from "vitest";
import { ruleAllows } from "../../src/rbac/rule.ts";
import type { PolicyRule, RbacAction } from "../../src/schema/rbac.ts";

const rule = (resource: string, more: Partial<PolicyRule> = {}): PolicyRule => ({
  verbs: ["get"],
  apiGroups: [""],
  resources: [resource],
  ...more,
});
const get = (resource: string, subresource = "", more = {}): RbacAction => ({
  verb: "get",
  resource,
  subresource,
  ...more,
});

describe("a rule's resource", () => {
  it.each<[written: string, resource: string, subresource: string, covers: boolean]>([
    ["pods", "pods", "", true],
    ["pods", "pods", "exec", false],
    ["pods/exec", "pods", "exec", true],
    ["pods/exec", "pods", "", false],
    ["*", "pods", "exec", true],
    ["*/exec", "pods", "exec", true],
    ["*/exec", "pods", "", false],
    ["*/scale", "deployments", "scale", true],
    ["pods/*", "pods", "exec", false],
    ["*/*", "pods", "exec", false],
    ["Pods", "pods", "", false],
    ["pod", "pods", "", false],
    ["po*", "pods", "", false],
  ])("%s and the request for %s/%s: %s", (written, resource, subresource, covers) => {
    expect(ruleAllows(rule(written), get(resource, subresource))).toBe(covers);
  });
});

describe("a rule", () => {
  it("is for its API groups alone", () => {
    expect(ruleAllows(rule("pods"), get("pods", "", { apiGroup: "apps" }))).toBe(false);
    expect(ruleAllows(rule("pods", { apiGroups: ["*"] }), get("pods", "", { apiGroup: "apps" }))).toBe(true);
    expect(ruleAllows({ verbs: ["get"], resources: ["pods"] }, get("pods"))).toBe(false);
  });

  it("with names is for requests that have one of them", () => {
    const named = rule("pods", { resourceNames: ["web", "*"] });
    expect(ruleAllows(named, get("pods", "", { name: "web" }))).toBe(true);
    expect(ruleAllows(named, get("pods", "", { name: "db" }))).toBe(false);
    expect(ruleAllows(named, get("pods"))).toBe(false);
  });

  it.each<[written: string, path: string, covers: boolean]>([
    ["/healthz", "/healthz", true],
    ["/healthz", "/healthz/etcd", false],
    ["/healthz/*", "/healthz/etcd", true],
    ["/healthz/*", "/healthz", false],
    ["/healthz*", "/healthz", true],
    ["/api/**", "/api/v1", true],
    ["*", "/metrics", true],
    ["/*/etcd", "/healthz/etcd", false],
  ])("for the URL %s and the path %s: %s", (written, path, covers) => {
    const ofUrl = { verbs: ["*"], nonResourceURLs: [written] };
    expect(ruleAllows(ofUrl, { verb: "get", nonResourceURL: path })).toBe(covers);
  });

  it("for resources is for no URL, and the other way round", () => {
    const all = rule("*", { verbs: ["*"], apiGroups: ["*"] });
    expect(ruleAllows(all, { verb: "get", nonResourceURL: "/metrics" })).toBe(false);
    expect(ruleAllows({ verbs: ["*"], nonResourceURLs: ["*"] }, get("pods"))).toBe(false);
  });
});
