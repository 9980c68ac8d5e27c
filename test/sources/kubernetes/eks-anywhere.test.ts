import { describe, expect, it } from "vitest";
import { eksAnywhere } from "../../../src/sources/kubernetes/eks-anywhere.ts";
import { dataOf, read, slipsOf } from "./read.ts";

function config(mode: string, rest = ""): string {
  return `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: AWSIamConfig
metadata:
  name: iam
spec:
  awsRegion: eu-west-1
${mode}
  mapRoles:
    - roleARN: arn:aws:iam::111122223333:role/admins
      username: admin
      groups:
        - system:masters
  mapUsers:
    - userARN: arn:aws:iam::111122223333:user/jo
      username: jo
${rest}`;
}

describe("an AWSIamConfig", () => {
  it.each([
    "  backendMode: [EKSConfigMap]",
    "  backendMode:\n    - CRD\n    - EKSConfigMap",
    "",
    "  backendMode: [$MODE]",
  ])("becomes an aws-auth ConfigMap: %j", (mode) => {
    const reading = read(eksAnywhere, config(mode));
    expect(reading.documents.map(({ name, isPart }) => [name, isPart])).toEqual([
      ["AWSIamConfig iam", undefined],
    ]);
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: [
          { rolearn: "arn:aws:iam::111122223333:role/admins", username: "admin", groups: ["system:masters"] },
        ],
        mapUsers: [{ userarn: "arn:aws:iam::111122223333:user/jo", username: "jo" }],
      },
    ]);
    expect(reading.slips).toEqual([]);
  });

  it("becomes one that no back end reads", () => {
    const text = config("  backendMode: [CRD]");
    const reading = read(eksAnywhere, text);
    expect(reading.documents).toEqual([]);
    expect(slipsOf(reading, text)).toEqual(["unused-mappings mapRoles"]);
    expect(reading.slips?.[0]?.data).toEqual({ field: "mapRoles and mapUsers", needs: "EKSConfigMap" });
  });

  it("has no other fields", () => {
    const text = config("", "    - rolearn: x\n");
    const reading = read(eksAnywhere, text);
    expect(slipsOf(reading, text)).toEqual(["unknown-field rolearn"]);
    expect(reading.slips?.[0]?.data).toMatchObject({ meant: "userARN" });
  });

  it("without mappings maps nobody", () => {
    const text =
      "apiVersion: anywhere.eks.amazonaws.com/v1alpha1\nkind: AWSIamConfig\nspec: {awsRegion: x}\n";
    expect(read(eksAnywhere, text).documents).toEqual([]);
  });
});
