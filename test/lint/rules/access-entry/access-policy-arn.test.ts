import { describe, expect, it } from "vitest";
import { ADMIN, POLICY, ROLE, told } from "./entries.ts";

describe("access-policy-arn", () => {
  const policy = (arn: string, principal = `${ROLE}/a`) =>
    told("access-policy-arn", { principal, policies: [{ arn, scope: { type: "cluster" } }] });

  it("finds a policy of IAM, and advises the access policy of its name", async () => {
    expect(await policy("arn:aws:iam::aws:policy/AdministratorAccess")).toEqual([
      "error at arn:aws:iam::aws:policy/AdministratorAccess: this is a policy of IAM, which says what AWS allows, and EKS refuses it: the principal gets no rights by it; write the ARN of an access policy, which aws eks list-access-policies prints",
    ]);
    expect((await policy("arn:aws:iam::aws:policy/AmazonEKSViewPolicy"))[0]).toContain(
      `write ${POLICY}/AmazonEKSViewPolicy`,
    );
  });

  it.each([
    ["AmazonEKSViewPolicy", "AmazonEKSViewPolicy"],
    ["AmazonEKSView", "AmazonEKSViewPolicy"],
    ["arn:aws:eks::aws:access-policy/AmazonEKSEditPolicy", "AmazonEKSEditPolicy"],
    ["arn:aws:eks:eu-west-1:aws:cluster-access-policy/AmazonEKSEditPolicy", "AmazonEKSEditPolicy"],
  ])("finds %s, and advises %s", async (arn, name) => {
    expect((await policy(arn))[0]).toContain(`; write ${POLICY}/${name}`);
  });

  it("finds a policy of another partition than the principal's", async () => {
    expect(await policy(`${POLICY}/AmazonEKSViewPolicy`, "arn:aws-cn:iam::111122223333:role/a")).toEqual([
      `error at ${POLICY}/AmazonEKSViewPolicy: this is a policy of the partition aws, and the cluster is in aws-cn, where EKS does not find it; write arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSViewPolicy`,
    ]);
  });

  it("asks the configuration first where the cluster is", async () => {
    const entry = { principal: `${ROLE}/a`, policies: [ADMIN] };
    const config = { cluster: { partition: "aws-us-gov" } } as const;
    expect((await told("access-policy-arn", entry, { config }))[0]).toContain("the cluster is in aws-us-gov");
    expect(await told("access-policy-arn", entry)).toEqual([]);
  });

  it("says nothing of a policy that nobody knows", async () => {
    expect(await policy(`${POLICY}/AWSRobotPolicy`)).toEqual([]);
  });
});
