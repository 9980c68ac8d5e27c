import { isSeq } from "yaml";
import { plainOrQuoted, rewrite } from "../../../document/nodes.ts";
import type { LintEntry, LintGroup } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { isNodeGroup } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { givesGroup, isFreeGroup } from "../../knowledge/free-names.ts";
import { removeGroup } from "../../knowledge/group-edits.ts";
import { type GroupSlip, groupSlip } from "../../knowledge/meant-groups.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";

interface Misspelt {
  readonly group: string;
  readonly meant: string;
  /** Whether the entry gives the group that is meant, too. */
  readonly isThere: boolean;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
export const unknownSystemGroup = defineRule({
  name: "unknown-system-group",
  description: "a group that looks like one of Kubernetes' or EKS's own, but does not exist",
  level: "error",
  fixes: false,
  messages: {
    several: ({ group, names }: { group: string; names: readonly string[] }) =>
      `this is one group, '${shorten(group)}', which gives no rights; write ${names.map((name) => shorten(name)).join(" and ")} as ${names.length} items`,
    listed: ({ group, names }: { group: string; names: readonly string[] }) =>
      `this is one group, '${shorten(group)}', which gives no rights unless a binding names all of that; write ${names.map((name) => shorten(name)).join(" and ")} as ${names.length} items`,
    misspelt: thereIsNone,
    unknown: isUnknown,
    "apparently-misspelt": thereIsNone,
    "apparently-unknown": isUnknown,
  },
  yieldsTo: [
    { rule: "folded-item", at: "place", found: ["several"] },
    { rule: "confusable-character", at: "place", found: ["apparently-misspelt"] },
    { rule: "stray-whitespace", at: "place", found: ["apparently-misspelt"] },
    { rule: "placeholder", at: "place", found: ["apparently-misspelt", "apparently-unknown"] },
    { rule: "angle-template", at: "place", found: ["apparently-misspelt", "apparently-unknown"] },
    // It says what such a name is, where it is no group.
    { rule: "role-as-group", at: "place", found: ["unknown", "apparently-unknown"] },
  ],
  check({ entries }, report, _options, { neighbours }) {
    for (const entry of entries) {
      for (const [index, group] of entry.groups.entries()) {
        const slip = groupSlip(group.value);
        if (slip === undefined || neighbours?.boundGroups.has(group.value)) continue;
        // Someone may have bound an unknown group all the same.
        const mayBeBound = MAY_BE_BOUND.has(slip.found);
        const severity = mayBeBound ? "warning" : "error";
        const suggestion = suggest(entry, index, slip);
        const said = "meant" in slip ? { ...slip, isThere: givesGroup(entry, slip.meant) } : slip;
        report(group.span, said, { field: "groups", severity, suggestion });
      }
    }
  },
});

const MAY_BE_BOUND: ReadonlySet<string> = new Set(["unknown", "apparently-unknown", "listed"]);

function thereIsNone({ group, meant, isThere }: Misspelt): string {
  const advice = isThere
    ? `this entry gives '${shorten(meant)}' too, so delete this item`
    : `write '${shorten(meant)}'`;
  return `there is no group '${shorten(group)}', so it gives no rights; ${advice}`;
}

function isUnknown({ group }: { group: string }): string {
  return `Kubernetes has no group '${shorten(group)}', and it reserves names that start with 'system:'; choose another name for a group of your own, and bind that`;
}

function suggest(entry: LintEntry, index: number, slip: GroupSlip): SpanEdit[] | undefined {
  const group = entry.groups[index];
  if (group?.text === undefined) return undefined;
  if ("meant" in slip) {
    if (givesGroup(entry, slip.meant)) return removeGroup(entry, index);
    return isFreeGroup(entry, slip.meant) ? rewrite(group.text, slip.meant) : undefined;
  }
  return "names" in slip ? apart(entry, group, slip.names) : undefined;
}

/** Each name as an item of its own. */
function apart(
  entry: LintEntry,
  { span, text }: LintGroup,
  names: readonly string[],
): SpanEdit[] | undefined {
  const list = entry.groupsMember?.value.node;
  const isGood = names.every((name) => groupSlip(name) === undefined && isFreeGroup(entry, name));
  // To a node's role, another rule objects to any other group.
  const isOfNode = nodeKind(entry).meant !== undefined;
  if (!isGood || new Set(names).size < names.length || (isOfNode && !names.every(isNodeGroup)))
    return undefined;
  if (!isSeq(list) || text?.node.type === "BLOCK_LITERAL" || text?.node.type === "BLOCK_FOLDED")
    return undefined;
  const items = names.map(plainOrQuoted);
  if (list.flow === true) return [{ span, text: items.join(", ") }];
  const [start] = list.range ?? [0];
  const column = start - (span.source.text.lastIndexOf("\n", start - 1) + 1);
  return [{ span, text: items.join(`\n${" ".repeat(column)}- `) }];
}
