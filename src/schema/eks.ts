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

/** A call that EKS did not answer. What it would have said is not known. */
export const eksUnansweredSchema = z.object({
  /** `ListAccessEntries` */
  operation: z.string().check(z.regex(/^\w{1,64}$/)),
  /** EKS's own, such as `AccessDeniedException`. */
  code: z.string().check(z.regex(/^\w{1,64}$/)),
  /** Whom it was asked about. */
  principalArn: text,
});

export type EksUnanswered = z.infer<typeof eksUnansweredSchema>;

/**
 * What `aws-auth-map snapshot` writes, as one JSON document for a cluster. All of it is what EKS answers. What is absent is
 * not known, and `unanswered` says why.
 *
 * - `cluster`: of `describe-cluster`; it has at least `name`, and `arn` and `accessConfig` where EKS says them
 * - `accessEntries`: of `describe-access-entry`, each with the `associatedAccessPolicies` of its principal. In the mode
 *   `CONFIG_MAP` there are none.
 * - `unanswered`: absent where EKS has answered everything
 */
export interface EksBundle {
  readonly cluster: EksCluster;
  readonly accessEntries?: readonly (EksAccessEntry & {
    readonly associatedAccessPolicies?: readonly EksAssociatedPolicy[];
  })[];
  readonly unanswered?: readonly EksUnanswered[];
}
