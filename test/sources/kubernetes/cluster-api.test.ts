import { describe, expect, it } from "vitest";
import { clusterApi } from "../../../src/sources/kubernetes/cluster-api.ts";
import { dataOf, entriesOf, known, read, slipsOf } from "./read.ts";

function controlPlane(spec: string, kind = "AWSManagedControlPlane"): string {
  return `apiVersion: controlplane.cluster.x-k8s.io/v1beta2\nkind: ${kind}\nmetadata:\n  name: prod-control-plane\n  namespace: fleet\nspec:\n${spec}\n`;
}

const config = `  eksClusterName: prod
  iamAuthenticatorConfig:
    mapRoles:
      - username: "admin"
        rolearn: "arn:aws:iam::111122223333:role/admins"
        groups:
          - "system:masters"
    mapUsers:
      - userarn: arn:aws:iam::\${AWS_ACCOUNT_ID}:user/jo
        username: jo
        groups: [developers]`;

const data = {
  mapRoles: [
    { username: "admin", rolearn: "arn:aws:iam::111122223333:role/admins", groups: ["system:masters"] },
  ],
  mapUsers: [{ userarn: "arn:aws:iam::${AWS_ACCOUNT_ID}:user/jo", username: "jo", groups: ["developers"] }],
};

describe("an AWSManagedControlPlane", () => {
  it("adds its entries to the cluster's aws-auth", () => {
    const reading = read(clusterApi, controlPlane(config));
    expect(reading.documents).toMatchObject([
      { name: "iamAuthenticatorConfig of AWSManagedControlPlane prod-control-plane", isPart: "entries" },
    ]);
    expect(dataOf(reading)).toEqual([data]);
    expect(reading.slips).toEqual([]);
  });

  it("is read in a template as well", () => {
    const template = `  template:\n    spec:\n${config.replace(/^/gm, "    ")}`;
    expect(dataOf(read(clusterApi, controlPlane(template, "AWSManagedControlPlaneTemplate")))).toEqual([
      data,
    ]);
  });

  it("has no other fields", () => {
    const text = controlPlane(
      "  iamAuthenticatorConfig:\n    mapAccounts: ['111122223333']\n    mapRoles:\n      - roleARN: arn:aws:iam::111122223333:role/x\n        userName: x",
    );
    const reading = read(clusterApi, text);
    expect(slipsOf(reading, text)).toEqual([
      "unknown-field mapAccounts",
      "unknown-field roleARN",
      "unknown-field userName",
    ]);
    expect(dataOf(reading)).toEqual([{ mapRoles: [{}] }]);
  });

  it("has access entries in the API's own words, in small letters", () => {
    const text = controlPlane(`  eksClusterName: prod
  accessConfig:
    authenticationMode: api_and_config_map
  accessEntries:
    - principalARN: arn:aws:iam::111122223333:role/team/viewers
      username: viewer
      kubernetesGroups: [viewers]
      accessPolicies:
        - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy
          accessScope: {type: cluster}
    - principalARN: arn:aws:iam::111122223333:role/nodes
      type: ec2_linux`);
    const reading = read(clusterApi, text);
    expect(entriesOf(reading)).toEqual([
      {
        name: "accessEntries[0] of AWSManagedControlPlane prod-control-plane",
        cluster: "prod",
        principalArn: "arn:aws:iam::111122223333:role/team/viewers",
        username: "viewer",
        groups: ["viewers"],
        policies: [
          {
            policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
            scope: { type: "cluster" },
          },
        ],
      },
      {
        name: "accessEntries[1] of AWSManagedControlPlane prod-control-plane",
        cluster: "prod",
        principalArn: "arn:aws:iam::111122223333:role/nodes",
        type: "EC2_LINUX",
      },
    ]);
    expect(
      reading.clusters?.map(({ name, authenticationMode }) => known({ name, authenticationMode })),
    ).toEqual([{ name: "prod", authenticationMode: "API_AND_CONFIG_MAP" }]);
    expect(reading.documents).toEqual([]);
  });

  it("without mappings maps nobody", () => {
    expect(read(clusterApi, controlPlane("  iamAuthenticatorConfig: {}")).documents).toEqual([]);
  });
});
