import { describe, expect, it } from "vitest";
import { ROLE, told } from "./entries.ts";

describe("access-entry-service-role", () => {
  it.each(["111122223333", "444455556666"])(
    "finds a service-linked role of the account %s",
    async (account) => {
      const principal = `arn:aws:iam::${account}:role/aws-service-role/eks.amazonaws.com/AWSServiceRoleForAmazonEKS`;
      expect(await told("access-entry-service-role", { principal })).toEqual([
        `error at ${principal}: EKS refuses an access entry for a service-linked role: AWS makes the entries that its services need; delete it`,
      ]);
    },
  );

  it("says nothing of other paths", async () => {
    expect(await told("access-entry-service-role", { principal: `${ROLE}/service-role/a` })).toEqual([]);
  });
});
