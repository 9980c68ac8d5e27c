// From a bearer token to the identity that aws-auth is asked about.
import type { CallerIdentity } from "../schema/caller-identity.ts";
import { type Partition, partitions } from "../schema/entries.ts";
import { readStsRequest } from "./request.ts";
import { askSts } from "./sts.ts";
import { isRegion } from "./sts-hosts.ts";

export interface TokenVerifierOptions {
  /** The cluster that tokens must have been made for: `aws eks get-token --cluster-name`. */
  readonly clusterId: string;
  /** The partition whose STS may be asked. */
  readonly partition: Partition;
  /** The authenticator's own region: its STS hosts are accepted even where it is newer than this package. */
  readonly region?: string | undefined;
  /** Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The time, in milliseconds since 1970 or as a Date. Default: the clock's. */
  readonly now?: (() => number | Date) | undefined;
  /** How long STS may take, its whole answer included. Default: the reference's 10 seconds. */
  readonly timeoutMs?: number | undefined;
}

export interface TokenVerifier {
  /**
   * @param token What stands behind `Bearer `.
   * @returns What `mapper.resolve` takes: STS's Arn, Account and UserId, and the token's access key id.
   * @throws TokenFormatError for a token that is refused before STS is asked.
   * @throws StsError where STS does not say who made it, StsThrottledError where it has had too many requests.
   */
  readonly verify: (token: string) => Promise<CallerIdentity>;
}

/**
 * Verifies tokens as the reference does: the pre-signed URL in a token is checked, then STS is asked.
 *
 * @throws TypeError for options that no token could ever pass.
 * @see the reference's pkg/token/token.go
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { clusterId, partition, region, now = Date.now, timeoutMs = 10_000 } = options;
  if (typeof clusterId !== "string" || !/^[!-~]+$/.test(clusterId)) {
    throw new TypeError(
      "clusterId is not a cluster's name: it is empty, or holds a space or a special character",
    );
  }
  if (!partitions.some((known) => known === partition)) {
    throw new TypeError(`partition is none of ${partitions.join(", ")}`);
  }
  if (region !== undefined && !isRegion(region)) throw new TypeError("region is not a region's name");
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) throw new TypeError("timeoutMs is not a time in milliseconds");
  // Not kept: a program may replace the global one later, tests do.
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  return {
    verify: async (token) => {
      const request = readStsRequest(token, { partition, region, now: Number(now()) });
      return await askSts(request, { clusterId, fetch, timeoutMs });
    },
  };
}
