// What EKS refuses in access entries: codes and data. The words are those of who asks.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html and
// https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html
import { prefixesRefusedByEks, type ReservedPrefix } from "../identity/reserved-names.ts";
import { isSessionName, templatesIn } from "../mapping/template.ts";
import type { AccessEntry, AccessEntryHole } from "../schema/access-entry.ts";
import { type EntryType, type EntryTypeName, entryTypeOf, entryTypes } from "./entry-types.ts";
import { policyArnRefusals, scopeRefusals } from "./policy-refusals.ts";
import { principalOf } from "./principal.ts";
import { principalRefusals } from "./principal-refusals.ts";
import type { Refusal, RefusalOptions } from "./refusal.ts";

/**
 * Why EKS refuses an entry: every reason, in the order of its fields. None for an entry or a policy that EKS has (`isStored`): it
 * took that or made it. What is not known of an entry is never a reason.
 */
export function refusalsOf(entry: AccessEntry, options: RefusalOptions = {}): Refusal[] {
  const ofPolicies = policyRefusals(entry, options);
  if (entry.isStored === true) return ofPolicies;
  return [
    ...(holeIn(entry, "principalArn") ? [] : principalRefusals(entry.principalArn, options)),
    ...typeRefusals(entry, options),
    ...usernameRefusals(entry),
    ...groupRefusals(entry),
    ...ofPolicies,
  ];
}

function typeRefusals(entry: AccessEntry, { accountId: clusterAccountId }: RefusalOptions): Refusal[] {
  if (holeIn(entry, "type")) return [];
  const { type, principalArn } = entry;
  const known = entryTypeOf(type);
  if (known === undefined) {
    const meant = meantType(type);
    if (meant !== undefined) return [{ code: "type-unknown", field: "type", data: { type, meant } }];
    return [{ code: "type-unknown", field: "type", data: { type }, isUnsure: true }];
  }
  if (known.isOpen) return [];
  const sure: { isUnsure?: true } = known.policies === "unknown" ? { isUnsure: true } : {};
  const principal = holeIn(entry, "principalArn") ? undefined : principalOf(principalArn);
  const found: Refusal[] = [];
  if (principal !== undefined && principal.type !== "role") {
    found.push({ code: "type-for-roles", field: "type", data: { type }, ...sure });
  } else if (
    principal !== undefined &&
    clusterAccountId !== undefined &&
    principal.accountId !== clusterAccountId
  ) {
    const data = { type, accountId: principal.accountId, clusterAccountId };
    found.push({ code: "type-foreign-account", field: "type", data, ...sure });
  }
  return [...found, ...setBesideType(entry, known)];
}

/** Measured for the types that take no policies. Of the others, public sources say different things. */
function setBesideType({ type, username, groups, holes = [] }: AccessEntry, known: EntryType): Refusal[] {
  const sure = sureness(known);
  const found: Refusal[] = [];
  if (username !== undefined && !holes.some(({ field }) => field === "username")) {
    found.push({ code: "type-with-username", field: "username", data: { type }, ...sure });
  }
  const isKnown = (item: number) => !holes.some((hole) => hole.field === "groups" && hole.item === item);
  if (groups.some((_, item) => isKnown(item))) {
    found.push({ code: "type-with-groups", field: "groups", data: { type }, ...sure });
  }
  return found;
}

function sureness({ policies }: EntryType): { readonly isUnsure?: true } {
  return policies === "none" ? {} : { isUnsure: true };
}

function usernameRefusals(entry: AccessEntry): Refusal[] {
  const { username } = entry;
  if (username === undefined || isClosed(entry)) return [];
  const known = knownStart(entry, username, "username");
  const reserved = reservedIn(known);
  if (reserved !== undefined) {
    const { prefix, isUnsure } = reserved;
    return [
      {
        code: "username-reserved-prefix",
        field: "username",
        data: { prefix },
        ...(isUnsure && { isUnsure }),
      },
    ];
  }
  const template = templatesIn(known, "braces").find(({ name }) => isSessionName(name));
  if (template === undefined || known.slice(0, template.start).includes(":")) return [];
  const data = { template: `{{${template.name}}}` };
  return [{ code: "username-without-colon", field: "username", data }];
}

