// Finds the region as the AWS CLI and the SDKs do: a flag, the environment, a profile.
import { loadConfig } from "@smithy/core/config";

/**
 * AWS_REGION is read by the SDKs, AWS_DEFAULT_REGION by the AWS CLI.
 *
 * @param profile Default: AWS_PROFILE, or `default`.
 * @returns Undefined where there is none.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
 */
export async function configuredRegion(profile: string | undefined): Promise<string | undefined> {
  const region = loadConfig<string | undefined>(
    {
      environmentVariableSelector: ({ AWS_REGION, AWS_DEFAULT_REGION }) =>
        AWS_REGION || AWS_DEFAULT_REGION || undefined,
      configFileSelector: ({ region }) => region,
      default: undefined,
    },
    profile === undefined ? {} : { profile },
  );
  return (await region()) || undefined;
}
