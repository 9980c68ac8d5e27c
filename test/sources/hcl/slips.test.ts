import { describe, expect, it } from "vitest";
import { fixForm, lintForm } from "../lint-form.ts";
import { read, summary } from "./reading.ts";

const ROLE = 'resource "aws_iam_role" "ci" {\n  name = "ci"\n  path = "/team/"\n}\n';
const MODULE = (entry: string) =>
  `module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n  aws_auth_roles = [{ rolearn = ${entry}, username = "ci", groups = ["deployers"] }]\n}\n`;

async function slips(text: string, others: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return summary(await read(text, others))["slips"];
}

describe("the ARN of a role with a path", () => {
  it.each([
    ["aws_iam_role.ci.arn", '"${split("/", aws_iam_role.ci.arn)[0]}/${aws_iam_role.ci.name}"'],
    ['"${aws_iam_role.ci.arn}"', '"${split("/", aws_iam_role.ci.arn)[0]}/${aws_iam_role.ci.name}"'],
  ])("written as %s is a slip that is fixed", async (written, fixed) => {
    const text = ROLE + MODULE(written);
    expect(await slips(text)).toMatchObject([
      {
        code: "iam-role-path",
        at: "main.tf:7:33".replace(":33", written.startsWith('"') ? ":36" : ":33"),
        data: { role: "aws_iam_role.ci", path: "/team/" },
      },
    ]);
    expect(await fixForm(text, "hcl")).toBe(ROLE + MODULE(fixed));
  });

  it("is a slip in a heredoc, by way of a local, and in a loop", async () => {
    const heredoc = `${ROLE}resource "kubernetes_config_map" "aws_auth" {\n  metadata {\n    name = "aws-auth"\n  }\n  data = {\n    mapRoles = <<-EOT\n      - rolearn: \${aws_iam_role.ci.arn}\n        username: ci\n    EOT\n  }\n}\n`;
    expect(await slips(heredoc)).toMatchObject([{ code: "iam-role-path", at: "main.tf:11:18" }]);
    const local = `${ROLE}locals {\n  arn = aws_iam_role.ci.arn\n}\n${MODULE("local.arn")}`;
    expect(await slips(local)).toMatchObject([{ code: "iam-role-path", at: "main.tf:6:9" }]);
    const loop = `${ROLE.replace("{\n", "{\n  count = 2\n")}module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n  aws_auth_roles = [for role in aws_iam_role.ci : { rolearn = role.arn }]\n}\n`;
    expect(await slips(loop)).toMatchObject([{ data: { role: "aws_iam_role.ci" } }]);
  });

  it("is none where the path is not known, is the root, or is cut away", async () => {
    expect(await slips(ROLE.replace('"/team/"', "var.path") + MODULE("aws_iam_role.ci.arn"))).toBeUndefined();
    expect(await slips(ROLE.replace("/team/", "/") + MODULE("aws_iam_role.ci.arn"))).toBeUndefined();
    expect(await slips(ROLE + MODULE('replace(aws_iam_role.ci.arn, "team/", "")'))).toBeUndefined();
  });
});

describe("access_policy_associations", () => {
  const text = (source: string) =>
    `module "eks" {\n  source = "${source}"\n  access_entries = {\n    ci = {\n      principal_arn = "arn:aws:iam::111122223333:role/ci"\n      access_policy_associations = { a = { policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy" } }\n    }\n  }\n}\n`;

  it("is a slip for terraform-aws-modules/eks, wherever the module comes from", async () => {
    for (const source of [
      "terraform-aws-modules/eks/aws",
      "git::https://github.com/terraform-aws-modules/terraform-aws-eks.git?ref=v20.8.5",
    ]) {
      expect(await slips(text(source))).toEqual([
        {
          code: "access-policy-associations",
          at: "main.tf:6:7",
          data: { entry: "ci" },
          fix: "policy_associations",
        },
      ]);
    }
  });

  it("is what cloudposse's module takes", async () => {
    expect(await slips(text("cloudposse/eks-cluster/aws"))).toBeUndefined();
    const [entry] = JSON.parse(
      JSON.stringify(summary(await read(text("cloudposse/eks-cluster/aws")))["accessEntries"]),
    );
    expect(entry.policies).toHaveLength(1);
  });
});

it("tells the same mistake at its place in each way of writing it", async () => {
  const arn = "arn:aws:iam::111122223333:role/team/ci";
  const metadata = 'metadata {\n    name      = "aws-auth"\n    namespace = "kube-system"\n  }';
  const ways = [
    `resource "kubernetes_config_map" "a" {\n  ${metadata}\n  data = { mapRoles = yamlencode([{ rolearn = "${arn}" }]) }\n}\n`,
    `resource "kubernetes_config_map" "a" {\n  ${metadata}\n  data = { mapRoles = <<-EOT\n      - rolearn: ${arn}\n    EOT\n  }\n}\n`,
    `resource "kubernetes_config_map" "a" {\n  ${metadata}\n  data = { mapRoles = replace(yamlencode([{ rolearn = "${arn}" }]), "\\"", "") }\n}\n`,
    `resource "kubernetes_config_map" "a" {\n  ${metadata}\n  data = { mapRoles = jsonencode([{ rolearn = "\${local.p}/team/ci" }]) }\n}\nlocals {\n  p = "arn:aws:iam::111122223333:role"\n}\n`,
    `module "eks" {\n  source = "x"\n  map_roles = [{ rolearn = "${arn}" }]\n}\n`,
    `locals {\n  roles = [{ rolearn = "${arn}", username = "ci" }]\n}\n`,
  ];
  for (const text of ways) {
    const found = (await lintForm(text, "hcl")).filter(({ rule }) => rule === "role-path");
    const offset = text.indexOf("team/ci");
    const line = text.slice(0, offset).split("\n").length;
    expect(
      found.map((finding) => finding.line),
      text,
    ).toEqual([line]);
  }
});
