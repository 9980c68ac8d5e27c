// What the AWS CLI prints of access entries and clusters: `aws eks describe-cluster`, `list-access-entries`,
// `describe-access-entry` and `list-associated-access-policies`; and the bundle of these that `snapshot` writes.
// Source: https://docs.aws.amazon.com/eks/latest/APIReference/API_AccessEntry.html , API_AssociatedAccessPolicy.html ,
// API_Cluster.html , API_ListAccessEntries.html
import * as z from "zod/mini";

// Times are not read: the CLI prints them as text, and the API as numbers.

/** `null` is what `--query` prints for what is not there. */
const text = z.optional(z.nullable(z.string()));

export const eksAssociatedPolicySchema = z.object({
  policyArn: z.string(),
  /** Absent where somebody left it out: EKS always says it. */
  accessScope: z.optional(
    z.nullable(z.object({ type: z.string(), namespaces: z.optional(z.nullable(z.array(z.string()))) })),
  ),
});

/** `accessEntry` of `describe-access-entry`. */
export const eksAccessEntrySchema = z.object({
  principalArn: z.string(),
  clusterName: text,
  kubernetesGroups: z.optional(z.nullable(z.array(z.string()))),
  username: text,
  type: text,
  /** Not of EKS: the principal's unique id, where somebody asked IAM for it. */
  userId: text,
});

/** `cluster` of `describe-cluster`. */
export const eksClusterSchema = z.object({
  name: text,
  arn: text,
  accessConfig: z.optional(
    z.nullable(
      z.object({
        authenticationMode: text,
        bootstrapClusterCreatorAdminPermissions: z.optional(z.nullable(z.boolean())),
      }),
    ),
  ),
});

export type EksAccessEntry = z.infer<typeof eksAccessEntrySchema>;
export type EksAssociatedPolicy = z.infer<typeof eksAssociatedPolicySchema>;
export type EksCluster = z.infer<typeof eksClusterSchema>;

/**
 * What `aws-auth-map snapshot` writes, as one JSON document for a cluster. All of it is what EKS answers.
 *
 * - `cluster`: of `describe-cluster`; it has at least `name`, `arn` and `accessConfig`
 * - `accessEntries`: of `describe-access-entry`, each with the `associatedAccessPolicies` of its principal. In the mode
 *   `CONFIG_MAP` there are none.
 */
export interface EksBundle {
  readonly cluster: EksCluster;
  readonly accessEntries: readonly (EksAccessEntry & {
    readonly associatedAccessPolicies: readonly EksAssociatedPolicy[];
  })[];
}
