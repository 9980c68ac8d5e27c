// Actions that are denied, each told once, with what is not known by it and what to do.
import type { EksUnanswered } from "../schema/eks.ts";

/** An action that EKS denies to whoever reads the cluster. */
export interface EksDenial {
  /** As IAM policies name it: `eks:ListAccessEntries`. */
  readonly action: string;
  /** Whom it was asked about; empty for what is asked about the whole cluster. */
  readonly principalArns: readonly string[];
  /** Who is denied it, where EKS says so. */
  readonly caller?: string;
  /** One line: what is denied, what is not known by it, and what to do. */
  readonly message: string;
}

const UNKNOWN: Readonly<Record<string, string>> = {
  DescribeCluster: "the cluster's authentication mode is not known",
  ListAccessEntries: "it is not known who has an access entry",
  DescribeAccessEntry: "their types, usernames and groups are not known",
  ListAssociatedAccessPolicies: "their policies are not known",
};

/**
 * @param callers Who was denied an operation, where EKS says so.
 * @param total How many entries were asked about.
 */
export function denialsOf(
  unanswered: readonly EksUnanswered[],
  callers: ReadonlyMap<string, string>,
  total: number,
): EksDenial[] {
  return Object.entries(UNKNOWN).flatMap(([operation, unknown]) => {
    const denied = unanswered.filter((each) => each.operation === operation);
    if (denied.length === 0) return [];
    const principalArns = denied.flatMap(({ principalArn }) => principalArn ?? []).sort();
    const caller = callers.get(operation);
    return {
      action: `eks:${operation}`,
      principalArns,
      ...(caller === undefined ? {} : { caller }),
      message: wordsOf(),
    };

    function wordsOf(): string {
      const among = principalArns.length === 0 ? "" : ` for ${principalArns.length} of ${total} entries`;
      const whose = caller === undefined ? "the policy of whoever calls this" : `the policy of ${caller}`;
      const code = denied[0]?.code ?? "";
      // EKS refuses some calls for what they are asked about; no policy helps.
      return /^AccessDenied/.test(code)
        ? `eks:${operation} is denied${among}, so ${unknown}; add it to ${whose}`
        : `EKS refuses ${operation}${among} (${code}), so ${unknown}`;
    }
  });
}
