import { expect, it } from "vitest";
import { foundBy } from "./found.ts";

const kops = (mode: string) =>
  `apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec:\n  authentication:\n    aws:\n${mode}      identityMappings: [{arn: 'arn:aws:iam::111122223333:role/x', username: x}]\n`;
const anywhere = (mode: string) =>
  `apiVersion: anywhere.eks.amazonaws.com/v1alpha1\nkind: AWSIamConfig\nspec:\n  backendMode: ${mode}\n  mapUsers: [{userARN: 'arn:aws:iam::111122223333:user/x', username: x}]\n`;

it("unused-mappings finds mappings for a back end that kops does not run", async () => {
  expect(await foundBy("unused-mappings", kops(""))).toEqual([
    "identityMappings: no one gets in by identityMappings: the back end CRD reads them, and backendMode does not name it; add CRD to backendMode",
  ]);
  expect(await foundBy("unused-mappings", kops("      backendMode: MountedFile\n"))).toEqual([
    "identityMappings: no one gets in by identityMappings: the back end CRD reads them, and backendMode is MountedFile; add CRD to backendMode",
  ]);
  expect(await foundBy("unused-mappings", kops("      backendMode: CRD\n"))).toEqual([]);
});

it("unused-mappings finds an aws-auth of EKS Anywhere that no back end reads", async () => {
  expect(await foundBy("unused-mappings", anywhere("[CRD]"))).toEqual([
    "mapUsers: no one gets in by mapUsers: the back end EKSConfigMap reads them, and backendMode does not name it; add EKSConfigMap to backendMode",
  ]);
  expect(await foundBy("unused-mappings", anywhere("[CRD, EKSConfigMap]"))).toEqual([]);
});
