variable "extra_roles" {
  type = any
}

locals {
  nodes = [
    {
      rolearn  = aws_iam_role.node.arn
      username = "system:node:{{EC2PrivateDNSName}}"
      groups   = ["system:bootstrappers", "system:nodes"]
    },
  ]

  people = [
    {
      rolearn  = "arn:aws:iam::111122223333:role/platform/admin"
      username = "admin:{{SessionName}}"
      groups   = ["platform-admins"]
    },
    {
      rolearn  = "arn:aws:iam::111122223333:role/deployer"
      username = "ci"
      group    = ["deployers"]
    },
  ]
}
