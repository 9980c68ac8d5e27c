// What EKS has to say of an entry once it is there.
import { entryTypeOf } from "../../../access-entries/entry-types.ts";
import { defaultUsername, principalOf } from "../../../access-entries/principal.ts";
import type { AccessEntry } from "../../../schema/access-entry.ts";

export interface ExpectedEntry {
  /** Fields of the answer of `describe-access-entry`, in JMESPath. `$all` is a variable of the script. */
  readonly fields: "$all" | "type";
  readonly planned: readonly unknown[];
  /** Of the answer of `list-associated-access-policies`: ARN, type of scope, namespaces. */
  readonly policies: readonly (readonly unknown[])[];
}

export function expectedOf(entry: AccessEntry): ExpectedEntry {
  const { type, principalArn, username, groups } = entry;
  const policies = entry.policies.map(({ policyArn, scope }) => [
    policyArn,
    scope.type,
    inOrder(scope.namespaces),
  ]);
  // EKS gives nodes a username and groups, and not all of these are documented.
  if (entryTypeOf(type)?.isOpen !== true) return { fields: "type", planned: [type], policies };
  const principal = principalOf(principalArn);
  const expected = username ?? (principal === undefined ? "" : defaultUsername(principal));
  return { fields: "$all", planned: [type, expected, inOrder(groups)], policies };
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
