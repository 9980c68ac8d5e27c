// What is known of an access policy.
import { type AccessPolicyArn, readAccessPolicyArn } from "../../identity/access-policies.ts";
import { type AccessPolicyName, accessPolicyNames } from "../../identity/access-policy-names.ts";
import type { PolicyRule } from "../../schema/rbac.ts";
import { documentation, type PolicyDocumentation } from "./documentation.ts";
import { publishedRules } from "./published-rules.ts";

export interface AccessPolicy extends AccessPolicyArn {
  /** Absent for a name that is not known: AWS adds policies without notice. */
  readonly documentation?: PolicyDocumentation;
  /** Absent where they are not published rule by rule. That never means that there are none. */
  readonly rules?: readonly PolicyRule[];
}

/**
 * What a policy's ARN names. Undefined for any other text, such as the ARN of an IAM policy, or a name alone.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
export function policyOf(policyArn: string): AccessPolicy | undefined {
  const arn = readAccessPolicyArn(policyArn);
  if (arn === undefined) return undefined;
  const name: AccessPolicyName | undefined = accessPolicyNames.find((each) => each === arn.name);
  if (name === undefined) return arn;
  const rules: readonly PolicyRule[] | undefined = Object.hasOwn(publishedRules, name)
    ? publishedRules[name as keyof typeof publishedRules] // it is one of its keys
    : undefined;
  return { ...arn, documentation: documentation[name], ...(rules && { rules }) };
}

/** The rules of a policy. Undefined where they are not known, or where the text is not a policy's ARN. */
export function rulesOf(policyArn: string): readonly PolicyRule[] | undefined {
  return policyOf(policyArn)?.rules;
}

/** Whether all that a policy allows is known. */
export function isKnown(policyArn: string): boolean {
  return rulesOf(policyArn) !== undefined;
}
