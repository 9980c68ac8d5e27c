import { describe, expect, it } from "vitest";
import { lintForm } from "../../../sources/lint-form.ts";
import { FORMS, ROLE, told } from "./entries.ts";

describe("access-entry-node-principal", () => {
  const config = { cluster: { account: "111122223333" } } as const;
  const NODES = ["EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX", "EC2"];

  it.each(NODES)("finds a user with the type %s", async (type) => {
    expect(
      await told("access-entry-node-principal", { principal: "arn:aws:iam::111122223333:user/a", type }),
    ).toEqual([
      `error at ${type}: EKS refuses the type ${type} here: nodes have roles, and this is none; write the ARN of the nodes' role, or the type STANDARD`,
    ]);
  });

  it.each(NODES)(
    "finds a role of another account with the type %s, where the cluster's is known",
    async (type) => {
      const entry = { principal: "arn:aws:iam::444455556666:role/a", type };
      expect(await told("access-entry-node-principal", entry, { config })).toEqual([
        `error at arn:aws:iam::444455556666:role/a: EKS refuses the type ${type} for a role of the account 444455556666, since the cluster is in 111122223333: these nodes do not join; write the ARN of a role in 111122223333`,
      ]);
      expect(await told("access-entry-node-principal", entry)).toEqual([]);
    },
  );

  it("says nothing of a role of the account, and of STANDARD", async () => {
    const entries = [
      { principal: `${ROLE}/a`, type: "EC2_LINUX" },
      { principal: "arn:aws:iam::444455556666:role/b" },
      { principal: "arn:aws:iam::444455556666:user/c", type: "STANDARD" },
    ];
    expect(await told("access-entry-node-principal", entries, { config })).toEqual([]);
  });

  it("takes the account from the cluster's ARN", async () => {
    const text = FORMS.terraform
      .write([{ principal: `${ROLE}/a`, type: "EC2_LINUX" }])
      .replace('"prod"', '"arn:aws:eks:eu-west-1:444455556666:cluster/prod"');
    const findings = await lintForm(text, "hcl");
    expect(findings.map(({ rule }) => rule)).toEqual(["access-entry-node-principal"]);
  });
});
