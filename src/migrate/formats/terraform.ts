// Terraform's resources of the AWS provider.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_entry and
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_policy_association
import { bindingCommands } from "./bindings.ts";
import { HclReference, hclComment, members } from "./hcl.ts";
import { withoutDecomposed } from "./left-out.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { entryNames, lowerCase, policyNames, uniqueNames } from "./names.ts";
import { filled, scopeOf } from "./values.ts";

const ENTRY = "aws_eks_access_entry";
const ASSOCIATION = "aws_eks_access_policy_association";

export function terraform(asked: Migration): string {
  const migration = withoutDecomposed(asked);
  const { entries } = migration;
  const names = entryNames(migration, identifier);
  const associations = associationNames(entries, names).values();
  const head = hclComment([...migration.comments, ...bindingCommands(migration)]);
  const blocks = entries.flatMap((each, index) => {
    const name = names[index] ?? "";
    const ofPolicies = each.entry.policies.map((policy) =>
      associationBlock(policy, { entry: name, own: associations.next().value ?? "" }, migration),
    );
    return [entryBlock(each, name, migration), ...ofPolicies];
  });
  return [...(head === "" ? [] : [head]), ...blocks].join("\n");
}

/** A letter comes first: https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers */
function identifier(words: readonly string[]): string {
  const name = lowerCase(words, "_");
  return /^[a-z]/.test(name) ? name : `principal_${name}`;
}

/** In the order of the entries and of their policies. No name of an entry or a policy has two marks in a row. */
function associationNames(entries: readonly EntryToMake[], names: readonly string[]): string[] {
  return uniqueNames(
    entries.flatMap((each, index) =>
      policyNames(each, (words) => lowerCase(words, "_")).map((policy) => [
        `${names[index]}_${policy}`,
        `${names[index]}__${policy}`,
      ]),
    ),
  );
}

function entryBlock(
  { entry, comments }: EntryToMake,
  name: string,
  { clusterName, region }: Migration,
): string {
  const { principalArn, type, username, groups } = entry;
  const lines = members(
    {
      region, // from version 6 of the provider on
      cluster_name: clusterName,
      principal_arn: principalArn,
      type,
      user_name: username,
      // An empty list makes later updates of a node's entry fail.
      kubernetes_groups: filled(groups),
    },
    "  ",
  );
  return `${hclComment(comments)}resource "${ENTRY}" "${name}" {\n${lines}}\n`;
}

function associationBlock(
  { policyArn, scope }: EntryToMake["entry"]["policies"][number],
  names: { readonly entry: string; readonly own: string },
  { region }: Migration,
): string {
  // By reference, so that Terraform makes the entry first.
  const ofEntry = (name: string) => new HclReference(`${ENTRY}.${names.entry}.${name}`);
  const lines = members(
    {
      region: region === undefined ? undefined : ofEntry("region"),
      cluster_name: ofEntry("cluster_name"),
      principal_arn: ofEntry("principal_arn"),
      policy_arn: policyArn,
    },
    "  ",
  );
  const inside = members(scopeOf(scope), "    ");
  return `resource "${ASSOCIATION}" "${names.own}" {\n${lines}\n  access_scope {\n${inside}  }\n}\n`;
}
