// The `access_entries` of the module terraform-aws-modules/eks. Its key for policies is `policy_associations`.
// https://registry.terraform.io/modules/terraform-aws-modules/eks/aws
import { bindingCommands } from "./bindings.ts";
import { hclComment, members } from "./hcl.ts";
import { withoutDecomposed } from "./left-out.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { entryNames, policyNames } from "./names.ts";
import { filled, scopeOf } from "./values.ts";

export function terraformModule(asked: Migration): string {
  const migration = withoutDecomposed(asked);
  const names = entryNames(migration, moduleKey);
  const comments = [
    `For the module terraform-aws-modules/eks of the cluster ${migration.clusterName}.`,
    ...migration.comments,
    ...bindingCommands(migration),
  ];
  const entries = migration.entries.map(
    (each, index) =>
      hclComment(each.comments, "  ") + members({ [names[index] ?? ""]: memberOf(each) }, "  "),
  );
  const value = entries.length === 0 ? "{}" : `{\n${entries.join("\n")}}`;
  return `${hclComment(comments)}access_entries = ${value}\n`;
}

/** As the principal is called. IAM takes other characters than letters and digits too. */
function moduleKey(words: readonly string[]): string {
  const parts = words.map((word) => word.replace(/[^\w+=,.@-]+/g, "-").replace(/^-+|-+$/g, ""));
  return parts.filter((part) => part !== "").join("-") || "principal";
}

function memberOf(each: EntryToMake) {
  const { principalArn, type, username, groups, policies } = each.entry;
  const names = policyNames(each, (words) => words.join("-"));
  const associations = policies.map(
    ({ policyArn, scope }, index) =>
      [names[index] ?? "", { policy_arn: policyArn, access_scope: scopeOf(scope) }] as const,
  );
  return {
    principal_arn: principalArn,
    type,
    user_name: username,
    kubernetes_groups: filled(groups),
    policy_associations: associations.length === 0 ? undefined : Object.fromEntries(associations),
  };
}