function groupRefusals(entry: AccessEntry): Refusal[] {
  if (isClosed(entry)) return [];
  return entry.groups.flatMap((group, item): Refusal[] => {
    const reserved = reservedIn(knownStart(entry, group, "groups", item));
    if (reserved === undefined) return [];
    const { prefix, isUnsure } = reserved;
    return [
      {
        code: "group-reserved-prefix",
        field: "groups",
        item,
        data: { group, prefix },
        ...(isUnsure && { isUnsure }),
      },
    ];
  });
}

function policyRefusals(entry: AccessEntry, { partition }: RefusalOptions): Refusal[] {
  const own = partition ?? principalOf(entry.principalArn)?.partition;
  const type = holeIn(entry, "type") ? undefined : entryTypeOf(entry.type);
  return entry.policies.flatMap((policy, item): Refusal[] => {
    if ((policy.isStored ?? entry.isStored) === true || isWholeHole(entry, "policies", item)) return [];
    const isKnown = !holeIn(entry, "policies", item);
    return [
      ...(type !== undefined && !mayTake(type, isKnown ? policy.policyArn : undefined)
        ? [
            {
              code: "type-with-policies",
              field,
              item,
              data: { type: entry.type },
              ...sureness(type),
            } as const,
          ]
        : []),
      ...(isKnown ? policyArnRefusals(policy.policyArn, item, own) : []),
      ...(holeIn(entry, "policies", item, "scope") ? [] : scopeRefusals(policy, item)),
    ];
  });
}

const field = "policies";

/** https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html gives AmazonEKSAutoNodePolicy to the type EC2. */
function mayTake({ policies }: EntryType, policyArn: string | undefined): boolean {
  if (policies !== "auto-node") return policies === "any";
  return policyArn === undefined || policyArn.endsWith(":cluster-access-policy/AmazonEKSAutoNodePolicy");
}

/** Whether the case of a prefix counts is not documented. */
function reservedIn(text: string): { prefix: ReservedPrefix; isUnsure?: true } | undefined {
  const exact = prefixesRefusedByEks.find((prefix) => text.startsWith(prefix));
  if (exact !== undefined) return { prefix: exact };
  const prefix = prefixesRefusedByEks.find((each) => text.toLowerCase().startsWith(each));
  return prefix && { prefix, isUnsure: true };
}

/** A type that takes nothing of one's own: one refusal says so. */
function isClosed(entry: AccessEntry): boolean {
  return !holeIn(entry, "type") && entryTypeOf(entry.type)?.isOpen === false;
}

function meantType(type: string): EntryTypeName | undefined {
  const spelt = (name: string) => name.toUpperCase().replace(/[\s_-]/g, "");
  return (Object.keys(entryTypes) as EntryTypeName[]).find((name) => spelt(name) === spelt(type));
}

/** What is known of a text before its first hole. */
function knownStart(
  entry: AccessEntry,
  text: string,
  field: AccessEntryHole["field"],
  item?: number,
): string {
  const starts = holesIn(entry, field, item).map(({ start }) => start);
  return text.slice(0, Math.min(text.length, ...starts));
}

function holesIn({ holes = [] }: AccessEntry, field: AccessEntryHole["field"], item?: number) {
  return holes.filter((hole) => hole.field === field && hole.item === item);
}

function holeIn(
  entry: AccessEntry,
  field: AccessEntryHole["field"],
  item?: number,
  part?: AccessEntryHole["part"],
): boolean {
  return holesIn(entry, field, item).some((hole) => hole.whole === true || hole.part === part);
}

function isWholeHole(entry: AccessEntry, field: AccessEntryHole["field"], item: number): boolean {
  return holesIn(entry, field, item).some(({ whole }) => whole === true);
}
