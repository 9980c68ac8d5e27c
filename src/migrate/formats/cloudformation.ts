// A CloudFormation template.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-accessentry.html
import { bindingCommands } from "./bindings.ts";
import { withoutDynamicReferences } from "./left-out.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { entryNames, pascalCase } from "./names.ts";
import { filled } from "./values.ts";
import { Commented, type YamlObject, yaml } from "./yaml.ts";

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MOST_RESOURCES = 500;

export function cloudformation(asked: Migration): string {
  const migration = withoutDynamicReferences(asked);
  const { clusterName, entries } = migration;
  const names = entryNames(migration, logicalId);
  const resources = entries.map((each, index) => [names[index] ?? "", resource(each, clusterName)] as const);
  const tooMany =
    entries.length > MOST_RESOURCES
      ? [`CloudFormation takes ${MOST_RESOURCES} resources in one template. Split this one.`]
      : [];
  const template: YamlObject = {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "Access entries of an EKS cluster",
    Resources: Object.fromEntries(resources),
  };
  const comments = [...migration.comments, ...tooMany, ...bindingCommands(migration)];
  return yaml([new Commented(template, comments)]);
}

/** A logical id has letters and digits alone. */
function logicalId(words: readonly string[]): string {
  return `AccessEntry${pascalCase(words)}`;
}

function resource({ entry, comments }: EntryToMake, clusterName: string): Commented {
  const { principalArn, type, username, groups, policies } = entry;
  const properties: YamlObject = {
    ClusterName: clusterName,
    PrincipalArn: principalArn,
    Type: type,
    Username: username,
    KubernetesGroups: filled(groups),
    AccessPolicies: filled(
      policies.map(({ policyArn, scope }) => ({
        PolicyArn: policyArn,
        AccessScope: {
          Type: scope.type,
          Namespaces: filled(scope.namespaces),
        },
      })),
    ),
  };
  return new Commented({ Type: "AWS::EKS::AccessEntry", Properties: properties }, comments);
}
