// From a bearer token to the identity that aws-auth is asked about.
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { Partition } from "../schema/entries.ts";
import { checkClusterId, checkPartition, checkRegion } from "./check-options.ts";
import { readStsRequest } from "./request.ts";
import { askSts } from "./sts.ts";

export interface TokenVerifierOptions {
  /** The cluster's name. Tokens must have been made for it: `aws eks get-token --cluster-name`. */
  readonly clusterId: string;
  /** The partition whose STS hosts are accepted. Default `aws`. */
  readonly partition?: Partition | undefined;
  /** The authenticator's own region. Its STS hosts are accepted even where it is newer than this package. */
  readonly region?: string | undefined;
  /** Default: the global `fetch`. Only `type`, `status` and `body` of its answer are read. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The time, in milliseconds since 1970 or as a Date. Default: the clock. */
  readonly now?: (() => number | Date) | undefined;
  /** The longest time for STS's whole answer, in milliseconds. Default: 10 seconds, as in the reference. */
  readonly timeoutMs?: number | undefined;
}

export interface TokenVerifier {
  /**
   * @param token The text after `Bearer `.
   * @returns The identity for `mapper.resolve`: STS's Arn, Account and UserId, and the token's access key id.
   * @throws TokenFormatError for a token that is refused before STS is asked.
   * @throws StsError where STS does not say who made it; StsThrottledError where STS has had too many requests.
   */
  readonly verify: (token: string) => Promise<CallerIdentity>;
}

/**
 * Verifies tokens as the reference does: it checks the pre-signed URL in a token, then asks STS.
 *
 * @throws TypeError for options with which every token would fail.
 * @see the reference's pkg/token/token.go
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { clusterId, partition = "aws", region, now = Date.now, timeoutMs = 10_000 } = options;
  checkClusterId(clusterId);
  checkPartition(partition);
  if (region !== undefined) checkRegion(region);
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) throw new TypeError("timeoutMs is not a time in milliseconds");
  // The global `fetch` is looked up at each call, because programs may replace it later, as tests do.
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  return {
    verify: async (token) => {
      const request = readStsRequest(token, { partition, region, now: Number(now()) });
      return await askSts(request, { clusterId, fetch, timeoutMs });
    },
  };
}
