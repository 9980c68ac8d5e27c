// `aws eks describe-cluster`: which sources the cluster reads.
import { type AuthenticationMode, authenticationModes } from "../../../schema/access-entry.ts";
import { eksClusterSchema } from "../../../schema/eks.ts";
import type { SourceValue } from "../../../sources/model/value.ts";
import type { AccessCluster } from "../part.ts";
import { type Around, EKS_API } from "./entry.ts";
import { readFields } from "./fields.ts";
import type { Told } from "./told.ts";

export function readCluster(value: SourceValue, _around: Around, told: Told): void {
  const { name, arn, accessConfig } = readFields(value, eksClusterSchema, told) ?? {};
  const mode = accessConfig?.authenticationMode;
  const known = mode === undefined || mode === null ? undefined : modeOf(mode);
  if (typeof mode === "string" && known === undefined) {
    const message = `authenticationMode is none of ${authenticationModes.join(", ")}, so it is not known`;
    told.problem("invalid-field", value.at, message, false);
  }
  const isBootstrapped = accessConfig?.bootstrapClusterCreatorAdminPermissions;
  told.clusters.push({
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof arn === "string" ? { arn, ...partsOf(arn) } : {}),
    ...(known === undefined ? {} : { authenticationMode: known }),
    ...(typeof isBootstrapped === "boolean"
      ? { bootstrapClusterCreatorAdminPermissions: isBootstrapped }
      : {}),
    origin: told.originOf(value.at, EKS_API),
  });
}

export function modeOf(text: string): AuthenticationMode | undefined {
  return authenticationModes.find((mode) => mode === text);
}

/** `arn:aws:eks:eu-west-1:111122223333:cluster/prod` */
function partsOf(arn: string): Pick<AccessCluster, "partition" | "region" | "accountId"> {
  const [, partition, region, accountId] = /^arn:([^:]+):eks:([^:]+):(\d{12}):cluster\//.exec(arn) ?? [];
  if (partition === undefined || region === undefined || accountId === undefined) return {};
  return { partition, region, accountId };
}
