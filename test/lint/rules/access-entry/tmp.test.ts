import { it } from "vitest";
import { lintForm } from "../../../sources/lint-form.ts";

const docs: [string, string][] = [
  [
    "hcl",
    `
resource "aws_eks_cluster" "this" {
  name = var.name
  access_config { authentication_mode = "CONFIG_MAP" }
}
resource "aws_eks_access_entry" "a" {
  cluster_name = aws_eks_cluster.this.name
  principal_arn = "arn:aws:iam::111122223333:role/Admin"
  user_name = "system:admin"
  kubernetes_groups = ["system:masters", "aws:x", "{{SessionName}}"]
}
resource "aws_eks_access_entry" "b" {
  cluster_name = aws_eks_cluster.this.name
  principal_arn = "arn:aws:iam::111122223333:role/team/admin"
  type = "EC2_Linux"
  user_name = "dev-{{SessionName}}"
  kubernetes_groups = []
}
resource "aws_eks_access_entry" "c" {
  cluster_name = "x"
  principal_arn = "arn:aws:iam::111122223333:role/c"
  type = "EC2_LINUX"
  kubernetes_groups = []
}
resource "aws_eks_access_policy_association" "c" {
  cluster_name = "x"
  principal_arn = aws_eks_access_entry.c.principal_arn
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSAdminPolicy"
  access_scope { 
    type = "Cluster" 
    }
}
resource "aws_eks_access_entry" "d" {
  cluster_name = "x"
  principal_arn = "arn:aws:iam::111122223333:role/eks-node-group"
}
resource "aws_eks_access_entry" "e" {
  cluster_name = "x"
  principal_arn = "arn:aws:sts::111122223333:assumed-role/e/s"
  user_name = "x{{SessionName}}"
}
resource "aws_eks_access_policy_association" "e" {
  cluster_name = "x"
  principal_arn = "arn:aws:iam::111122223333:role/e"
  policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusteradmin"
  access_scope { 
    type = "namespace" 
    }
}
`,
  ],
];
it("x", async () => {
  for (const [lang, text] of docs)
    for (const f of await lintForm(text, lang)) {
      console.log(
        `${f.line}:${f.column} [${text.slice(f.start, f.end)}] ${f.severity} ${f.rule}: ${f.message} ${JSON.stringify(f.fix ?? f.suggestion)}`,
      );
    }
});
