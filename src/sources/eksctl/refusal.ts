// What eksctl refuses in a ClusterConfig. It then changes nothing, or stops at that mapping.
// Source: pkg/apis/eksctl.io/v1alpha5 and pkg/actions/iamidentitymapping of https://github.com/eksctl-io/eksctl
import type { Slip } from "../model/reading.ts";
import type { Place } from "../model/value.ts";

/**
 * - `not-a-mapping`: an item that is not a mapping
 * - `unknown-field`: a field that a ClusterConfig does not have; its names are case-sensitive
 * - `account-with-others`: `account` beside another field
 * - `account-not-text`: an account that is written as a number
 * - `no-namespace`: `serviceName` without `namespace`
 * - `no-service-name`: `namespace` without `serviceName`
 * - `service-with-arn`: `serviceName` beside `arn`, `username` and `groups`
 * - `unknown-service`: a `serviceName` other than `emr-containers`
 * - `no-arn`: neither `arn` nor `account` nor `serviceName`
 * - `no-identity`: neither `username` nor `groups`
 * - `duplicate-arn`: an ARN that is mapped before, in another way, and `noDuplicateARNs`
 * - `entries-without-api`: access entries in the mode `CONFIG_MAP`
 * - `no-principal`: an access entry without `principalARN`
 * - `duplicate-entry`: two access entries of one principal
 * - `unknown-type`: an access entry of a type that eksctl does not know
 * - `node-type-with-access`: groups, a username or policies of an access entry for nodes
 */
export type Refusal =
  | "not-a-mapping"
  | "unknown-field"
  | "account-with-others"
  | "account-not-text"
  | "no-namespace"
  | "no-service-name"
  | "service-with-arn"
  | "unknown-service"
  | "no-arn"
  | "no-identity"
  | "duplicate-arn"
  | "entries-without-api"
  | "no-principal"
  | "duplicate-entry"
  | "unknown-type"
  | "node-type-with-access";

export function refusal(reason: Refusal, at: Place, data?: Slip["data"]): Slip {
  return { code: "eksctl-refuses", at, data: { reason, ...data } };
}
