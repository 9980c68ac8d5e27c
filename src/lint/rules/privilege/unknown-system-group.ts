import { writtenAs } from "../../../document/nodes.ts";
import { runTogether, systemGroup } from "../../../identity/kubernetes-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const unknownSystemGroup = defineRule({
  name: "unknown-system-group",
  description: "a group that looks like one of Kubernetes' own, and is none",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const { groups } of entries) {
      for (const { value, span } of groups) {
        const group = systemGroup(value);
        const names = runTogether(value);
        if (names !== undefined) {
          // With a dash on a line of its own it is folded-item's.
          if (/\n *- /.test(writtenAs(span))) continue;
          report(
            span,
            `this is one group, '${shorten(value)}', which gives no rights; write ${names.map((name) => shorten(name)).join(" and ")} as ${names.length} items`,
          );
        } else if (group.kind === "misspelt") {
          report(
            span,
            `there is no group '${shorten(value)}', so it gives no rights; did you mean '${group.meant}'?`,
          );
        } else if (group.kind === "unknown") {
          const message = `Kubernetes has no group '${shorten(value)}', and keeps 'system:' for its own; give a group of yours another name`;
          // Someone may have bound it all the same.
          report(span, message, { severity: "warning" });
        }
      }
    }
  },
});
