// The schema of `cluster`: what the configuration tells of the cluster that files are for.
import * as z from "zod/mini";
import { authenticationModes } from "../../schema/access-entry.ts";
import { partitions } from "../../schema/entries.ts";
import type { ClusterFacts } from "../engine/surroundings.ts";

const ACCOUNT =
  "must be the 12 digits of an AWS account, in quotes; without quotes it is a number, which loses its leading zeros";
const CREATOR =
  "must be the ARN of the IAM role or user that created the cluster, not of a session: arn:aws:iam::111122223333:role/<name>";
/** A path is taken: it is what `aws iam get-role` prints. */
const CREATOR_PATTERN = new RegExp(
  `^arn:(${partitions.join("|")}):iam::([0-9]{12}):(?:role|user)/(?:[^*?:/\\s]+/)*[^*?:/\\s]+$`,
);

/** All keys are optional, because an override replaces them one by one. */
export const clusterSchema = z.strictObject({
  account: z.optional(z.string({ error: ACCOUNT }).check(z.regex(/^[0-9]{12}$/, { error: ACCOUNT }))),
  partition: z.optional(z.enum(partitions)),
  creator: z.optional(z.string({ error: CREATOR }).check(z.regex(CREATOR_PATTERN, { error: CREATOR }))),
  authenticationMode: z.optional(z.enum(authenticationModes)),
}) satisfies z.ZodMiniType<ClusterFacts>;

/** What the creator's ARN tells of the cluster; undefined where there is none. */
export function creatorOf({
  creator = "",
}: ClusterFacts): { partition: string; account: string } | undefined {
  const [, partition, account] = CREATOR_PATTERN.exec(creator) ?? [];
  return partition === undefined || account === undefined ? undefined : { partition, account };
}
