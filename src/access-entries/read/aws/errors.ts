// What the AWS CLI prints in place of an answer.
import type { Place } from "../../../sources/model/value.ts";
import { EKS_API } from "./entry.ts";
import type { Told } from "./told.ts";

/**
 * EKS lists no entries in the mode CONFIG_MAP, and says which modes it would do so in. That is an answer.
 * Source: https://docs.aws.amazon.com/eks/latest/APIReference/API_ListAccessEntries.html
 */
const NOT_IN_MODE = /authentication mode must be set to one of \[API, API_AND_CONFIG_MAP\]/;

const ERROR = /An error occurred \((\w+)\) when calling the (\w+) operation/;

/** Says whether a text is such an error. Its own words are not repeated: they may name people. */
export function readError(text: string, at: Place, told: Told): boolean {
  if (NOT_IN_MODE.test(text)) {
    told.clusters.push({ authenticationMode: "CONFIG_MAP", origin: told.originOf(at, EKS_API) });
    return true;
  }
  const [, code, operation] = ERROR.exec(text) ?? [];
  if (code === undefined) return false;
  const message = `EKS did not answer ${operation} (${code}), so what it would say is not known; call it again with an identity that is allowed to`;
  told.problem("aws-error", at, message, true);
  return true;
}
