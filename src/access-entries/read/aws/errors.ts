// What the AWS CLI prints in place of an answer.
import { type EksUnanswered, eksUnansweredSchema } from "../../../schema/eks.ts";
import { plain } from "../../../sources/model/plain.ts";
import { memberOf, type Place, type SourceValue } from "../../../sources/model/value.ts";
import { EKS_API } from "./entry.ts";
import type { Told } from "./told.ts";

/**
 * EKS lists no entries in the mode CONFIG_MAP, and says which modes it would do so in. That is an answer.
 * Source: https://docs.aws.amazon.com/eks/latest/APIReference/API_ListAccessEntries.html
 */
const NOT_IN_MODE = /authentication mode must be set to one of \[API, API_AND_CONFIG_MAP\]/;

/** Whether EKS's words say that the cluster is in the mode CONFIG_MAP. */
export function saysConfigMapMode(message: string): boolean {
  return NOT_IN_MODE.test(message);
}

const ERROR = /An error occurred \((\w+)\) when calling the (\w+) operation/;

/** Says whether a text is such an error. Its own words are not repeated: they may name people. */
export function readError(text: string, at: Place, told: Told): boolean {
  if (saysConfigMapMode(text)) {
    told.clusters.push({ authenticationMode: "CONFIG_MAP", origin: told.originOf(at, EKS_API) });
    return true;
  }
  const [, code, operation] = ERROR.exec(text) ?? [];
  if (code === undefined || operation === undefined) return false;
  told.problem("aws-error", at, notAnswered({ operation, code }), true);
  return true;
}

/** `unanswered` of a snapshot. Each kind is told once: a denied action is denied for thousands of entries. */
export function readUnanswered(value: SourceValue, _around: unknown, told: Told): void {
  const list = memberOf(value, "unanswered");
  const items = list?.kind === "list" ? list.items : [list ?? value];
  const said = new Set<string>();
  for (const item of items) {
    const read = eksUnansweredSchema.safeParse(plain(item)).data ?? { operation: "a call", code: "unknown" };
    const message = notAnswered(read);
    // Without the list, any entry may be there. What is not known of one entry is a hole in it.
    const isLoss = read.operation !== "DescribeCluster" && read.principalArn === undefined;
    if (!said.has(message + isLoss)) told.problem("aws-error", item.at, message, isLoss);
    said.add(message + isLoss);
  }
}

function notAnswered({ operation, code }: EksUnanswered): string {
  return `EKS did not answer ${operation} (${code}), so what it would say is not known; call it again with an identity that is allowed to`;
}
