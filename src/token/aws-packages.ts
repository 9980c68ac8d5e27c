// Loads the packages of AWS that make tokens. Few users make tokens, so the packages are optional peers: they are loaded
// only here, only where they are used, and only if they are installed.
import { TokenCreationError } from "./errors.ts";

/** Signs requests: https://www.npmjs.com/package/@smithy/signature-v4 */
export async function loadSigner(): Promise<typeof import("@smithy/signature-v4")> {
  try {
    return await import("@smithy/signature-v4");
  } catch (error) {
    throw notLoaded("@smithy/signature-v4", "a token is signed", error);
  }
}

/** Finds credentials as every AWS SDK does: https://www.npmjs.com/package/@aws-sdk/credential-providers */
export async function loadCredentialProviders(): Promise<typeof import("@aws-sdk/credential-providers")> {
  try {
    return await import("@aws-sdk/credential-providers");
  } catch (error) {
    throw notLoaded("@aws-sdk/credential-providers", "AWS credentials are found", error);
  }
}

function notLoaded(name: string, use: string, error: unknown): TokenCreationError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
  return new TokenCreationError(
    "package-missing",
    isMissing
      ? `${use} with the package ${name}, which is not installed: npm install ${name}`
      : `${use} with the package ${name}, which cannot be loaded: install it anew with npm install ${name}`,
  );
}
