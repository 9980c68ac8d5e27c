import { describe, expect, it } from "vitest";
import { ADMIN, findingsInForms, ROLE, told } from "./entries.ts";

describe("access-scope", () => {
  const scope = (type: string, ...namespaces: string[]) =>
    told("access-scope", {
      principal: `${ROLE}/a`,
      policies: [{ ...ADMIN, scope: { type, ...(namespaces.length === 0 ? {} : { namespaces }) } }],
    });

  it("finds the scope namespace without namespaces", async () => {
    expect(await scope("namespace")).toEqual([
      "error at namespace: EKS refuses the scope namespace without namespaces; name them ('*' stands for any characters), or write the type cluster",
    ]);
  });

  it("finds namespaces beside the scope cluster", async () => {
    const entry = {
      principal: `${ROLE}/a`,
      policies: [{ ...ADMIN, scope: { type: "cluster", namespaces: ["dev"] } }],
    };
    for (const { findings, text } of await findingsInForms([entry])) {
      expect(findings.map(({ message }) => message)).toEqual([
        "EKS refuses namespaces beside the scope cluster, which is all of them; delete them, or write the type namespace",
      ]);
      expect(text.slice(findings[0]?.start, findings[0]?.end)).toContain("dev");
    }
  });

  it.each([
    ["Cluster", "cluster, and delete the namespaces"],
    ["namespaces", "namespace"],
    ["all", "cluster or namespace"],
  ])("finds the scope %s, and advises %s", async (type, right) => {
    expect(await scope(type, "dev")).toEqual([
      `error at ${type}: EKS refuses the scope '${type}' of a policy; write ${right}`,
    ]);
  });

  it("advises to name namespaces where there are none", async () => {
    expect(await scope("Namespace")).toEqual([
      "error at Namespace: EKS refuses the scope 'Namespace' of a policy; write namespace, and name the namespaces",
    ]);
    expect(await scope("clusters")).toEqual([
      "error at clusters: EKS refuses the scope 'clusters' of a policy; write cluster",
    ]);
  });

  it("finds a policy without a scope", async () => {
    const found = await told("access-scope", { principal: `${ROLE}/a`, policies: [{ arn: ADMIN.arn }] });
    expect(found).toEqual([
      `error at ${ADMIN.arn}: EKS refuses a policy without a scope; write the type cluster, or the type namespace with the namespaces`,
    ]);
  });

  it("says nothing of the scopes that EKS takes", async () => {
    expect(await scope("cluster")).toEqual([]);
    expect(await scope("namespace", "dev", "dev-*")).toEqual([]);
  });
});
