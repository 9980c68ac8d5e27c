import { describe, expect, it } from "vitest";
import { kops } from "../../../src/sources/kubernetes/kops.ts";
import { dataOf, read, slipsOf } from "./read.ts";

function cluster(mode: string, mappings: string): string {
  return [
    "apiVersion: kops.k8s.io/v1alpha2",
    "kind: Cluster",
    "metadata:",
    "  name: prod.example.com",
    "spec:",
    "  authentication:",
    "    aws:",
    ...(mode === "" ? [] : [`      backendMode: ${mode}`]),
    "      identityMappings:",
    mappings,
    "",
  ].join("\n");
}

const admins = [
  "      - arn: arn:aws:iam::111122223333:role/admins",
  "        username: admin:{{SessionName}}",
  "        groups:",
  "        - system:masters",
].join("\n");

describe("a kops Cluster", () => {
  it.each(["CRD", "MountedFile,CRD", "${MODE}"])("has mappings that its back end %s reads", (mode) => {
    const reading = read(kops, cluster(mode, admins));
    expect(reading.documents).toMatchObject([
      { name: "identityMappings of Cluster prod.example.com", backEnd: "CRD" },
    ]);
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: [
          {
            rolearn: "arn:aws:iam::111122223333:role/admins",
            username: "admin:{{SessionName}}",
            groups: ["system:masters"],
          },
        ],
      },
    ]);
    expect(reading.slips).toEqual([]);
  });

  it.each([
    ["", undefined],
    ["MountedFile", "MountedFile"],
    ["EKSConfigMap,MountedFile", "EKSConfigMap,MountedFile"],
  ])("has mappings that nobody reads in the mode '%s'", (mode, told) => {
    const text = cluster(mode, admins);
    const reading = read(kops, text);
    expect(reading.documents).toEqual([]);
    expect(slipsOf(reading, text)).toEqual(["unused-mappings identityMappings"]);
    expect(reading.slips?.[0]?.data).toEqual({
      field: "identityMappings",
      needs: "CRD",
      ...(told !== undefined && { mode: told }),
    });
  });

  it.each([
    "'{{SessionName}}'",
    "'{{AccountID}}:{{SessionName}}'",
    "'123'",
    "'yes'",
    "'@jo'",
    "'a: b'",
    "'a #b'",
  ])("cannot have the username %s, which it writes without quotes", (username) => {
    const text = cluster(
      "CRD",
      `      - arn: arn:aws:iam::111122223333:role/x\n        username: ${username}`,
    );
    const reading = read(kops, text);
    expect(slipsOf(reading, text)).toEqual([`kops-unquoted-username ${username}`]);
  });

  it.each(["jo", "'ops:{{SessionName}}'", "system:node:{{EC2PrivateDNSName}}", "''", "a{b}", "${USER}"])(
    "may have the username %s",
    (username) => {
      const text = cluster(
        "CRD",
        `      - arn: arn:aws:iam::111122223333:role/x\n        username: ${username}`,
      );
      expect(read(kops, text).slips).toEqual([]);
    },
  );

  it("without mappings maps nobody", () => {
    const reading = read(kops, cluster("MountedFile", "        []"));
    expect([reading.documents, reading.slips]).toEqual([[], []]);
  });

  it("is told apart from clusters of others", () => {
    const text = "apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nspec: {identityMappings: []}\n";
    expect(kops.recognizes({ file: "x.yaml", text })).toBe(false);
  });
});
