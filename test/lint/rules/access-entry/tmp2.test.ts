import { it } from "vitest";
import { accessIn } from "../../../../src/sources/access-entries.ts";
import { plain } from "../../../../src/sources/model/plain.ts";
import { readSources } from "../../../../src/sources/sources.ts";
import { sources } from "../../../sources/lint-form.ts";

it("x", async () => {
  for (const text of [
    `
resource "aws_eks_cluster" "this" {
  name = var.name
  access_config { authentication_mode = "CONFIG_MAP" }
}
resource "aws_eks_access_entry" "a" {
  cluster_name = aws_eks_cluster.this.name
  principal_arn = "arn:aws:iam::111122223333:role/Admin"
}
resource "aws_eks_access_entry" "b" {
  for_each = var.admins
  cluster_name = aws_eks_cluster.this.id
  principal_arn = each.value
}
module "eks" {
  source = "terraform-aws-modules/eks/aws"
  cluster_name = "prod"
  authentication_mode = "CONFIG_MAP"
  access_entries = { x = { principal_arn = "arn:aws:iam::111122223333:role/x" } }
}
`,
  ]) {
    for (const { reading, source } of await readSources({ file: "main.tf", text }, sources)) {
      console.log(
        JSON.stringify(accessIn(reading, source.name), (k, v) => (k === "origin" ? undefined : v), 1),
      );
      console.log(
        reading.clusters?.map((c) => [
          c.name && plain(c.name),
          c.authenticationMode && plain(c.authenticationMode),
        ]),
      );
    }
  }
});
