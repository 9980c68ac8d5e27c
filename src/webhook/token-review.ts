// The answer to the API server, for a resolution. Source: the reference's pkg/server/server.go (authenticateEndpoint);
// https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-review-v1/
import type { Resolution } from "../mapping/resolution.ts";
import { isScrubbed, type ScrubbingOptions } from "./scrubbed-accounts.ts";

/** The `status` of a TokenReview. It is the same in `authentication.k8s.io/v1` and `v1beta1`. */
export type TokenReviewStatus =
  | { readonly authenticated: false }
  | {
      readonly authenticated: true;
      readonly user: {
        readonly username: string;
        /**
         * `aws-iam-authenticator:<account id>:<user id>`, or `aws-iam-authenticator:administrative:<username>` in an
         * account that is scrubbed.
         */
        readonly uid: string;
        readonly groups: readonly string[];
        /** Each value is a list with one item. Absent in an account that is scrubbed. */
        readonly extra?: Readonly<Record<TokenReviewExtra, readonly string[]>>;
      };
    };

type TokenReviewExtra =
  | "arn"
  | "canonicalArn"
  | "sessionName"
  | "accessKeyId"
  | "principalId"
  | "sigs.k8s.io/aws-iam-authenticator/principalId";

/** The TokenReview status for a resolution. It leaves out why an identity is denied: the client must not learn that. */
export function toTokenReview(resolution: Resolution, options: ScrubbingOptions = {}): TokenReviewStatus {
  if (!resolution.mapped) return { authenticated: false };
  const { username, groups, identity } = resolution;
  const { arn, canonicalArn, sessionName, accountId, userId, accessKeyId = "" } = identity;
  if (isScrubbed(accountId, options)) {
    const uid = `aws-iam-authenticator:administrative:${username}`;
    return { authenticated: true, user: { username, uid, groups } };
  }
  return {
    authenticated: true,
    user: {
      username,
      uid: `aws-iam-authenticator:${accountId}:${userId}`,
      groups,
      extra: {
        arn: [arn],
        canonicalArn: [canonicalArn],
        sessionName: [sessionName],
        accessKeyId: [accessKeyId],
        principalId: [userId],
        "sigs.k8s.io/aws-iam-authenticator/principalId": [userId],
      },
    },
  };
}
