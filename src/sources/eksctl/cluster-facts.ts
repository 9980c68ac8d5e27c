// What a ClusterConfig says of its cluster, and what only AWS knows of it.

import { keyPlaceAt } from "../kubernetes/key-place.ts";
import type { OwnObject } from "../kubernetes/own-objects.ts";
import type { SourceCluster } from "../model/reading.ts";
import {
  given,
  literalOf,
  memberOf,
  type Place,
  type SourceValue,
  type TextValue,
  valueAt,
} from "../model/value.ts";

/**
 * The mode that eksctl gives a cluster whose ClusterConfig does not name one.
 * https://docs.aws.amazon.com/eks/latest/eksctl/access-entries.html
 */
const DEFAULT_MODE = "API_AND_CONFIG_MAP";

/** The authentication mode, with eksctl's default; undefined where it is a hole. */
export function modeOf(config: SourceValue): string | undefined {
  const mode = modeValue(config);
  if (mode !== undefined && literalOf(mode) !== "") return literalOf(mode);
  // On an Outpost, EKS has no access entries.
  return memberOf(config, "outpost") === undefined ? DEFAULT_MODE : "CONFIG_MAP";
}

function modeValue(config: SourceValue): SourceValue | undefined {
  return valueAt(config, "accessConfig", "authenticationMode");
}

/** None where the mode is not named: an older cluster may have another one than today's default. */
export function clustersOf({ value }: OwnObject): SourceCluster[] {
  const name = valueAt(value, "metadata", "name");
  const mode = modeValue(value);
  if (mode !== undefined) return [{ name, authenticationMode: mode, at: mode.at }];
  const accessConfig = memberOf(value, "accessConfig");
  const at = keyPlaceAt(accessConfig, "accessEntries");
  return at === undefined ? [] : [{ name, authenticationMode: given(DEFAULT_MODE, at), at }];
}

/** The ARN of a role in the cluster's account. Its partition and account are not known. */
export function roleArn(name: TextValue, at: Place): TextValue {
  return {
    kind: "text",
    pieces: [
      ...given("arn:", at).pieces,
      { hole: { shape: "text", expression: "${partition of the cluster}", why: "reference" }, at },
      ...given(":iam::", at).pieces,
      { hole: { shape: "text", expression: "${account of the cluster}", why: "reference" }, at },
      ...given(":role/", at).pieces,
      ...name.pieces,
    ],
    at,
  };
}
