import { expect, it } from "vitest";
import { manifest } from "../../../cli/command.ts";
import { expectSilent, findingsBeside } from "../../marked.ts";

const RULE = "service-account-role";
const NODE = "arn:aws:iam::111122223333:role/eks-node";

const map = manifest({
  mapRoles: `
- rolearn: ${NODE}
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]
- rolearn: arn:aws:iam::111122223333:role/deployer
  username: deployer
  groups: [system:masters]
- rolearn: arn:aws:iam::111122223333:role/viewer
  username: viewer
  groups: [viewers]`,
});

const account = (role: string) => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: ${role}
`;

const beside = (role: string) => findingsBeside(RULE, map, { "web.yaml": account(role) });

it("finds a ServiceAccount with the role of nodes", () => {
  expect(beside(NODE)).toEqual([
    `error at ${NODE}: this role is a node's here, and the ServiceAccount shop/web gives it to its pods (web.yaml:7): such a pod can act as a node, and read the Secrets of all pods on it; give the pods a role of their own`,
  ]);
});

it("finds a ServiceAccount whose role is in system:masters", () => {
  expect(beside("arn:aws:iam::111122223333:role/deployer")).toEqual([
    "warning at arn:aws:iam::111122223333:role/deployer: this role is in system:masters, and the ServiceAccount shop/web gives it to its pods (web.yaml:7): whoever gets into such a pod can do anything in the cluster; give the pods a role with fewer rights",
  ]);
});

it("finds it also where the role has a path, which aws-auth cannot have", () => {
  expect(beside("arn:aws:iam::111122223333:role/pods/deployer")).toHaveLength(1);
});

it("is silent about other roles, and without neighbours", () => {
  for (const role of ["viewer", "unknown"])
    expect(beside(`arn:aws:iam::111122223333:role/${role}`)).toEqual([]);
  expect(beside("arn:aws:iam::444455556666:role/deployer")).toEqual([]);
  expectSilent(RULE, map);
});
