import type { LintConfigMap } from "../../../document/document.ts";
import type { LintEntry, LintSection } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasNodeGroup, nodeKind } from "../../knowledge/node-roles.ts";

export const noNodeRole = defineRule({
  name: "no-node-role",
  description: "a mapRoles without the role of any node",
  level: "info",
  fixes: false,
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      const roles = configMap.sections.filter(({ name }) => name === "mapRoles");
      if (roles.length === 0) {
        const key = keyWithoutRoles(configMap);
        if (key !== undefined) report(key, `there is no mapRoles, and so no role of a node${EFFECT}`);
      }
      for (const section of roles) {
        if (isWithoutNodes(section)) report(section.key.span, `no entry is for the role of a node${EFFECT}`);
      }
    }
  },
});

const EFFECT =
  ": where this replaces what the cluster has, nodes without an access entry drop out; keep their role, with system:node:{{EC2PrivateDNSName}}";

/** A patch without mapRoles leaves those of the cluster as they are. */
function keyWithoutRoles({ data, members, isAwsAuth, kind, label }: LintConfigMap): Span | undefined {
  if (!isAwsAuth || kind?.value !== "ConfigMap") return undefined;
  const member =
    data.find(({ key }) => key.value === "mapRoles") ??
    data[0] ??
    members.find(({ key }) => key.value === "data");
  return member?.key.span ?? label;
}

/** Of a section that is not read as it stands, all entries count: what keeps it from being read may be mended first. */
function isWithoutNodes({ fault, isRead, entries }: LintSection): boolean {
  const isNode = (entry: LintEntry) =>
    (entry.isRead || (!isRead && !isDropped(entry))) &&
    (nodeKind(entry) !== undefined || hasNodeGroup(entry));
  return fault === undefined && !entries.some(isNode);
}

function isDropped({ problems }: LintEntry): boolean {
  return problems.some(({ lost }) => lost === "entry");
}
