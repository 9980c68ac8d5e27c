import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

const node = (name: string, username = "system:node:{{EC2PrivateDNSName}}") =>
  roles(
    `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: ${username}\n  groups: [system:bootstrappers, system:nodes]`,
  );

it.each([
  "eksctl-demo-cluster-ServiceRole-1A2B3C4D5E6F",
  "AWSServiceRoleForAmazonEKS",
  "AWSServiceRoleForAmazonEKSNodegroup",
])("finds %s, which no instance can have", (name) => {
  const [found] = expectFindings("cluster-role-as-node", node(`«${name}»`), ["no instance has it"]);
  expect(found?.severity).toBe("error");
});

it.each([
  "eksClusterRole",
  "AmazonEKSClusterRole",
  "AmazonEKSAutoClusterRole",
  "my-eks-cluster-role",
  "EKSServiceRole",
  "Demo-ClusterRole0A1B2C3D-AbCdEfGh1234",
])("warns of %s, which has a name like a cluster's", (name) => {
  const [found] = expectFindings("cluster-role-as-node", node(`«${name}»`), [
    "unless the nodes' instances have",
  ]);
  expect(found?.severity).toBe("warning");
});

it("finds it by the groups alone, and behind a path", () => {
  expectFindings("cluster-role-as-node", node("«eksClusterRole»", "eks"));
  expectFindings(
    "cluster-role-as-node",
    node("aws-service-role/eks.amazonaws.com/«AWSServiceRoleForAmazonEKS»"),
  );
});

it.each([
  "eks-clusters",
  "Demo-ClusterNodeRole0A1B2C3D-AbCdEfGh1234",
  "eks-cluster-node-role",
  "AmazonEKSNodeRole",
  "eksctl-cluster-nodegroup-ng-NodeInstanceRole-1",
  "eksctl-demo-cluster-NodeInstanceRole-1",
])("is silent about %s", (name) => {
  expectSilent("cluster-role-as-node", node(name));
});

it("is silent about such a role that is mapped as somebody else", () => {
  expectSilent(
    "cluster-role-as-node",
    roles("- {rolearn: 'arn:aws:iam::111122223333:role/eksClusterRole', username: eks, groups: [viewers]}"),
  );
});
