import { describe, expect, it } from "vitest";
import { accessPolicyNames } from "../../../../src/identity/access-policy-names.ts";
import { POLICY, ROLE, told } from "./entries.ts";

describe("unknown-access-policy", () => {
  const policy = (name: string) =>
    told("unknown-access-policy", {
      principal: `${ROLE}/a`,
      policies: [{ arn: `${POLICY}/${name}`, scope: { type: "cluster" } }],
    });

  it("informs of a policy of another name", async () => {
    expect(await policy("AWSRobotAccessPolicy")).toEqual([
      `info at ${POLICY}/AWSRobotAccessPolicy: no access policy AWSRobotAccessPolicy is published, so nothing here knows what it allows; see whether aws eks list-access-policies prints it`,
    ]);
  });

  it.each([
    ["AmazonEKSVeiwPolicy", "AmazonEKSViewPolicy"],
    ["AmazonEKSclusterAdminPolicy", "AmazonEKSClusterAdminPolicy"],
    ["AmazonEKSClusterAdmin", "AmazonEKSClusterAdminPolicy"],
    ["ClusterAdminPolicy", "AmazonEKSClusterAdminPolicy"],
  ])("warns of %s, and advises %s", async (name, meant) => {
    const [first] = await policy(name);
    expect(first).toMatch(/^warning at /);
    expect(first?.endsWith(`; write ${meant}`)).toBe(true);
  });

  it.each(accessPolicyNames)("knows %s", async (name) => {
    expect(await policy(name)).toEqual([]);
  });
});
