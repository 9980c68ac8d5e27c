// What only cloudposse's module takes: policies by short names, entries for nodes, and associations in a list of their own.
// Source: https://registry.terraform.io/modules/cloudposse/eks-cluster/aws/latest?tab=inputs
import {
  given,
  isHolePiece,
  isMember,
  literalOf,
  memberOf,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { single } from "../module/body-value.ts";
import { holeOf } from "../values/holes.ts";
import type { Found } from "./found.ts";

/** A policy under its ARN, its name (`AmazonEKSViewPolicy`), or its short name (`View`). Other keys are only names. */
export function policyByName(key: TextValue): SourceValue | undefined {
  const name = literalOf(key);
  const [first] = key.pieces;
  if (name === undefined || name.startsWith("arn:")) {
    const isArn = first !== undefined && (isHolePiece(first) || first.text.startsWith("arn:"));
    return isArn ? key : undefined;
  }
  const full = /^(?:ClusterAdmin|Admin|AdminView|Edit|View)$/.test(name) ? `AmazonEKS${name}Policy` : name;
  if (!/^AmazonEKS\w+Policy$/.test(full)) return undefined;
  const { hole } = holeOf("data.aws_partition.current.partition", key.at);
  const pieces = [
    ...given("arn:", key.at).pieces,
    { hole: { ...hole, shape: "text" as const }, at: key.at },
    ...given(":eks::aws:cluster-access-policy/", key.at).pieces,
    ...(full === name ? key.pieces : given(full, key.at).pieces),
  ];
  return { kind: "text", pieces, at: key.at };
}

export function addCloudposse(
  name: string,
  value: SourceValue,
  addressOf: (key: string) => string,
  found: Found,
): void {
  if (name === "access_policy_associations" && value.kind === "list") {
    for (const [index, item] of value.items.entries()) {
      if (item.kind !== "map") continue;
      found.associations.push({
        name: addressOf(String(index)),
        at: item.at,
        principalArn: memberOf(item, "principal_arn"),
        policyArn: memberOf(item, "policy_arn"),
        scope: single(memberOf(item, "access_scope")),
      });
    }
  }
  if (name === "access_entries_for_nodes" && value.kind === "map") {
    for (const each of value.members.filter(isMember)) {
      const items = each.value.kind === "list" ? each.value.items : [];
      for (const [index, principalArn] of items.entries()) {
        const address = addressOf(`${literalOf(each.key) ?? "..."}-${index}`);
        found.accessEntries.push({
          name: address,
          at: principalArn.at,
          principalArn,
          type: each.key,
          policies: [],
        });
      }
    }
  }
}
