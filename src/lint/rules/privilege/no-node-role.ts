import type { LintConfigMap } from "../../../document/document.ts";
import type { LintEntry, LintSection } from "../../../document/section.ts";
import { NODE_PREFIX } from "../../../identity/node-groups.ts";
import { defineRule } from "../../engine/rule.ts";
import { countsOnceRead, isDropped, replacedEntries } from "../../knowledge/claims.ts";
import { isNodes } from "../../knowledge/node-roles.ts";
import { linesOf } from "../../knowledge/places.ts";
import { unreadKeys } from "../../knowledge/unread-keys.ts";
import { mayBecomeNode, mayWriteEntries, mayWriteSections } from "../../knowledge/unrendered.ts";
import { isMeantForNode, keyOfWhole } from "../../knowledge/whole-map.ts";

const EFFECT =
  ": where this replaces what the cluster has, nodes without an access entry drop out; keep the entry of their role, with the username system:node:{{EC2PrivateDNSName}}";

/** https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const noNodeRole = defineRule({
  name: "no-node-role",
  description: "a mapRoles without the role of any node",
  level: "warning",
  fixes: false,
  asksForWhole: true,
  messages: {
    "no-section": () => `there is no mapRoles, and so no entry for the role of a node${EFFECT}`,
    "no-entry": () => `no entry is for the role of a node${EFFECT}`,
    "not-read": () => `no entry that is read is for the role of a node${EFFECT}`,
    replaced: ({ line, winner }: { line: number; winner: number }) =>
      `no node can join by this map: the entry of the nodes' role at line ${line} is replaced by the one with the same ARN at line ${winner}; keep one entry for that role, or give the others a role of their own`,
  },
  yieldsTo: [
    // Then it is said of everybody.
    { rule: "nobody", at: "place", found: ["no-section", "no-entry"], to: ["empty"] },
    // It says the same at the entry itself.
    { rule: "duplicate-arn", at: "section", found: ["replaced"], to: ["only-node"] },
    // What keeps the section from being read.
    { rule: "yaml-syntax", at: "section", found: ["not-read"] },
    { rule: "section-name", at: "section", found: ["not-read"] },
    // It stands elsewhere.
    { rule: "section-name", at: "file", found: ["no-section"], to: ["misplaced", "holds-sections"] },
    { rule: "section-not-text", at: "section", found: ["not-read"] },
    { rule: "section-not-list", at: "section", found: ["not-read"] },
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
  check(document, report) {
    const lineOf = linesOf(document);
    for (const configMap of document.configMaps) {
      const { sections, entries } = configMap;
      const meant = entries.filter(isMeantAsNode);
      const replaced = meant.length === 0 ? new Map() : replacedEntries(entries);
      const counting = meant.filter((entry) => !replaced.has(entry));
      if (counting.some(isNode) || isNotKnownYet(configMap)) continue;
      const roles = sections.filter(({ name }) => name === "mapRoles");
      const notRead = roles.find(
        (section) => isUnreadable(section) || counting.some((entry) => entry.section === section),
      );
      const key = (notRead ?? roles[0])?.key.span ?? keyOfWhole(configMap);
      if (key === undefined) continue;
      const [node] = meant;
      const winner: LintEntry | undefined = node && replaced.get(node);
      if (node !== undefined && winner !== undefined && notRead === undefined) {
        const related = [
          { span: node.label, what: "the entry of the nodes' role" },
          { span: winner.label, what: "the entry that counts" },
        ];
        const said = { found: "replaced", line: lineOf(node.label), winner: lineOf(winner.label) } as const;
        // The file says itself that nodes are to join by it.
        report(key, said, { severity: "error", related });
      } else {
        const found = roles.length === 0 ? "no-section" : notRead === undefined ? "no-entry" : "not-read";
        report(key, { found });
      }
    }
  },
});

/** Whether nothing of it counts: it is not known whether a node's role is among what was meant. */
function isUnreadable({ fault, problems }: LintSection): boolean {
  return fault !== undefined || problems.some(({ data }) => data?.code === "section-not-list");
}

/** An entry by which nodes join. A role under mapUsers works too. */
function isNode(entry: LintEntry): boolean {
  return entry.isRead && isNodes(entry).read;
}

/**
 * Whether an entry would be a node's, were it not for a slip. Of a section that is not read all entries count, since
 * what keeps it from being read may be mended first.
 */
function isMeantAsNode(entry: LintEntry): boolean {
  return countsOnceRead(entry) && isMeantForNode(entry);
}

/** Whether a node's role may be among what a template will write, or stands under a key that `unread-key` tells of. */
function isNotKnownYet(configMap: LintConfigMap): boolean {
  const { sections, entries } = configMap;
  if (mayWriteSections(configMap)) return true;
  if (sections.some((section) => section.name === "mapRoles" && mayWriteEntries(section))) return true;
  if (entries.some((entry) => !isDropped(entry) && mayBecomeNode(entry))) return true;
  return unreadKeys(configMap).some(({ text }) => text.includes(NODE_PREFIX));
}
