data "aws_caller_identity" "current" {}

resource "kubernetes_config_map_v1_data" "aws_auth" {
  force = true

  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }

  data = {
    mapRoles = yamlencode(concat(local.nodes, local.people, var.extra_roles))
  }
}
