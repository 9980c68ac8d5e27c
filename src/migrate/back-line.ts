// The line of a map that gives what one access entry gives, as far as a line can.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import { isClusterAdminPolicy } from "../access/policy-power.ts";
import { mappingOf } from "../access-entries/entry-mapping.ts";
import { entryTypeOf } from "../access-entries/entry-types.ts";
import { MASTERS, NODE_GROUPS, NODE_PREFIX } from "../identity/node-groups.ts";
import { templatesIn } from "../mapping/template.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { RoleInput, UserInput } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { Verdict } from "./plan.ts";

/** Why a line is not simply equal to its entry. */
export type BackReason =
  /** system:masters takes the place of AmazonEKSClusterAdminPolicy. It is a bypass of RBAC and more. */
  | { readonly code: "policy-becomes-masters"; readonly policyArn: string }
  /** A map has no policies, and which groups have the same rights is not known. */
  | { readonly code: "policy-lost"; readonly policyArn: string }
  /** AWS's own lines for nodes have the group, and the entry's nodes do not. */
  | { readonly code: "bootstrappers-added" }
  /** `<<…>>` is text in an entry, and this library reads it as a template in a map, unless it is told otherwise. */
  | { readonly code: "angle-text"; readonly text: string }
  /** What the type gives is not documented. */
  | { readonly code: "type-not-known"; readonly type: string }
  /** No ARN of a role or a user. */
  | { readonly code: "principal-not-known"; readonly principalArn: string }
  | { readonly code: "not-known"; readonly values: readonly UnknownValue[] };

export interface BackVerdict {
  readonly entry: AccessEntry;
  /** `impossible`: no line gives all of it. What a line can give is in `line`. */
  readonly verdict: Verdict;
  readonly reasons: readonly BackReason[];
  readonly line?: RoleInput | UserInput;
}

export function lineFor(entry: AccessEntry): BackVerdict {
  const fails = (reason: BackReason): BackVerdict => ({ entry, verdict: "impossible", reasons: [reason] });
  const type = entryTypeOf(entry.type);
  const { holes = [] } = entry;
  const values = holes.map(({ expression, why }) => ({ expression, why }));
  if (values.length > 0) return fails({ code: "not-known", values });
  const mapping = mappingOf(entry, 0);
  if (mapping === undefined) return fails({ code: "principal-not-known", principalArn: entry.principalArn });
  if (type === undefined || (!type.isOpen && type.groups === undefined)) {
    return fails({ code: "type-not-known", type: entry.type });
  }
  const open = mapping.holes ?? [];
  if (open.length > 0) {
    return fails({ code: "not-known", values: open.map(({ expression, why }) => ({ expression, why })) });
  }
  const [caveats, losses] = policyReasons(entry);
  const isNode = !type.isOpen && mapping.username.startsWith(NODE_PREFIX);
  const lacks = isNode && !mapping.groups.includes(NODE_GROUPS[0]);
  const reasons: BackReason[] = [
    ...losses,
    ...caveats,
    ...(lacks ? ([{ code: "bootstrappers-added" }] as const) : []),
    ...angleTexts(mapping.username, ...mapping.groups),
  ];
  const groups = [
    ...(caveats.length > 0 ? [MASTERS] : []),
    ...(lacks ? [NODE_GROUPS[0]] : []),
    ...mapping.groups,
  ];
  const { username, origin } = mapping;
  const base = { username, groups, ...(origin === undefined ? {} : { origin }) };
  const line =
    mapping.kind === "user" ? { userArn: mapping.userArn, ...base } : { roleArn: mapping.roleArn, ...base };
  return { entry, verdict: verdictBy(reasons, losses), reasons, line };
}

function verdictBy(reasons: readonly BackReason[], losses: readonly BackReason[]): Verdict {
  if (losses.length > 0) return "impossible";
  return reasons.length > 0 ? "caveat" : "equal";
}

/** The policy that a group of a map has the rights of, and those that none has. */
function policyReasons({ policies }: AccessEntry): [BackReason[], BackReason[]] {
  const [admin] = policies.filter(isClusterAdminPolicy);
  // Whoever has all rights loses nothing with the others.
  if (admin !== undefined) return [[{ code: "policy-becomes-masters", policyArn: admin.policyArn }], []];
  return [[], policies.map(({ policyArn }) => ({ code: "policy-lost", policyArn }))];
}

function angleTexts(...texts: readonly string[]): BackReason[] {
  return texts
    .filter((text) => templatesIn(text, "both").length > templatesIn(text, "braces").length)
    .map((text) => ({ code: "angle-text", text }));
}
