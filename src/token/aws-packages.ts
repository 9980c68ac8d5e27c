// Loads the packages of AWS that make tokens. Few users make tokens, so the packages are optional peers: they are loaded
// only here, only where they are used, and only if they are installed.
import { TokenCreationError } from "./errors.ts";

/** Signs requests: https://www.npmjs.com/package/@smithy/signature-v4 */
export async function loadSigner(): Promise<typeof import("@smithy/signature-v4")> {
  try {
    return await import("@smithy/signature-v4");
  } catch (error) {
    throw notLoaded("signing a token", error, "@smithy/signature-v4");
  }
}

/** Finds credentials as every AWS SDK does: https://www.npmjs.com/package/@aws-sdk/credential-providers */
export async function loadCredentialProviders(): Promise<typeof import("@aws-sdk/credential-providers")> {
  try {
    return await import("@aws-sdk/credential-providers");
  } catch (error) {
    throw notLoaded(
      "finding AWS credentials",
      error,
      "@aws-sdk/credential-providers",
      "@smithy/signature-v4",
    );
  }
}

/** @param others Packages that will be needed next. */
function notLoaded(use: string, error: unknown, name: string, ...others: string[]): TokenCreationError {
  return new TokenCreationError("package-missing", packageNotLoaded(use, error, name, [...others, name]));
}

/**
 * Why a package is not loaded, in a line.
 *
 * @param error What `import` has thrown.
 * @param all What has to be installed for this use.
 */
export function packageNotLoaded(use: string, error: unknown, name: string, all: readonly string[]): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
  const advice = `npm install ${all.join(" ")}`;
  return isMissing
    ? `${use} needs the package ${name}, which is not installed; run ${advice}`
    : `${use} needs the package ${name}, which cannot be loaded; install a version that runs on this Node: ${advice}`;
}
