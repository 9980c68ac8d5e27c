// The client of EKS: whose credentials it takes, and how often it tries.
import type { EKSClient } from "@aws-sdk/client-eks";
import { type SdkCredentialsOptions, sdkCredentials } from "../token/sdk-credentials.ts";
import type { EksClientLike } from "./eks-client-like.ts";
import type { EksPackage } from "./packages.ts";

interface OwnClient {
  readonly client: EksClientLike;
  readonly end: () => void;
}

/** @returns A client of its own, and what closes its connections. */
export function ownClient({ EKSClient }: EksPackage, options: SdkCredentialsOptions): OwnClient {
  const provide = sdkCredentials(options);
  const client: EKSClient = new EKSClient({
    region: options.region,
    credentials: async () => {
      const { sessionToken, ...keys } = await provide();
      return sessionToken === undefined ? keys : { ...keys, sessionToken };
    },
    // EKS allows few calls a second. This mode slows down when EKS says so; the other one gives up.
    retryMode: "adaptive",
    maxAttempts: 8,
  });
  return { client, end: () => client.destroy() };
}
