// The roles that a CloudFormation template names as literals.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html
import { at, type FieldValue, pairsAt, textAt } from "../../objects/fields.ts";
import type { FactCollector } from "./facts.ts";

export function readCloudFormation(template: FieldValue, collect: FactCollector): void {
  const resources = pairsAt(template, "Resources");
  const ofType = (type: string) => resources.filter(([, resource]) => textAt(resource, "Type") === type);
  for (const [, entry] of ofType("AWS::EKS::AccessEntry")) {
    collect.mappedElsewhere(textAt(entry, "Properties", "PrincipalArn"));
  }
  const hasAccessEntries = ofType("AWS::EKS::Cluster").some(([, cluster]) => {
    const mode = textAt(cluster, "Properties", "AccessConfig", "AuthenticationMode");
    return mode !== undefined && mode !== "CONFIG_MAP";
  });
  // EKS makes them for its node groups and Fargate profiles.
  if (hasAccessEntries) return;
  const read = (type: string, property: string, runs: "nodes" | "fargate") => {
    for (const [name, resource] of ofType(type)) {
      const value = at(resource, "Properties", property);
      const role = textAt(resource, "Properties", property);
      // `!GetAtt Role.Arn` is text too, and no ARN: it names a role that nobody here knows.
      if (value === undefined || !role?.startsWith("arn:")) continue;
      collect.nodeRole(value, { role, runs, what: `${type} ${name}` });
    }
  };
  read("AWS::EKS::FargateProfile", "PodExecutionRoleArn", "fargate");
  read("AWS::EKS::Nodegroup", "NodeRole", "nodes");
}
