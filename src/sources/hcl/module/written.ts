// Attributes of resources that are what the configuration says.
import type { SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Scope } from "../evaluate/scope.ts";
import type { Block } from "../syntax/body.ts";

/** Their names, and the names of the arguments that give them. Others may be changed by a provider. */
export const WRITTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_eks_access_entry: { cluster_name: "cluster_name", principal_arn: "principal_arn" },
  aws_eks_cluster: { id: "name", name: "name" },
  aws_iam_role: { id: "name", name: "name", path: "path" },
  aws_iam_user: { id: "name", name: "name", path: "path" },
  local_file: { content: "content" },
  terraform_data: { output: "input" },
};

export function writtenValues(
  type: string,
  block: Block,
  scope: Scope,
): Readonly<Record<string, SourceValue>> {
  const written = Object.hasOwn(WRITTEN, type) ? (WRITTEN[type] ?? {}) : {};
  const values = Object.entries(written).flatMap(([name, attribute]) => {
    const value = block.body.attributes.get(attribute)?.value;
    return value === undefined ? [] : [[name, evaluate(value, scope)] as const];
  });
  return Object.fromEntries(values);
}
