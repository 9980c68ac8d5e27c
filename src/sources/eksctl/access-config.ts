// The access entries of a ClusterConfig, and what eksctl refuses in them.
// Source: pkg/apis/eksctl.io/v1alpha5/access_entry.go of https://github.com/eksctl-io/eksctl
import { type AccessEntryFields, accessEntryOf } from "../kubernetes/access-entry.ts";
import { keyPlaceAt } from "../kubernetes/key-place.ts";
import type { OwnObject } from "../kubernetes/own-objects.ts";
import type { Slip, SourceAccessEntry } from "../model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { modeOf } from "./cluster-facts.ts";
import { refusal } from "./refusal.ts";

const FIELDS: AccessEntryFields = {
  principalArn: "principalARN",
  username: "kubernetesUsername",
  policyArn: "policyARN",
};

/** The types that eksctl takes. Those for nodes have a username and groups of their own, and no policies. */
const NODE_TYPES = ["EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX"];
const TYPES = ["", "STANDARD", "EC2", ...NODE_TYPES];

export function readAccessEntries({ title, value }: OwnObject): {
  readonly entries: SourceAccessEntry[];
  readonly slips: Slip[];
} {
  const config = memberOf(value, "accessConfig");
  const list = memberOf(config, "accessEntries");
  if (list?.kind !== "list" || list.items.length === 0) return { entries: [], slips: [] };
  const cluster = valueAt(value, "metadata", "name");
  const entries = list.items
    .filter((item) => item.kind === "map")
    .map((item, index) =>
      accessEntryOf(item, FIELDS, { name: `accessEntries[${index}] of ${title}`, cluster }),
    );
  const slips = refusedEntries(list.items);
  if (modeOf(value) === "CONFIG_MAP") {
    slips.unshift(refusal("entries-without-api", keyPlaceAt(config, "accessEntries") ?? list.at));
  }
  return { entries, slips };
}

function refusedEntries(items: readonly SourceValue[]): Slip[] {
  const seen = new Set<string>();
  return items.flatMap((item): Slip[] => {
    if (item.kind === "hole") return [];
    if (item.kind !== "map") return [refusal("not-a-mapping", item.at)];
    const principal = memberOf(item, FIELDS.principalArn);
    if (principal === undefined) return [refusal("no-principal", item.at)];
    const arn = literalOf(principal);
    if (arn !== undefined && seen.has(arn)) return [refusal("duplicate-entry", principal.at)];
    if (arn !== undefined) seen.add(arn);
    return refusedType(item);
  });
}

function refusedType(item: SourceValue): Slip[] {
  const type = memberOf(item, "type");
  const name = type === undefined ? "" : literalOf(type);
  if (type === undefined || name === undefined) return [];
  if (!TYPES.includes(name)) return [refusal("unknown-type", type.at)];
  if (!NODE_TYPES.includes(name)) return [];
  const field = ["kubernetesGroups", FIELDS.username, "accessPolicies"].find((each) =>
    isSet(memberOf(item, each)),
  );
  return field === undefined
    ? []
    : [refusal("node-type-with-access", keyPlaceAt(item, field) ?? item.at, { field, type: name })];
}

function isSet(value: SourceValue | undefined): boolean {
  if (value?.kind === "list") return value.items.length > 0;
  return value?.kind === "text" && literalOf(value) !== "";
}
