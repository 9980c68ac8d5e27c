// What EKS has to say of an entry once it is there, as JMESPath that is true of it.
// https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-filter.html
import { entryTypeOf } from "../../../access-entries/entry-types.ts";
import { defaultUsername, principalOf } from "../../../access-entries/principal.ts";
import type { AccessEntry } from "../../../schema/access-entry.ts";
import { jmesPathLiteral as literal } from "./json-text.ts";

/** Of the answer of `describe-access-entry`. */
export function entryAsPlanned({ principalArn, type, username, groups }: AccessEntry): string {
  // EKS gives nodes a username and groups, and not all of these are documented.
  if (entryTypeOf(type)?.isOpen !== true) return `accessEntry.type == ${literal(type)}`;
  const principal = principalOf(principalArn);
  const expected = username ?? (principal === undefined ? undefined : defaultUsername(principal));
  const sorted = "sort(kubernetesGroups || `[]`)";
  return expected === undefined
    ? `accessEntry.[type, ${sorted}] == ${literal([type, inOrder(groups)])}`
    : `accessEntry.[type, username, ${sorted}] == ${literal([type, expected, inOrder(groups)])}`;
}

/** Of the answer of `list-associated-access-policies`. */
export function noOtherPolicies({ policies }: AccessEntry): string {
  const planned = policies.map(({ policyArn, scope }) => [policyArn, scope.type, inOrder(scope.namespaces)]);
  const each = "[policyArn, accessScope.type, sort(accessScope.namespaces || `[]`)]";
  return `length(associatedAccessPolicies[?!contains(${literal(planned)}, ${each})]) == \`0\``;
}

/** Of the same. EKS has each policy once. */
export function policiesAsPlanned(entry: AccessEntry): string {
  return `${noOtherPolicies(entry)} && length(associatedAccessPolicies) == \`${entry.policies.length}\``;
}

/** By code points, as the AWS CLI sorts. */
function inOrder(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => {
    const [first, second] = [Array.from(a), Array.from(b)];
    const at = first.findIndex((char, index) => char !== second[index]);
    if (at === -1) return first.length - second.length;
    return (first[at]?.codePointAt(0) ?? 0) - (second[at]?.codePointAt(0) ?? -1);
  });
}
