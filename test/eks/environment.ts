// An environment in which the AWS SDK asks an EKS on loopback, with keys that are no one's.
import type { EksServer } from "./eks-server.ts";

export const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
export const SESSION = "IQoJb3JpZ2luX2VjEXAMPLE";

/** @param files A file of settings, and one of credentials, which need not be there. */
export function awsEnvironment(
  { url }: Pick<EksServer, "url">,
  files: { readonly config: string; readonly credentials: string },
): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_EKS: url,
    AWS_CONFIG_FILE: files.config,
    AWS_SHARED_CREDENTIALS_FILE: files.credentials,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_ACCESS_KEY_ID: "AKIDENVIRONMENT",
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: SESSION,
    AWS_PROFILE: "",
    AWS_REGION: "eu-west-1",
    AWS_DEFAULT_REGION: "",
    // The SDK warns on old versions of Node.
    NODE_NO_WARNINGS: "1",
  };
}
