import { describe, expect, it } from "vitest";
import { lintForm } from "../../../sources/lint-form.ts";
import { ADMIN, findingsInForms, POLICY, ROLE, told } from "./entries.ts";

describe("access-entry-type-refuses", () => {
  it("finds a username, groups and policies beside a type for nodes, each once", async () => {
    const found = await told("access-entry-type-refuses", {
      principal: `${ROLE}/a`,
      type: "EC2_LINUX",
      username: "system:node:{{EC2PrivateDNSName}}",
      policies: [ADMIN],
    });
    expect(found).toEqual([
      "error at system:node:{{EC2PrivateDNSName}}: EKS refuses a username in an access entry of the type EC2_LINUX: it is for nodes, and EKS gives them what they need; leave this out",
      `error at ${ADMIN.arn}: EKS refuses access policies in an access entry of the type EC2_LINUX: it is for nodes, and EKS gives them what they need; leave this out`,
    ]);
    const groups = await findingsInForms([
      { principal: `${ROLE}/a`, type: "HYBRID_LINUX", groups: ["a", "b"] },
    ]);
    for (const { findings, text } of groups) {
      expect(
        findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end).match(/\w+/)?.[0]}`),
      ).toEqual(["access-entry-type-refuses a"]);
    }
  });

  it("takes AmazonEKSAutoNodePolicy for the type EC2, and warns of others", async () => {
    const auto = (name: string) => ({
      principal: `${ROLE}/a`,
      type: "EC2",
      policies: [{ arn: `${POLICY}/${name}`, scope: { type: "cluster" } }],
    });
    expect(await told("access-entry-type-refuses", auto("AmazonEKSAutoNodePolicy"))).toEqual([]);
    expect((await told("access-entry-type-refuses", auto("AmazonEKSViewPolicy")))[0]).toMatch(
      /^warning .*AWS does not say that an access entry of the type EC2 takes access policies/,
    );
  });

  it("finds an empty list of groups in Terraform and ACK, which ask EKS what it has", async () => {
    const all = await findingsInForms([{ principal: `${ROLE}/a`, type: "EC2_LINUX", groups: [] }]);
    expect(all.map(({ form, findings }) => [form, findings.map(({ data }) => data.found)])).toEqual([
      ["terraform", ["empty"]],
      ["cloudformation", []],
      ["ack", ["empty"]],
      ["terraform-module", ["empty"]],
    ]);
  });

  it("leaves to eksctl-refuses what eksctl refuses itself", async () => {
    const text = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: prod, region: eu-west-1}
accessConfig:
  accessEntries:
    - principalARN: ${ROLE}/a
      type: EC2_LINUX
      kubernetesUsername: a
      kubernetesGroups: [a]
`;
    expect((await lintForm(text, "yaml")).map(({ rule }) => rule)).toEqual(["eksctl-refuses"]);
  });
});
