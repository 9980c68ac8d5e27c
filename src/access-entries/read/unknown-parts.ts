// Parts of an access entry that a text does not say. They are holes, and never empty.
import type { AccessEntry, AccessEntryHole } from "../../schema/access-entry.ts";

type Field = "type" | "username" | "groups" | "policies";

const WORDS: Readonly<Record<Field, string>> = {
  type: "the type",
  username: "the username",
  groups: "the groups",
  policies: "the policies",
};

/** The entry with holes for some of its fields. What it has of policies already may not be all. */
export function withUnknown(entry: AccessEntry, fields: readonly Field[]): AccessEntry {
  const { principalArn, policies } = entry;
  const holes: AccessEntryHole[] = [...(entry.holes ?? [])];
  const unknown: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const expression = unsaid(field, principalArn);
    unknown[field] = expression;
    const place = { expression, why: "reference", start: 0, end: expression.length } as const;
    if (field === "groups") holes.push({ ...place, field, item: 0, whole: true });
    else if (field === "policies") holes.push({ ...place, field, item: policies.length, whole: true });
    else holes.push({ ...place, field });
  }
  const { type, username, groups, policies: others } = unknown;
  return {
    ...entry,
    ...(type === undefined ? {} : { type }),
    ...(username === undefined ? {} : { username }),
    ...(groups === undefined ? {} : { groups: [groups] }),
    ...(others === undefined
      ? {}
      : { policies: [...policies, { policyArn: others, scope: { type: "", namespaces: [] } }] }),
    ...(holes.length === 0 ? {} : { holes }),
  };
}

function unsaid(field: Field, principalArn: string): string {
  return `${WORDS[field]} of the access entry of ${principalArn}`;
}

/** Whether nothing was said of a field, so that its text is only a placeholder. */
export function isUnsaid({ principalArn, holes = [] }: AccessEntry, field: Field): boolean {
  const expression = unsaid(field, principalArn);
  return holes.some((hole) => hole.field === field && hole.expression === expression);
}

/** Whether other policies may be associated than those that are known. */
export function mayHaveOtherPolicies({ holes = [] }: AccessEntry): boolean {
  return holes.some(({ field, whole }) => field === "policies" && whole === true);
}
