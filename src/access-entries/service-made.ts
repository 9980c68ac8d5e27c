// Access entries that AWS's services make for themselves. Nobody writes them, and nobody has to move them.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html and
// https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
import { readWrittenArn } from "../identity/written-arn.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import { SERVICE_LINKED } from "./principal-refusals.ts";

/**
 * The policies that EKS, AWS Backup and SageMaker HyperPod associate with roles of theirs: of Auto Mode, of capabilities, of
 * hybrid nodes. AmazonEKSAutoNodePolicy is not one of them: people associate it with their own node classes.
 */
const OF_SERVICES =
  /:cluster-access-policy\/(?:AmazonEKS(?:Compute|BlockStorage|LoadBalancing|Networking)(?:Cluster)?Policy|AmazonEKS(?:ClusterInsights|Event|Hybrid|PodIdentity|ACK|ArgoCD|ArgoCDCluster|KRO)Policy|AWSBackupFullAccessPolicyFor(?:Backup|Restore)|AmazonSagemakerHyperpod\w+Policy)$/;

/**
 * Whether a service has made the entry: by its username (`eks:`), its role, or all its policies. The entries that EKS makes for
 * managed node groups look as those that people make.
 */
export function isServiceMade({ principalArn, username, policies, holes = [] }: AccessEntry): boolean {
  if (username?.startsWith("eks:") === true) return true;
  const { name, path } = readWrittenArn(principalArn);
  if (path.startsWith(SERVICE_LINKED) || name.startsWith("AWSServiceRoleFor")) return true;
  const isOpen = holes.some(({ field }) => field === "policies");
  return policies.length > 0 && !isOpen && policies.every(({ policyArn }) => OF_SERVICES.test(policyArn));
}
