// Loads the client of EKS. It is an optional peer: it is loaded only here, and only where a cluster is read.
import { packageNotLoaded } from "../token/aws-packages.ts";
import { EksError } from "./eks-error.ts";

export type EksPackage = typeof import("@aws-sdk/client-eks");

export const EKS_PACKAGES = ["@aws-sdk/client-eks", "@aws-sdk/credential-providers"] as const;

/**
 * https://www.npmjs.com/package/@aws-sdk/client-eks
 *
 * @throws EksError `client-missing`
 */
export async function loadEks(): Promise<EksPackage> {
  try {
    return await import("@aws-sdk/client-eks");
  } catch (error) {
    throw new EksError("client-missing", packageNotLoaded(USE, error, EKS_PACKAGES[0], EKS_PACKAGES));
  }
}

const USE = "reading a cluster from EKS";

/** For where the credentials' package is missing. */
export function credentialsPackageMissing(): EksError {
  return new EksError(
    "client-missing",
    `${USE} needs the package ${EKS_PACKAGES[1]}, which is not installed or cannot be loaded; run npm install ${EKS_PACKAGES.join(" ")}`,
  );
}
