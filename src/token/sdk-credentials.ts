// Finds AWS credentials as the AWS SDKs do: the environment, profiles, IAM Identity Center, web identities, containers,
// instances.
import { shorten } from "../text/shorten.ts";
import { loadCredentialProviders } from "./aws-packages.ts";
import { TokenCreationError } from "./errors.ts";
import type { AwsCredentials } from "./presign.ts";

export interface SdkCredentialsOptions {
  /** Where STS is asked for the credentials of a role. */
  readonly region: string;
  /** A profile of ~/.aws/config, whose credentials are taken and no others. Default: the SDK's chain. */
  readonly profile?: string | undefined;
  /** A role that is assumed with the credentials that are found. */
  readonly roleArn?: string | undefined;
}

/** The name that `aws eks get-token --role-arn` gives a session (awscli's customizations/eks/get_token.py). */
const SESSION_NAME = "EKSGetTokenAuth";

/** @returns What gives the credentials, each time that it is called. */
export function sdkCredentials(options: SdkCredentialsOptions): () => Promise<AwsCredentials> {
  const { region, profile, roleArn } = options;
  return async () => {
    const { fromIni, fromNodeProviderChain, fromTemporaryCredentials } = await loadCredentialProviders();
    const clientConfig = { region };
    // Where a profile that is named has none, the chain would go on to the instance's credentials: another identity.
    const found =
      profile === undefined ? fromNodeProviderChain({ clientConfig }) : fromIni({ profile, clientConfig });
    const masterCredentials = await found();
    if (roleArn === undefined) return masterCredentials;
    const params = { RoleArn: roleArn, RoleSessionName: SESSION_NAME };
    try {
      return await fromTemporaryCredentials({ masterCredentials, params, clientConfig })();
    } catch (error) {
      throw new TokenCreationError(
        "credentials",
        `the role ${shorten(roleArn, 300)} cannot be assumed${inBrackets(wordsOf(error))}; is the ARN right, and does the role trust you?`,
      );
    }
  };
}

/** @param error What a provider of credentials has thrown. */
export function noCredentials(error: unknown): TokenCreationError {
  if (error instanceof TokenCreationError) return error;
  return new TokenCreationError(
    "credentials",
    `no AWS credentials were found${inBrackets(wordsOf(error))}; does aws sts get-caller-identity work?`,
  );
}

function inBrackets(words: string | undefined): string {
  return words === undefined ? "" : ` (${words})`;
}

/**
 * What the SDK says of it, in a line, or the code of a failed connection. Other errors stay unsaid: that of JSON.parse, for
 * one, quotes what it was given, and that of a profile's `credential_process` the whole command, with its arguments and
 * what it printed.
 */
function wordsOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isOfSdk =
    /^(?:CredentialsProvider|TokenProvider|Provider)Error$/.test(error.name) || "$fault" in error;
  if (!isOfSdk) {
    const code = "code" in error ? String(error.code) : "";
    return /^E[A-Z_]{1,32}$/.test(code) ? code : undefined;
  }
  if (error.message.startsWith("Command failed")) return "the profile's credential_process fails";
  if (/\bJSON\b|SyntaxError|Unexpected/.test(error.message)) return "their source did not answer in JSON";
  const line = error.message.split(/[\r\n]/).find((each) => each.trim() !== "");
  return line === undefined ? undefined : shorten(line.trim().replace(/\.$/, ""), 300);
}
