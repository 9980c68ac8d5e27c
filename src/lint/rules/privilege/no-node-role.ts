import type { LintConfigMap } from "../../../document/document.ts";
import type { LintEntry, LintSection } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasNodeGroup, nodeKind } from "../../knowledge/node-roles.ts";

const EFFECT =
  ": where this replaces what the cluster has, nodes without an access entry drop out; keep their role, with system:node:{{EC2PrivateDNSName}}";

export const noNodeRole = defineRule({
  name: "no-node-role",
  description: "a mapRoles without the role of any node, or a ConfigMap that maps no one",
  level: "info",
  fixes: false,
  messages: {
    "no-one": () =>
      "this ConfigMap maps no one: where it replaces what the cluster has, all nodes and people without an access entry are locked out; keep their entries",
    "no-section": () => `there is no mapRoles, and so no role of a node${EFFECT}`,
    "no-entry": () => `no entry is for the role of a node${EFFECT}`,
    "not-read": () => `no entry that is read is for the role of a node${EFFECT}`,
  },
  yieldsTo: [
    // What keeps the section from being read.
    { rule: "yaml-syntax", at: "section", found: ["not-read"] },
    { rule: "section-name", at: "section", found: ["not-read"] },
    { rule: "section-not-text", at: "section", found: ["not-read"] },
    { rule: "unquoted-template", at: "section", found: ["not-read"] },
    // What keeps an entry from being a node's.
    { rule: "node-role", at: "section", found: ["not-read"] },
    { rule: "unknown-key", at: "section", found: ["not-read"], to: ["misspelt", "already-there"] },
    { rule: "unknown-template", at: "section", found: ["not-read"] },
    { rule: "unbalanced-template", at: "section", found: ["not-read"] },
    { rule: "angle-template", at: "section", found: ["not-read"] },
    { rule: "stray-whitespace", at: "section", found: ["not-read"] },
    { rule: "unknown-system-group", at: "section", found: ["not-read"] },
    { rule: "folded-item", at: "section", found: ["not-read"] },
    // Each of them can keep a section or an entry.
    { rule: "wrong-type", at: "section", found: ["not-read"] },
    { rule: "placeholder", at: "section", found: ["not-read"] },
  ],
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      const emptied = emptiedPlace(configMap);
      if (emptied !== undefined) {
        report(emptied, { found: "no-one" }, { severity: "warning" });
        continue;
      }
      const roles = configMap.sections.filter(({ name }) => name === "mapRoles");
      if (roles.length === 0) {
        const key = keyOfWhole(configMap);
        if (key !== undefined) report(key, { found: "no-section" });
      }
      for (const section of roles) {
        if (section.entries.some(isNode)) continue;
        report(section.key.span, { found: isMeantToHaveNodes(section) ? "not-read" : "no-entry" });
      }
    }
  },
});

/**
 * Where to point at in a whole ConfigMap that maps no one. A patch of one section leaves the others as they are. A section
 * that cannot be read may hold anything.
 */
function emptiedPlace(configMap: LintConfigMap): Span | undefined {
  const { sections } = configMap;
  const isEmpty = sections.every(
    ({ entries, accounts, fault, isText, problems }) =>
      isText && fault === undefined && problems.length === 0 && entries.length === 0 && accounts.length === 0,
  );
  return isEmpty ? keyOfWhole(configMap) : undefined;
}

/** Where to point at in a whole ConfigMap. A patch without mapRoles leaves those of the cluster as they are. */
function keyOfWhole({ data, members, isAwsAuth, kind, label }: LintConfigMap): Span | undefined {
  if (!isAwsAuth || kind?.value !== "ConfigMap") return undefined;
  const member =
    data.find(({ key }) => key.value === "mapRoles") ??
    data[0] ??
    members.find(({ key }) => key.value === "data");
  return member?.key.span ?? label;
}

function isNode(entry: LintEntry): boolean {
  return entry.isRead && (nodeKind(entry).read !== undefined || hasNodeGroup(entry).read);
}

/**
 * Whether an entry would be a node's, were it not for a slip. Of a section that is not read all entries count, since
 * what keeps it from being read may be mended first. What cannot be read may hold anything.
 */
function isMeantToHaveNodes({ fault, isRead, entries }: LintSection): boolean {
  const isMeant = (entry: LintEntry) =>
    (entry.isRead || (!isRead && !isDropped(entry))) &&
    (nodeKind(entry).meant !== undefined || hasNodeGroup(entry).meant);
  return fault !== undefined || entries.some(isMeant);
}

function isDropped({ problems }: LintEntry): boolean {
  return problems.some(({ lost }) => lost === "entry");
}
