// Makes the bearer token that `aws eks get-token` makes.
import type { Partition } from "../schema/entries.ts";
import { TOKEN_PREFIX } from "../text/token-text.ts";
import { checkClusterId, checkPartition, checkRegion } from "./check-options.ts";
import { TokenCreationError } from "./errors.ts";
import { type AwsCredentials, presign } from "./presign.ts";
import { MAX_TOKEN_LENGTH } from "./presigned-url.ts";
import { CLUSTER_ID_HEADER, TOKEN_LIFETIME_MS } from "./request.ts";
import { noCredentials, sdkCredentials } from "./sdk-credentials.ts";
import { partitionOfRegion, stsHostOf } from "./sts-hosts.ts";

export interface TokenOptions {
  /** The cluster's name. The token is valid only for this cluster. */
  readonly clusterId: string;
  /** The region whose STS the authenticator will ask, such as `eu-west-1`. */
  readonly region: string;
  /**
   * The credentials, or a function that returns them, such as a provider of @aws-sdk/credential-providers.
   * Default: the AWS SDK's own chain (`fromNodeProviderChain`).
   */
  readonly credentials?: AwsCredentials | (() => Promise<AwsCredentials>) | undefined;
  /** The region's partition. Default: it follows from the region. Give it if the region is newer than this package. */
  readonly partition?: Partition | undefined;
  /** The time, in milliseconds since 1970 or as a Date. Default: the clock. */
  readonly now?: (() => number | Date) | undefined;
}

/** A token with which a client signs in to a cluster. It is a secret. */
export interface BearerToken {
  /** `k8s-aws-v1.` and the pre-signed URL in unpadded base64url. */
  readonly token: string;
  /** When clients should make a new one: after 14 minutes, a minute before STS refuses it. */
  readonly expiration: Date;
}

/** X-Amz-Expires, in seconds. STS does not heed it, and old authenticators refuse more than 60 (the reference's token.go). */
const EXPIRES = 60;

const A_MINUTE_MS = 60_000;

/**
 * Makes a token as `aws eks get-token` does: a pre-signed GetCallerIdentity. Nothing is sent to STS, so even credentials
 * that STS would refuse make a token. It needs the package @smithy/signature-v4 and, without `credentials`,
 * @aws-sdk/credential-providers.
 *
 * @throws TypeError for options with which no token can be made.
 * @throws TokenCreationError `package-missing`, `credentials`, `too-large`. No error holds a secret.
 * @see the reference's pkg/token/token.go (GetWithSTS); awscli's customizations/eks/get_token.py
 */
export async function createToken(options: TokenOptions): Promise<BearerToken> {
  const { clusterId, region, now = Date.now } = options;
  checkClusterId(clusterId);
  const host = hostOf(region, options.partition);
  const credentials = await credentialsOf(options);
  // X-Amz-Date has no fractions of a second.
  const signedAt = Math.floor(Number(now()) / 1000) * 1000;
  if (Number.isNaN(new Date(signedAt).getTime())) throw new TypeError("now does not return a time");
  const url = await presign(
    {
      host,
      query: { Action: "GetCallerIdentity", Version: "2011-06-15" },
      headers: { [CLUSTER_ID_HEADER]: clusterId },
    },
    { credentials, region, service: "sts", date: new Date(signedAt), expiresIn: EXPIRES },
  );
  const token = TOKEN_PREFIX + base64Url(url);
  if (token.length > MAX_TOKEN_LENGTH) {
    throw new TokenCreationError(
      "too-large",
      `the token would be longer than ${MAX_TOKEN_LENGTH} bytes, which no authenticator accepts: the credentials' session token alone has ${credentials.sessionToken?.length ?? 0}; assume a role with fewer session tags and policies`,
    );
  }
  return { token, expiration: new Date(signedAt + TOKEN_LIFETIME_MS - A_MINUTE_MS) };
}

function hostOf(region: string, partition: Partition | undefined): string {
  checkRegion(region);
  if (partition !== undefined) checkPartition(partition);
  const own = partition ?? partitionOfRegion(region);
  if (own === undefined) {
    throw new TypeError(
      `the partition of region '${region}' is not known; check the region, or give its partition`,
    );
  }
  return stsHostOf(region, own);
}

async function credentialsOf({ credentials, region }: TokenOptions): Promise<AwsCredentials> {
  if (typeof credentials !== "object") return await provide(credentials ?? sdkCredentials({ region }));
  const fault = faultOf(credentials);
  if (fault !== undefined) throw new TypeError(`the credentials cannot sign a token: ${fault}`);
  return credentials;
}

async function provide(provider: () => Promise<AwsCredentials>): Promise<AwsCredentials> {
  if (typeof provider !== "function")
    throw new TypeError("credentials are neither keys nor a function that returns keys");
  let credentials: AwsCredentials;
  try {
    credentials = await provider();
  } catch (error) {
    throw noCredentials(error);
  }
  const fault = faultOf(credentials);
  if (fault === undefined) return credentials;
  throw new TokenCreationError("credentials", `the AWS credentials cannot sign a token: ${fault}`);
}

/** What is wrong with credentials, without any part of them. */
function faultOf(credentials: Partial<AwsCredentials> | null | undefined): string | undefined {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials ?? {};
  if (typeof accessKeyId !== "string" || accessKeyId === "") return "accessKeyId is missing";
  if (typeof secretAccessKey !== "string" || secretAccessKey === "") return "secretAccessKey is missing";
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html
  if (!/^\w+$/.test(accessKeyId)) return "accessKeyId contains characters other than letters, digits and _";
  if (!PRINTABLE.test(secretAccessKey)) return "secretAccessKey contains a space or a special character";
  if (sessionToken !== undefined && !(typeof sessionToken === "string" && PRINTABLE.test(sessionToken))) {
    return "sessionToken is empty, or contains a space or a special character";
  }
  return undefined;
}

const PRINTABLE = /^[!-~]+$/;

/** @param text Printable ASCII. */
function base64Url(text: string): string {
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
