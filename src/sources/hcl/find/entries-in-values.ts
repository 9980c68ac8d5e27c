// Finds access entries in what people hand to modules, by the shapes that the known modules take.
// Source: https://registry.terraform.io/modules/terraform-aws-modules/eks/aws (`access_entries`), and
// https://registry.terraform.io/modules/cloudposse/eks-cluster/aws (`access_entry_map`, `access_policy_associations`)
import { shown } from "../../model/plain.ts";
import type { Slip, SourceAccessEntry, SourceAccessPolicy } from "../../model/reading.ts";
import { isMember, literalOf, type Member, memberOf, type SourceValue } from "../../model/value.ts";
import { single } from "../module/body-value.ts";
import { wordsOfHole } from "../values/holes.ts";
import { policyByName } from "./cloudposse.ts";

/** Which module reads the entries. Others than these may take either key for policies. */
export type EntryReader = "terraform-aws-modules" | "other";

export interface EntriesInValue {
  readonly entries: SourceAccessEntry[];
  readonly slips: Slip[];
}

/** Read by cloudposse.ts. */
const OTHERS = new Set(["access_policy_associations"]);

const NAMES = new Set([
  "access_entries",
  "access_entry_map",
  "eks_access_entries",
  "additional_access_entries",
]);

/** @param addressOf The name of the entry under a key. */
export function accessEntriesIn(
  name: string,
  value: SourceValue,
  reader: EntryReader,
  addressOf: (key: string) => string,
): EntriesInValue {
  const found: EntriesInValue = { entries: [], slips: [] };
  const isNamed = NAMES.has(name);
  if (value.kind === "hole" && isNamed) found.entries.push(anyEntry(value, addressOf("...")));
  if (OTHERS.has(name)) return found;
  if (value.kind === "list") {
    value.items.forEach((item, index) => {
      if (item.kind === "hole" && isNamed) found.entries.push(anyEntry(item, addressOf("...")));
      if (isEntry(item)) add(item, addressOf(String(index)), undefined, reader, found);
    });
  }
  if (value.kind !== "map") return found;
  for (const each of value.members) {
    if (!isMember(each)) {
      if (isNamed) found.entries.push(anyEntry(each, addressOf("...")));
      continue;
    }
    const key = shown(each.key);
    if (name === "access_entry_map" && each.value.kind === "map") {
      add(each.value, addressOf(key), each, "other", found);
    } else if (isEntry(each.value)) add(each.value, addressOf(key), each, reader, found);
    else if (isNamed && each.value.kind === "hole") found.entries.push(anyEntry(each.value, addressOf(key)));
  }
  return found;
}

export function isEntry(value: SourceValue): boolean {
  return memberOf(value, "principal_arn") !== undefined;
}

/** A hole among entries: any number of them. */
function anyEntry(hole: SourceValue & { kind: "hole" }, name: string): SourceAccessEntry {
  const words = `${wordsOfHole(hole.hole)}[*].principal_arn`;
  const principalArn: SourceValue = {
    ...hole,
    hole: { ...hole.hole, shape: "value", expression: `\${${words}}` },
  };
  return {
    name,
    isAddress: true,
    at: hole.at,
    principalArn,
    policies: [],
    holes: [hole.hole],
    isPossible: true,
  };
}

function add(
  value: SourceValue,
  name: string,
  member: Member | undefined,
  reader: EntryReader,
  found: EntriesInValue,
): void {
  const misspelt = "access_policy_associations";
  const policies = [
    memberOf(value, "policy_associations"),
    reader === "other" ? memberOf(value, misspelt) : undefined,
  ].filter((each) => each !== undefined);
  found.entries.push({
    name,
    isAddress: reader === "terraform-aws-modules",
    at: value.at,
    principalArn: memberOf(value, "principal_arn") ?? member?.key,
    type: known(memberOf(value, "type")),
    username: known(memberOf(value, "user_name")),
    groups: known(memberOf(value, "kubernetes_groups")),
    policies: policies.flatMap(policiesOf),
    holes: policies.flatMap((each) => (each.kind === "hole" ? [each.hole] : holesAmong(each))),
  });
  if (reader !== "terraform-aws-modules" || value.kind !== "map") return;
  const slip = value.members.find(
    (each): each is Member => isMember(each) && literalOf(each.key) === misspelt,
  );
  if (slip === undefined) return;
  found.slips.push({
    code: "access-policy-associations",
    at: slip.key.at,
    data: { entry: member === undefined ? name : shown(member.key) },
    fix: { at: slip.key.at, text: "policy_associations" },
  });
}

function known(value: SourceValue | undefined): SourceValue | undefined {
  return value?.kind === "scalar" && value.value === null ? undefined : value;
}

function policiesOf(value: SourceValue): SourceAccessPolicy[] {
  if (value.kind === "list")
    return value.items.filter(({ kind }) => kind === "map").map((item) => policyOf(item, undefined));
  if (value.kind !== "map") return [];
  return value.members.filter(isMember).map((each) => policyOf(each.value, each));
}

function policyOf(value: SourceValue, member: Member | undefined): SourceAccessPolicy {
  return {
    at: value.at,
    policyArn: memberOf(value, "policy_arn") ?? (member === undefined ? undefined : policyByName(member.key)),
    scope: single(memberOf(value, "access_scope")),
  };
}

function holesAmong(value: SourceValue): readonly (SourceValue & { kind: "hole" })["hole"][] {
  const parts = value.kind === "list" ? value.items : value.kind === "map" ? value.members : [];
  return parts.flatMap((part) => ("hole" in part ? [part.hole] : []));
}
