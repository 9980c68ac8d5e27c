// Finds the region as the AWS CLI and the SDKs do: a flag, the environment, a profile.
import { loadConfig } from "@smithy/core/config";
import { isRegion } from "../../token/sts-hosts.ts";
import { CliError } from "../output/outcome.ts";

/**
 * The region that is meant.
 *
 * @throws CliError where there is none, or it is no region's name.
 */
export async function regionOf(given: string | undefined, profile: string | undefined): Promise<string> {
  const found = given ?? (await configuredRegion(profile));
  if (found === undefined) {
    throw new CliError(
      "error: there is no region: give --region, set AWS_REGION, or write it into the profile",
    );
  }
  if (isRegion(found)) return found;
  const what = given === undefined ? "the configured region" : "--region";
  throw new CliError(`error: ${what} is not the name of a region, such as eu-west-1`);
}

/**
 * AWS_REGION is read by the SDKs, AWS_DEFAULT_REGION by the AWS CLI.
 *
 * @param profile Default: AWS_PROFILE, or `default`.
 * @returns Undefined where there is none.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
 */
async function configuredRegion(profile: string | undefined): Promise<string | undefined> {
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
