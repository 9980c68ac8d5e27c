// What a pull request can have read of the machine by naming it in Terraform or in a kustomization.
import { symlinkSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { runIn, temporaryFolder } from "../cli/command.ts";

const SECRET = "- rolearn: arn:aws:iam::111122223333:role/top-secret\n  username: top-secret\n";

const terraform = (path: string) => `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapRoles = file("${path}")
  }
}
`;

describe("a file that another one names", () => {
  const { path, write } = temporaryFolder();
  const checkout = path("checkout");
  beforeAll(() => {
    write("secret.yaml", SECRET);
    write("checkout/near.yaml", SECRET);
    symlinkSync("../secret.yaml", path("checkout/link.yaml"));
    symlinkSync("..", path("checkout/up"));
  });

  const get = (text: string, name: string) => {
    write(`checkout/${name}`, text);
    const { stdout, stderr } = runIn(checkout, ["get", "--file", name, "--format", "json"]);
    return stdout + stderr;
  };

  it("is read where it lies in the checkout", () => {
    expect(get(terraform("${path.module}/near.yaml"), "near.tf")).toContain("top-secret");
  });

  it.each([
    "../secret.yaml",
    "link.yaml",
    "up/secret.yaml",
    path("secret.yaml"),
    "near.yaml/../../secret.yaml",
  ])("is not read outside of it: %s", (name) => {
    const told = get(terraform(name), "main.tf");
    expect(told).not.toContain("top-secret");
    // Nor is it taken for an empty one.
    expect(told).toContain("file(");
  });

  it("is not read outside of it for a kustomization", () => {
    const kustomization = (file: string) =>
      `namespace: kube-system\nconfigMapGenerator:\n- name: aws-auth\n  files: [mapRoles=${file}]\n  options: {disableNameSuffixHash: true}\n`;
    expect(get(kustomization("near.yaml"), "kustomization.yaml")).toContain("top-secret");
    for (const file of ["../secret.yaml", "link.yaml", path("secret.yaml")]) {
      expect(get(kustomization(file), "kustomization.yaml")).not.toContain("top-secret");
    }
  });
});
