// Makes a bearer token from the AWS credentials of whoever calls it.
import type { Partition } from "../../../schema/entries.ts";
import { toJson } from "../../../text/printable.ts";
import { isClusterId } from "../../../token/check-options.ts";
import { type BearerToken, createToken } from "../../../token/create.ts";
import { TokenCreationError } from "../../../token/errors.ts";
import { sdkCredentials } from "../../../token/sdk-credentials.ts";
import { partitionOfRegion } from "../../../token/sts-hosts.ts";
import { regionOf } from "../../input/region.ts";
import { messageLine, showName } from "../../output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import { apiVersionFor, execCredential } from "./exec-credential.ts";

export interface TokenCreateOptions {
  readonly cluster: string;
  readonly region?: string;
  readonly partition?: Partition;
  readonly profile?: string;
  readonly roleArn?: string;
  readonly format: "exec-credential" | "token";
}

export async function runTokenCreate(options: TokenCreateOptions): Promise<Outcome> {
  const made = await make(options);
  if (options.format === "token")
    return { result: `${made.token}\n`, remarks: [], status: exitStatus.listed };
  const { KUBERNETES_EXEC_INFO = "" } = process.env;
  const { apiVersion, remark } = apiVersionFor(KUBERNETES_EXEC_INFO);
  const result = toJson(execCredential(made, apiVersion));
  return { result, remarks: remark === undefined ? [] : [remark], status: exitStatus.listed };
}

async function make(options: TokenCreateOptions): Promise<BearerToken> {
  const { cluster, partition, profile, roleArn } = options;
  if (!isClusterId(cluster)) {
    throw new CliError(
      "error: --cluster is not a cluster name: it is empty, or contains a space or a special character",
    );
  }
  const region = await regionIn(options);
  const credentials = sdkCredentials({ region, profile, roleArn });
  try {
    return await createToken({ clusterId: cluster, region, partition, credentials });
  } catch (error) {
    if (error instanceof TokenCreationError) throw new CliError(`error: ${messageLine(error.message)}`);
    throw error;
  }
}

async function regionIn({ region, partition, profile }: TokenCreateOptions): Promise<string> {
  const found = await regionOf(region, profile);
  if (partition === undefined && partitionOfRegion(found) === undefined) {
    throw new CliError(
      `error: the partition of the region ${showName(found)} is not known; check the region, or give --partition`,
    );
  }
  return found;
}
