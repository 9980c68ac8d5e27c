// Templates that the CDK itself has made.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintSource } from "../../../src/lint/source/lint-source.ts";
import { cloudformation } from "../../../src/sources/cloudformation/cloudformation.ts";
import { memberOf, valueAt } from "../../../src/sources/model/value.ts";
import { dataOf, placeIn, plainOf, readTemplateText } from "./read-template.ts";

function templateOf(name: string): string {
  return readFileSync(new URL(`../../fixtures/sources/cdk/${name}.template.json`, import.meta.url), "utf8");
}

const text = templateOf("platform");
const reading = await readTemplateText(text, "platform.template.json");
const [document] = reading.documents;
const section = (name: string) => valueAt(document?.content, "data", name);

describe("a template of aws-eks", () => {
  it("is recognized", () => {
    expect(cloudformation.recognizes({ file: "platform.template.json", text })).toBe(true);
    expect(reading.problems).toEqual([]);
  });

  it("holds the map of awsAuth, which is escaped twice, with holes for what is made with the stack", () => {
    expect(
      reading.documents.map(({ name, isAddress, isGenerated }) => ({ name, isAddress, isGenerated })),
    ).toEqual([{ name: "ClusterAwsAuthmanifestFE51F8AE", isAddress: true, isGenerated: true }]);
    const data = dataOf(reading);
    expect(Object.values(data as Record<string, string>).map((each) => JSON.parse(each))).toEqual([
      [
        {
          rolearn: "${ClusterNodegroupworkersNodeGroupRoleF6E385DF.Arn}",
          username: "system:node:{{EC2PrivateDNSName}}",
          groups: ["system:bootstrappers", "system:nodes"],
        },
        { rolearn: "${OpsA097D252.Arn}", username: "${OpsA097D252.Arn}", groups: ["system:masters"] },
        { rolearn: "${Deployer92EF8763.Arn}", username: "deployer:{{SessionName}}", groups: ["deployers"] },
        {
          rolearn: "arn:aws:iam::111122223333:role/team/audit",
          username: "arn:aws:iam::111122223333:role/team/audit",
          groups: ["viewers", "auditors"],
        },
        {
          rolearn: "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${ReleaserC379D825}",
          username: "releaser",
          groups: ["deployers"],
        },
      ],
      [{ userarn: "arn:aws:iam::111122223333:user/anna", username: "anna", groups: ["developers"] }],
      ["444455556666"],
    ]);
    expect(plainOf(memberOf(document?.content, "metadata"))).toMatchObject({
      name: "aws-auth",
      namespace: "kube-system",
    });
  });

  it.each([
    ["mapRoles", "arn:aws:iam::111122223333:role/team/audit"],
    ["mapRoles", "deployer:{{SessionName}}"],
    ["mapUsers", "arn:aws:iam::111122223333:user/anna"],
    ["mapAccounts", "444455556666"],
  ])("knows where each text of %s stands: %s", (name, part) => {
    const lines = text.split("\n");
    const line = lines.findIndex((each) => each.includes(part) && each.includes('\\\\\\"')) + 1;
    const column = (lines[line - 1] ?? "").indexOf(part) + 1;
    expect(placeIn(reading, section(name), part)).toEqual({ line, column, length: part.length });
  });

  it("holds access entries by the L2, by grantAccess and by the L1", () => {
    const entries = (reading.accessEntries ?? []).map((entry) => ({
      name: entry.name,
      cluster: plainOf(entry.cluster),
      principal: plainOf(entry.principalArn),
      type: plainOf(entry.type),
      username: plainOf(entry.username),
      groups: plainOf(entry.groups),
      policies: entry.policies.map(({ policyArn, scope }) => [plainOf(policyArn), plainOf(scope)]),
    }));
    const policy = (name: string) => `arn:\${AWS::Partition}:eks::aws:cluster-access-policy/${name}`;
    expect(entries).toEqual([
      {
        name: "Clusterviewer3FA9EAD4",
        cluster: "prod",
        principal: "arn:aws:iam::111122223333:role/team/viewer",
        policies: [[policy("AmazonEKSViewPolicy"), { type: "namespace", namespaces: ["web", "jobs"] }]],
      },
      {
        name: "AdminEntryE6CBD2EA",
        cluster: "prod",
        principal: "${OpsA097D252.Arn}",
        policies: [[policy("AmazonEKSClusterAdminPolicy"), { type: "cluster" }]],
      },
      {
        name: "SupportEntry",
        cluster: "prod",
        principal: "arn:aws:iam::111122223333:role/support",
        type: "STANDARD",
        username: "support:{{SessionName}}",
        groups: ["support"],
        policies: [],
      },
    ]);
  });

  it("says how the cluster reads mappings", () => {
    const clusters = reading.clusters?.map(({ name, authenticationMode }) => [
      plainOf(name),
      plainOf(authenticationMode),
    ]);
    expect(clusters).toEqual([["prod", "API_AND_CONFIG_MAP"]]);
  });

  it("has a slip where a role with a path is mapped by its ARN, and none where the path is left out", () => {
    const [slip, ...more] = reading.slips ?? [];
    expect(more).toEqual([]);
    expect(slip).toMatchObject({ code: "iam-role-path", data: { role: "Deployer92EF8763", path: "/ci/" } });
    expect(JSON.parse(text.slice(slip?.at.start, slip?.at.end))).toEqual({
      "Fn::GetAtt": ["Deployer92EF8763", "Arn"],
    });
  });

  it("has the path of a literal ARN found at its place, with the resource's address", () => {
    const found = lintSource(reading, { filename: "platform.template.json" }).findings.find(
      ({ rule }) => rule === "role-path",
    );
    expect(text.slice(found?.start, found?.end)).toContain("arn:aws:iam::111122223333:role/team/audit");
    expect(found?.origin?.address).toBe("ClusterAwsAuthmanifestFE51F8AE");
  });
});

it("reads a template of aws-eks-v2, which has AWS::EKS::Cluster and access entries for its own roles", async () => {
  const v2 = await readTemplateText(templateOf("platform-v2"), "platform-v2.template.json");
  expect(v2.problems).toEqual([]);
  expect(dataOf(v2)).toEqual({
    mapRoles:
      '[{"rolearn":"${OpsA097D252.Arn}","username":"ops:{{SessionName}}","groups":["system:masters"]}]',
  });
  expect(
    v2.clusters?.map(({ name, authenticationMode }) => [plainOf(name), plainOf(authenticationMode)]),
  ).toEqual([["${ClusterEB0386A7}", "API"]]);
  expect(v2.accessEntries?.map(({ principalArn }) => plainOf(principalArn))).toEqual([
    expect.stringMatching(/^\$\{Cluster\w+\.Arn\}$/),
    "${OpsA097D252.Arn}",
  ]);
  expect(v2.slips).toMatchObject([{ data: { role: "OpsA097D252", path: "/people/" } }]);
});
