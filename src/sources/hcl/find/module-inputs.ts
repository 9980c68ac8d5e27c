// Finds what people hand to modules: entries by the names that the known modules use, or by their own shape.
// Source: https://registry.terraform.io/modules/terraform-aws-modules/eks/aws, also its older versions, and
// https://registry.terraform.io/modules/cloudposse/eks-cluster/aws

import type { SectionName } from "../../../schema/section-name.ts";
import { given, isMember, literalOf, type Member, type Place, type SourceValue } from "../../model/value.ts";
import { isMany, reshaped } from "../values/holes.ts";
import { entrySection, sectionOf } from "./found.ts";

const NAMES: Readonly<Record<string, SectionName>> = {
  aws_auth_accounts: "mapAccounts",
  aws_auth_roles: "mapRoles",
  aws_auth_users: "mapUsers",
  map_accounts: "mapAccounts",
  map_additional_aws_accounts: "mapAccounts",
  map_additional_iam_roles: "mapRoles",
  map_additional_iam_users: "mapUsers",
  map_roles: "mapRoles",
  map_users: "mapUsers",
};

export interface Section {
  readonly name: SectionName;
  readonly value: SourceValue;
  /** Where the name is written. */
  readonly at: Place;
}

/** What a name's value adds to the map: one section, or those of the mappings in it. */
export function sectionsIn(name: string, value: SourceValue, at: Place, depth = 4): Section[] {
  const section = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const list = sectionOf(value);
  if (section !== undefined) {
    if (list.kind === "list") return list.items.length === 0 ? [] : [{ name: section, value: list, at }];
    if (list.kind === "hole") {
      return [{ name: section, value: { kind: "list", items: [reshaped(list, "items")], at: list.at }, at }];
    }
    if (list.kind === "text" && section !== "mapAccounts") return [{ name: section, value: list, at }];
  }
  if (list.kind === "list") {
    const shape = list.items.map(entrySection).find((found) => found !== undefined);
    return shape === undefined ? [] : [{ name: shape, value: list, at }];
  }
  if (list.kind !== "map" || depth === 0) return [];
  const own = entriesByName(list);
  if (own !== undefined) return [{ ...own, at }];
  return list.members
    .filter(isMember)
    .flatMap(({ key, value: inner }) => sectionsIn(literalOf(key) ?? "", inner, key.at, depth - 1));
}

/** Entries in a mapping: whoever reads it takes its values. */
function entriesByName(map: SourceValue & { kind: "map" }): Omit<Section, "at"> | undefined {
  const values = map.members.map((each) => (isMember(each) ? each.value : reshaped(each, "items")));
  const shape = values.map(entrySection).find((found) => found !== undefined);
  if (shape === undefined || !values.every((value) => isMany(value) || entrySection(value) !== undefined)) {
    return undefined;
  }
  return { name: shape, value: { kind: "list", items: values, at: map.at } };
}

/** The data of a ConfigMap with these sections. Lists of one section follow each other. */
export function dataOf(sections: readonly Section[], at: Place): SourceValue {
  const byName = new Map<SectionName, Section[]>();
  for (const section of sections) byName.set(section.name, [...(byName.get(section.name) ?? []), section]);
  const members = [...byName].map(([name, all]): Member => {
    const [first] = all;
    const key = given(name, first?.at ?? at);
    if (first !== undefined && (all.length === 1 || first.value.kind === "text"))
      return { key, value: first.value };
    const items = all.flatMap(({ value }) => (value.kind === "list" ? value.items : []));
    return { key, value: { kind: "list", items, at: first?.value.at ?? at } };
  });
  return { kind: "map", members, at };
}
