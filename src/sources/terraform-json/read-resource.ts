// The types of resources that say who gets in, and how each is read.
import { mentionsAwsAuth } from "../../document/relevance.ts";
import { readAccessEntry, readCluster, readPolicyAssociation } from "./access.ts";
import { readConfigMap } from "./config-map.ts";
import { readHelmRelease } from "./helm.ts";
import { readKubectlManifest, readKubernetesManifest, readTexts } from "./manifests.ts";
import { isNamedAwsAuth, type ReadResource } from "./resource.ts";

/** Resources that can hold anything: only those that mention aws-auth are read. */
const ANYTHING: ReadonlyMap<string, ReadResource> = new Map([
  ["kubernetes_config_map", readConfigMap],
  ["kubernetes_config_map_v1", readConfigMap],
  ["kubernetes_config_map_v1_data", readConfigMap],
  ["kubernetes_manifest", readKubernetesManifest],
  ["kubectl_manifest", readKubectlManifest],
  ["helm_release", readHelmRelease],
  ["template_file", readTexts],
  ["local_file", readTexts],
  ["local_sensitive_file", readTexts],
  ["null_resource", readTexts],
  ["terraform_data", readTexts],
]);

const ACCESS: ReadonlyMap<string, ReadResource> = new Map([
  ["aws_eks_access_entry", readAccessEntry],
  ["aws_eks_access_policy_association", readPolicyAssociation],
  ["aws_eks_cluster", readCluster],
]);

/** What is known of a resource before its attributes are read. */
export interface ResourceHead {
  readonly address: string;
  readonly mode: string | undefined;
  readonly type: string;
}

/**
 * How a resource is read; undefined for one that says nothing of who gets in. Data sources are read from what others made,
 * but for `template_file`, which makes a text of its own.
 *
 * @param text What the plan or state says of it.
 */
export function readerFor(
  { type, mode, address }: ResourceHead,
  text: () => string,
): ReadResource | undefined {
  if (mode === "data" && type !== "template_file") return undefined;
  const read = ANYTHING.get(type);
  if (read === undefined) return ACCESS.get(type);
  return isNamedAwsAuth({ address }) || mentionsAwsAuth(text()) ? read : undefined;
}
