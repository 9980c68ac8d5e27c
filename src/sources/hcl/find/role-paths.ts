// A role of the same module with a path, whose ARN stands in the map: the authenticator never finds such a line.
import { isMember, literalOf, memberOf, type SourceValue } from "../../model/value.ts";
import { bodyValue } from "../module/body-value.ts";
import type { Module } from "../module/module.ts";
import { wordsOfHole } from "../values/holes.ts";
import { entrySection, type Found } from "./found.ts";

const ROLE_ARN = /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(aws_iam_role\.[\w-]+)(?:\[[^\]]*\])?\.arn$/;

export function findRolePaths(modules: readonly Module[], found: Found): void {
  const seen = new Set<number>();
  for (const { content } of found.documents) {
    for (const arn of roleArns(content)) {
      if (arn.kind !== "hole" || seen.has(arn.at.start)) continue;
      const [, prefix = "", role = ""] = ROLE_ARN.exec(wordsOfHole(arn.hole)) ?? [];
      const owner = modules.find(({ address }) => address === prefix.slice(0, -1));
      const block = owner?.blocks("resource").find(({ labels }) => labels.join(".") === role);
      if (owner === undefined || block === undefined) continue;
      const values = bodyValue(block.body, owner.scope);
      const path = literalOf(memberOf(values, "path"));
      if (path === undefined || path === "/" || path === "") continue;
      seen.add(arn.at.start);
      const name = literalOf(memberOf(values, "name"));
      const data = { role: prefix + role, path, ...(name !== undefined && { name }) };
      found.slips.push({ code: "iam-role-path", at: arn.at, data });
    }
  }
}

/** The `rolearn` of each entry, in lists of entries. */
function roleArns(value: SourceValue): SourceValue[] {
  if (value.kind === "list") return value.items.flatMap(roleArns);
  if (value.kind !== "map") return [];
  if (entrySection(value) === "mapRoles") {
    return value.members
      .filter(isMember)
      .filter(({ key }) => literalOf(key)?.toLowerCase() === "rolearn")
      .map((each) => each.value);
  }
  return value.members.filter(isMember).flatMap((each) => roleArns(each.value));
}
