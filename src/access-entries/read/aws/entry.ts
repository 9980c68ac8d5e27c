// One access entry, or the policies of one, in EKS's answers.
import type { AccessEntry, AccessPolicyAssociation } from "../../../schema/access-entry.ts";
import { type EksAccessEntry, eksAccessEntrySchema, eksAssociatedPolicySchema } from "../../../schema/eks.ts";
import { literalOf, memberOf, type SourceValue } from "../../../sources/model/value.ts";
import { entryTypeOf } from "../../entry-types.ts";
import { withUnknown } from "../unknown-parts.ts";
import { readFields } from "./fields.ts";
import type { Told } from "./told.ts";

export const EKS_API = "eks-api";

/** What stands around an entry. */
export interface Around {
  readonly cluster?: string | undefined;
  /** The value of `associatedAccessPolicies` beside it. */
  readonly policies?: SourceValue | undefined;
}

export function readEntry(value: SourceValue, around: Around, told: Told): void {
  const read = readFields(value, eksAccessEntrySchema, told);
  if (read === undefined) {
    noPrincipal(value, told);
    return;
  }
  const { kubernetesGroups, username, type, userId } = read;
  const base: AccessEntry = {
    ...nothingKnown(read, value, around, told),
    type: type ?? "",
    groups: kubernetesGroups ?? [],
    ...(typeof username === "string" ? { username } : {}),
    ...(typeof userId === "string" ? { userId } : {}),
  };
  const fields = { type, username, groups: kubernetesGroups };
  const missing = (["type", "username", "groups"] as const).filter(
    (field) => (fields[field] ?? null) === null,
  );
  const entry = withUnknown(base, missing);
  const policies = around.policies ?? memberOf(value, "associatedAccessPolicies");
  // No policies are associated with the entries of nodes.
  const hasNone = entryTypeOf(type ?? "")?.policies === "none";
  const known =
    policies === undefined || isNothing(policies)
      ? hasNone
        ? entry
        : withUnknown(entry, ["policies"])
      : withPolicies(entry, policies, told);
  told.parts.push({ kind: "entry", entry: known, value });
}

/** `list-associated-access-policies`, or `associate-access-policy`, which speaks of one of them. */
export function readAssociations(value: SourceValue, around: Around, told: Told): void {
  const read = readFields(value, eksAccessEntrySchema, told);
  if (read === undefined) {
    noPrincipal(value, told);
    return;
  }
  const unknown = withUnknown(nothingKnown(read, value, around, told), ["type", "username", "groups"]);
  const all = memberOf(value, "associatedAccessPolicies");
  const one = memberOf(value, "associatedAccessPolicy");
  const list = isNothing(all) ? one && { kind: "list" as const, items: [one], at: one.at } : all;
  const entry = list === undefined ? unknown : withPolicies(unknown, list, told);
  const isMore = isNothing(all) || isPage(value);
  told.parts.push({ kind: "policies", entry: isMore ? withUnknown(entry, ["policies"]) : entry });
}

/** `list-access-entries`: the entry is there, and nothing else is known of it. */
export function readName(principalArn: string, value: SourceValue, around: Around, told: Told): void {
  const base = nothingKnown({ principalArn }, value, around, told);
  told.parts.push({ kind: "name", entry: withUnknown(base, ["type", "username", "groups", "policies"]) });
}

function nothingKnown(
  { principalArn, clusterName }: Pick<EksAccessEntry, "principalArn" | "clusterName">,
  { at }: SourceValue,
  around: Around,
  told: Told,
): AccessEntry {
  const cluster = clusterName ?? around.cluster;
  return {
    principalArn,
    type: "",
    groups: [],
    policies: [],
    ...(cluster === undefined ? {} : { cluster }),
    isStored: true,
    origin: told.originOf(at, EKS_API),
  };
}

/** Missing, or `null`, which `--query` prints for what is missing. */
function isNothing(value: SourceValue | undefined): boolean {
  return value === undefined || (value.kind === "scalar" && value.value === null);
}

/** Whether EKS has more to say. */
export function isPage(value: SourceValue): boolean {
  return ["nextToken", "NextToken"].some((key) => {
    const token = memberOf(value, key);
    return !isNothing(token) && literalOf(token) !== "";
  });
}

function withPolicies(entry: AccessEntry, value: SourceValue, told: Told): AccessEntry {
  if (value.kind !== "list") {
    told.problem(
      "invalid-field",
      value.at,
      "associatedAccessPolicies is not a list, so it is not known",
      false,
    );
    return withUnknown(entry, ["policies"]);
  }
  const policies: AccessPolicyAssociation[] = [];
  const holes = [...(entry.holes ?? [])];
  let isLost = false;
  for (const each of value.items) {
    const read = readFields(each, eksAssociatedPolicySchema, told);
    if (read === undefined) {
      isLost = true;
      if (each.kind !== "map") told.problem("invalid-field", each.at, NOT_POLICY, false);
      continue;
    }
    const { policyArn, accessScope } = read;
    if (accessScope === undefined || accessScope === null) {
      const expression = `the scope of ${policyArn} for ${entry.principalArn}`;
      const item = policies.length;
      holes.push({ field: "policies", item, part: "scope", expression, why: "reference", start: 0, end: 0 });
    }
    const scope = { type: accessScope?.type ?? "", namespaces: accessScope?.namespaces ?? [] };
    policies.push({ policyArn, scope, origin: told.originOf(each.at, EKS_API) });
  }
  const known = { ...entry, policies, ...(holes.length === 0 ? {} : { holes }) };
  return isLost ? withUnknown(known, ["policies"]) : known;
}

const NOT_POLICY = "this is not a policy with its scope, so it is not known; give the answer as it is";

function noPrincipal({ at }: SourceValue, told: Told): void {
  const message = "there is no principalArn, so it is not known whose this is; give the answer as it is";
  told.problem("no-principal", at, message, true);
}
