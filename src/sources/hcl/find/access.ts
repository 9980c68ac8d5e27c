// Finds the AWS provider's access entries, associations of access policies, and clusters.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_entry
import { memberOf, type SourceValue } from "../../model/value.ts";
import { single } from "../module/body-value.ts";
import type { Found } from "./found.ts";
import type { Resource } from "./resource.ts";

export function findAccess({ type, address, at, value, isPossible }: Resource, found: Found): void {
  const principalArn = memberOf(value, "principal_arn");
  const cluster = memberOf(value, "cluster_name");
  switch (type) {
    case "aws_eks_access_entry":
      found.accessEntries.push({
        name: address,
        isAddress: true,
        at,
        cluster,
        principalArn,
        type: written(value, "type"),
        username: written(value, "user_name"),
        groups: written(value, "kubernetes_groups"),
        policies: [],
        ...(isPossible && { isPossible }),
      });
      return;
    case "aws_eks_access_policy_association":
      found.associations.push({
        name: address,
        at,
        cluster,
        principalArn,
        policyArn: memberOf(value, "policy_arn"),
        scope: single(memberOf(value, "access_scope")),
      });
      return;
    default: {
      const config = single(memberOf(value, "access_config"));
      const mode = memberOf(config, "authentication_mode");
      if (mode === undefined) return;
      const namedBy = ["name", "id"].map((attribute) => `\${${address}.${attribute}}`);
      found.clusters.push({ name: memberOf(value, "name"), namedBy, authenticationMode: mode, at });
    }
  }
}

/** To a provider, null is what nobody wrote. */
function written(value: SourceValue, name: string): SourceValue | undefined {
  const member = memberOf(value, name);
  return member?.kind === "scalar" && member.value === null ? undefined : member;
}
