import { entryTypeOf } from "../../../access-entries/entry-types.ts";
import { shorten } from "../../../text/shorten.ts";
import type { PlacedEntry } from "../../engine/access-entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasHole, ownEntries, refusedWith } from "../../knowledge/access-entries.ts";

interface Refused {
  readonly type: string;
  readonly what: string;
}

const WHAT = {
  "type-with-username": "a username",
  "type-with-groups": "groups",
  "type-with-policies": "access policies",
} as const;

/** https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html */
export const accessEntryTypeRefuses = defineRule({
  name: "access-entry-type-refuses",
  description: "a username, groups or policies in an access entry of a type that takes none",
  level: "error",
  fixes: false,
  messages: {
    refused: ({ type, what }: Refused) =>
      `EKS refuses ${what} in an access entry of the type ${shorten(type)}: it is for nodes, and EKS gives them what they need; leave this out`,
    unsure: ({ type, what }: Refused) =>
      `AWS does not say that an access entry of the type ${shorten(type)} takes ${what}, and may refuse it: it is for nodes, and EKS gives them what they need; leave this out`,
    // https://github.com/aws-ia/terraform-aws-eks-blueprints/issues/2004, https://github.com/aws-controllers-k8s/community/issues/2144
    empty: ({ type, tool }: { type: string; tool: string }) =>
      `EKS gives an access entry of the type ${shorten(type)} groups of its own, and ${tool} takes them for a change: the next update fails; leave the empty list out`,
  },
  yieldsTo: [{ rule: "eksctl-refuses", at: "entry" }],
  check(_document, report, _options, { accessEntries }) {
    for (const { refusal, of, span } of refusedWith(
      accessEntries,
      "type-with-username",
      "type-with-groups",
      "type-with-policies",
    )) {
      const { type } = refusal.data;
      const at = refusal.code === "type-with-groups" ? (of.groupsAt ?? span) : span;
      if (refusal.isUnsure === true) {
        report(at, { found: "unsure", type, what: WHAT[refusal.code] }, { severity: "warning" });
      } else report(at, { found: "refused", type, what: WHAT[refusal.code] });
    }
    const tool = TOOLS.get(accessEntries?.form ?? "");
    if (tool === undefined) return;
    for (const each of ownEntries(accessEntries)) {
      const { groupsAt, entry } = each;
      if (groupsAt === undefined || entry.groups.length > 0 || !isForNodes(each)) continue;
      report(groupsAt, { found: "empty", type: entry.type, tool });
    }
  },
});

/** They compare what EKS has with what is written. */
const TOOLS: ReadonlyMap<string, string> = new Map([
  ["terraform", "Terraform"],
  ["terraform-plan", "Terraform"],
  ["ack", "the controller"],
]);

function isForNodes(each: PlacedEntry): boolean {
  return !hasHole(each, "type") && entryTypeOf(each.entry.type)?.isOpen === false;
}
