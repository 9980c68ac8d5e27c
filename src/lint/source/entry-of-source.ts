// What a source says of an access entry, as texts with holes for what is not known of them.
import type { AccessEntry, AccessEntryHole, AccessPolicyAssociation } from "../../schema/access-entry.ts";
import { shown } from "../../sources/model/plain.ts";
import type { SourceAccessEntry, SourceAccessPolicy, SourcePolicyAssociation } from "../../sources/model/reading.ts";
import { holesIn, isHolePiece, memberOf, type SourceValue } from "../../sources/model/value.ts";

type HoleIn = Pick<AccessEntryHole, "field" | "item" | "whole" | "part">;

export function entryOfSource(source: SourceAccessEntry): AccessEntry {
  const holes: AccessEntryHole[] = [];
  const text = (value: SourceValue | undefined, where: HoleIn) => textOf(value, where, holes);
  const principalArn = text(source.principalArn, { field: "principalArn" }) ?? "";
  const type = text(source.type, { field: "type" }) ?? "STANDARD";
  const username = text(source.username, { field: "username" });
  const groups = itemsOf(source.groups).map((item, index) => text(item, { field: "groups", item: index }) ?? "");
  const policies = source.policies.map((policy, item) => policyOf(policy, item, holes));
  for (const { expression, why } of source.holes ?? []) {
    holes.push({ field: "policies", item: policies.length, whole: true, expression, why, start: 0, end: expression.length });
    policies.push({ policyArn: expression, scope: { type: "", namespaces: [] } });
  }
  return {
    principalArn,
    type,
    ...(username === undefined ? {} : { username }),
    groups,
    policies,
    ...(source.cluster === undefined ? {} : { cluster: textOf(source.cluster, { field: "type" }, []) ?? "" }),
    ...(source.isPossible === true ? { isPossible: true } : {}),
    ...(holes.length === 0 ? {} : { holes }),
  };
}

/** Of its entry, which is elsewhere, nothing but the principal is known. */
export function entryOfAssociation({ name, cluster, principalArn, ...policy }: SourcePolicyAssociation): AccessEntry {
  const entry = entryOfSource({ name, cluster, principalArn, at: policy.at, policies: [policy] });
  const expression = "the type of the entry";
  const hole = { field: "type", expression, why: "reference", start: 0, end: expression.length } as const;
  return { ...entry, type: expression, holes: [...(entry.holes ?? []), hole] };
}

function policyOf(
  { policyArn, scope }: SourceAccessPolicy,
  item: number,
  holes: AccessEntryHole[],
): AccessPolicyAssociation {
  const arn = textOf(policyArn, { field: "policies", item }, holes) ?? "";
  const unknown = scope === undefined ? [] : holesIn(scope);
  for (const { expression, why } of unknown) {
    holes.push({ field: "policies", item, part: "scope", expression, why, start: 0, end: 0 });
  }
  const type = textOf(scope?.kind === "map" ? memberOf(scope, "type") : scope, { field: "policies" }, []);
  const namespaces = itemsOf(memberOf(scope, "namespaces")).map(
    (each) => textOf(each, { field: "policies" }, []) ?? "",
  );
  return { policyArn: arn, scope: { type: type ?? "", namespaces } };
}

/** The items of a list. What stands for all of them is one. */
export function itemsOf(value: SourceValue | undefined): readonly SourceValue[] {
  if (value === undefined || (value.kind === "scalar" && value.value === null)) return [];
  return value.kind === "list" ? value.items : [value];
}

function textOf(
  value: SourceValue | undefined,
  where: HoleIn,
  holes: AccessEntryHole[],
): string | undefined {
  if (value === undefined || (value.kind === "scalar" && value.value === null)) return undefined;
  if (value.kind === "scalar") return String(value.value);
  if (value.kind === "text") {
    let at = 0;
    for (const piece of value.pieces) {
      const length = isHolePiece(piece) ? piece.hole.expression.length : piece.text.length;
      if (isHolePiece(piece)) {
        const { expression, why } = piece.hole;
        holes.push({ ...where, expression, why, start: at, end: at + length });
      }
      at += length;
    }
    return shown(value);
  }
  if (value.kind !== "hole") return undefined;
  const { expression, why, shape } = value.hole;
  const whole = where.item !== undefined && shape !== "text" ? { whole: true } : {};
  holes.push({ ...where, ...whole, expression, why, start: 0, end: expression.length });
  return expression;
}
