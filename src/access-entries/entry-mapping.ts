// What an access entry gives, as an entry that the resolver reads: so templates, sessions and values that are not known mean
// the same in both sources.
import type { ParsedArn } from "../identity/arn.ts";
import { NODE_PREFIX } from "../identity/node-groups.ts";
import { isSessionName, templatesIn } from "../mapping/template.ts";
import type { AccessEntry, AccessEntryHole } from "../schema/access-entry.ts";
import type { Mapping } from "../schema/entries.ts";
import type { EntryHole, TextHole, UnknownValue } from "../schema/hole.ts";
import { entryTypeOf } from "./entry-types.ts";
import { defaultUsername, principalOf } from "./principal.ts";

/**
 * Undefined for an entry whose principal no identity has.
 *
 * @param index The entry's place in its list.
 * @param doubt Why EKS may have another entry in its place, or none. Then it is not known what it gives.
 */
export function mappingOf(entry: AccessEntry, index: number, doubt?: UnknownValue): Mapping | undefined {
  const principal = principalOf(entry.principalArn);
  if (principal === undefined && !hasHole(entry, "principalArn")) return undefined;
  const { username, groups, holes } = doubt === undefined ? grantOf(entry, principal) : nothingKnown(doubt);
  const isUser = principal !== undefined && principal.type !== "role";
  const { arn, holes: ofArn } = comparedArn(entry, principal);
  const all = [
    ...ofArn.map((hole) => ({ ...hole, field: isUser ? "userArn" : "roleArn" }) as const),
    ...holes,
  ];
  const base = {
    username,
    groups,
    index,
    ...(entry.userId === undefined ? {} : { userId: entry.userId }),
    ...(entry.origin === undefined ? {} : { origin: entry.origin }),
    ...(all.length === 0 ? {} : { holes: all }),
  };
  return isUser ? { kind: "user", userArn: arn, ...base } : { kind: "role", roleArn: arn, ...base };
}

/** The ARN by which sessions are compared, and where in it something is not known. A role's path is in none of them. */
function comparedArn(
  { principalArn, holes = [] }: AccessEntry,
  principal: ParsedArn | undefined,
): { readonly arn: string; readonly holes: readonly TextHole[] } {
  const own = holes.filter(({ field }) => field === "principalArn");
  const arn = principal?.canonicalArn ?? principalArn;
  if (own.length === 0 || arn === principalArn) return { arn, holes: own.map(textHole) };
  // What is cut off ends at the last slash, and is as long as the two differ.
  const last = principalArn.lastIndexOf("/");
  const cut = principalArn.length - arn.length;
  const isCutInto = own.some(({ start, end }) => start < last && end > last - cut);
  if (isCutInto) {
    const [{ expression, why } = { expression: principalArn, why: "expression" as const }] = own;
    return { arn: principalArn, holes: [{ expression, why, start: 0, end: principalArn.length }] };
  }
  const shifted = own
    .map(textHole)
    .map((hole) => (hole.start < last ? hole : { ...hole, start: hole.start - cut, end: hole.end - cut }));
  return { arn, holes: shifted };
}

function textHole({ expression, why, start, end }: AccessEntryHole): TextHole {
  return { expression, why, start, end };
}

interface Grant {
  readonly username: string;
  readonly groups: readonly string[];
  readonly holes: readonly EntryHole[];
}

function grantOf(entry: AccessEntry, principal: ParsedArn | undefined): Grant {
  const ofType = entry.holes?.find(({ field }) => field === "type");
  if (ofType !== undefined) return nothingKnown(ofType);
  const type = entryTypeOf(entry.type);
  if (type === undefined) return nothingKnown({ expression: `the type ${entry.type}`, why: "undocumented" });
  const holes = (entry.holes ?? []).flatMap(ofGrant);
  if (type.isOpen) {
    const username = entry.username ?? (principal === undefined ? "" : defaultUsername(principal));
    const ofGroups = entry.groups.flatMap((group, item) =>
      undocumentedTemplates(group).map((hole) => ({ ...hole, field: "groups", item }) as const),
    );
    const ofUsername = undocumentedTemplates(username).map(
      (hole) => ({ ...hole, field: "username" }) as const,
    );
    return { username, groups: entry.groups, holes: [...holes, ...ofUsername, ...ofGroups] };
  }
  // What EKS has counts, and a username that it refuses from others is one that it has made.
  const isMade = entry.isStored === true || entry.username?.startsWith(NODE_PREFIX) === true;
  const made = (isMade ? entry.username : undefined) ?? type.username;
  const groups = entry.groups.length > 0 ? entry.groups : type.groups;
  if (made === undefined || groups === undefined) {
    const expression = `the username and groups of the type ${entry.type}`;
    return nothingKnown({ expression, why: "undocumented" });
  }
  return { username: made, groups, holes };
}

function nothingKnown({ expression, why }: UnknownValue): Grant {
  const hole = { expression, why, start: 0, end: expression.length };
  return {
    username: expression,
    groups: [expression],
    holes: [
      { ...hole, field: "username" },
      { ...hole, field: "groups", item: 0, whole: true },
    ],
  };
}

function ofGrant(hole: AccessEntryHole): EntryHole[] {
  return hole.field === "username" || hole.field === "groups" ? [hole as EntryHole] : [];
}

/** The session's name is documented, with `{{SessionName}}` and `{{SessionNameRaw}}`. Of the other templates nothing is. */
function undocumentedTemplates(text: string): TextHole[] {
  return templatesIn(text, "braces")
    .filter(({ name }) => !isSessionName(name))
    .map(({ name, start, end }) => ({ start, end, expression: `{{${name}}}`, why: "undocumented" }));
}

function hasHole({ holes = [] }: AccessEntry, field: AccessEntryHole["field"]): boolean {
  return holes.some((hole) => hole.field === field);
}
