import { describe, expect, it } from "vitest";
import { ack } from "../../../src/sources/kubernetes/ack.ts";
import { entriesOf, known, read, writtenAt } from "./read.ts";

const entry = `apiVersion: eks.services.k8s.aws/v1alpha1
kind: AccessEntry
metadata:
  name: admins
spec:
  clusterName: prod
  principalARN: "arn:aws:iam::111122223333:role/team/admins"
  type: STANDARD
  username: admin
  kubernetesGroups:
    - viewers
  accessPolicies:
    - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy
      accessScope:
        type: cluster
`;

describe("an AccessEntry of ACK", () => {
  it("is read with its policies", () => {
    expect(entriesOf(read(ack, entry))).toEqual([
      {
        name: "AccessEntry admins",
        cluster: "prod",
        principalArn: "arn:aws:iam::111122223333:role/team/admins",
        type: "STANDARD",
        username: "admin",
        groups: ["viewers"],
        policies: [
          {
            policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
            scope: { type: "cluster" },
          },
        ],
      },
    ]);
    expect(read(ack, entry).documents).toEqual([]);
  });

  it("has holes for a cluster by reference, and for what a shell fills in", () => {
    const text = entry
      .replace("clusterName: prod", "clusterRef: {from: {name: prod-cluster}}")
      .replace("111122223333", "${ACCOUNT}");
    const reading = read(ack, text);
    expect(entriesOf(reading)[0]).toMatchObject({
      cluster: "${name of the Cluster prod-cluster}",
      principalArn: "arn:aws:iam::${ACCOUNT}:role/team/admins",
    });
    expect(writtenAt(reading.accessEntries?.[0]?.cluster, text)).toBe("prod-cluster");
  });
});

describe("a Cluster of ACK", () => {
  it("has a mode, or says nothing", () => {
    const clusters = (config: string) => {
      const text = `apiVersion: eks.services.k8s.aws/v1alpha1\nkind: Cluster\nmetadata: {name: c}\nspec: {name: prod${config}}\n`;
      return read(ack, text).clusters?.map(({ name, authenticationMode }) =>
        known({ name, authenticationMode }),
      );
    };
    expect(clusters(", accessConfig: {authenticationMode: API}")).toEqual([
      { name: "prod", authenticationMode: "API" },
    ]);
    expect(clusters("")).toEqual([]);
  });
});
