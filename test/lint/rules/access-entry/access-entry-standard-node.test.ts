import { describe, expect, it } from "vitest";
import { ADMIN, findingsInForms, ROLE, told } from "./entries.ts";

describe("access-entry-standard-node", () => {
  it.each([
    ["system:node:{{EC2PrivateDNSName}}", ["system:bootstrappers", "system:nodes"], "EC2_LINUX"],
    ["system:node:{{EC2PrivateDNSName}}", ["system:nodes", "eks:kube-proxy-windows"], "EC2_WINDOWS"],
    ["system:node:{{SessionName}}", ["system:nodes", "system:node-proxier"], "FARGATE_LINUX"],
    ["system:node:{{SessionName}}", ["system:nodes"], "FARGATE_LINUX or HYBRID_LINUX"],
  ])("finds %s with %j, which %s is for", async (username, groups, type) => {
    const entry = { principal: `${ROLE}/a`, username, groups };
    expect(await told("access-entry-standard-node", entry)).toEqual([
      `error at ${username}: nodes do not join by an access entry of the type STANDARD: EKS refuses ${username} in it; write the type ${type}, and leave out the username and the groups`,
    ]);
    for (const { findings } of await findingsInForms([entry])) expect(findings).toHaveLength(1);
  });

  it("finds groups of nodes alone", async () => {
    const found = await told("access-entry-standard-node", {
      principal: `${ROLE}/a`,
      groups: ["dev", "system:nodes"],
    });
    expect(found[0]).toMatch(
      /^error at system:nodes: .*EKS refuses the group system:nodes in it; write the type EC2_LINUX/,
    );
  });

  it.each([
    ["eks-node-group", "EC2_LINUX"],
    ["fargate-pod-execution", "FARGATE_LINUX"],
    ["windows-workers", "EC2_WINDOWS"],
  ])("warns of the role %s, where the entry gives nothing", async (name, type) => {
    const principal = `${ROLE}/${name}`;
    expect(await told("access-entry-standard-node", { principal, type: "STANDARD" })).toEqual([
      `warning at STANDARD: by its name, ${name} is a role of nodes, and nodes do not join by an access entry of the type STANDARD; if it is one, write the type ${type}`,
    ]);
    expect(await told("access-entry-standard-node", { principal, groups: ["dev"] })).toEqual([]);
    expect(await told("access-entry-standard-node", { principal, username: "dev" })).toEqual([]);
    expect(await told("access-entry-standard-node", { principal, policies: [ADMIN] })).toEqual([]);
    expect(await told("access-entry-standard-node", { principal, type })).toEqual([]);
  });

  it("says nothing of the cluster's own role", async () => {
    expect(
      await told("access-entry-standard-node", { principal: `${ROLE}/eksctl-nodes-cluster-ServiceRole-X` }),
    ).toEqual([]);
  });
});
