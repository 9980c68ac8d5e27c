// How a cluster of the template reads mappings: AWS::EKS::Cluster, and the CDK's custom resource in its place.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-accessconfig.html
import type { SourceCluster } from "../model/reading.ts";
import { type SourceValue, valueAt } from "../model/value.ts";
import { refTo } from "./references.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./template.ts";

/** Undefined for other resources. */
export function clusterIn(resource: Resource, scope: Scope): SourceCluster | undefined {
  const property = (name: string): SourceValue | undefined => {
    const value = resource.properties.get(name)?.value;
    return value === undefined ? undefined : scope.evaluate(value);
  };
  // Whoever names the cluster does so by `Ref`.
  const reference = refTo(resource.id, resource.at, scope);
  switch (resource.type) {
    case "AWS::EKS::Cluster":
      return {
        name: reference,
        authenticationMode: valueAt(property("AccessConfig"), "AuthenticationMode"),
        at: resource.at,
      };
    case "Custom::AWSCDK-EKS-Cluster":
      return {
        name: reference,
        authenticationMode: valueAt(property("Config"), "accessConfig", "authenticationMode"),
        at: resource.at,
      };
    default:
      return undefined;
  }
}
