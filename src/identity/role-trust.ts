// Who may assume a role, by its trust policy.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
import { type TrustStatement, trustPolicySchema } from "../schema/iam.ts";
import type { RoleTrust } from "../schema/iam-roles.ts";
import { parseJson } from "../text/json.ts";

/**
 * Undefined where the policy is not there, or cannot be read: then nothing is known.
 *
 * @param policy A mapping, or its JSON. IAM's API encodes that in percent signs, and the AWS CLI decodes it.
 */
export function readTrust(policy: unknown): RoleTrust | undefined {
  const result = trustPolicySchema.safeParse(typeof policy === "string" ? parsePolicy(policy) : policy);
  if (!result.success) return undefined;
  const statements = [result.data.Statement].flat().filter(({ Effect }) => Effect === "Allow");
  const isOpen = statements.some(
    ({ Principal, NotPrincipal }) => NotPrincipal !== undefined || Principal === "*",
  );
  return {
    services: statements.filter(letsAssumeRole).flatMap((each) => namedBy(each, "Service")),
    hasOthers: statements.some((each) => [...namedBy(each, "AWS"), ...namedBy(each, "Federated")].length > 0),
    isOpen,
  };
}

function parsePolicy(text: string): unknown {
  const plain = parseJson(text);
  if (plain !== undefined) return plain;
  try {
    return parseJson(decodeURIComponent(text));
  } catch {
    return undefined; // a percent sign without its digits
  }
}

/** A service calls `sts:AssumeRole`. The other actions are for people and pods. */
function letsAssumeRole({ Action, NotAction }: TrustStatement): boolean {
  if (NotAction !== undefined) return true;
  return [Action ?? []].flat().some((action) => /^sts:assumerole$/i.test(action) || action.includes("*"));
}

function namedBy({ Principal }: TrustStatement, kind: "Service" | "AWS" | "Federated"): string[] {
  return typeof Principal === "object" ? [Principal[kind] ?? []].flat() : [];
}
