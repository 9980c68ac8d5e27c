import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { type Drift, driftOf } from "../../knowledge/drift.ts";

/**
 * What apply takes out and what it keeps:
 * https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes
 */
export const lastAppliedDrift = defineRule({
  name: "last-applied-drift",
  description: "a live ConfigMap that is not what was applied last: the next apply undoes the difference",
  level: "warning",
  fixes: false,
  messages: {
    drift: ({ out, changed, back, nodes, isEmptied }: Drift & { isEmptied: boolean }) => {
      const does = [
        ...(out.length === 0 ? [] : [`removes ${all(out)}`]),
        ...(changed.length === 0 ? [] : [`changes ${all(changed)}`]),
        ...(back.length === 0 ? [] : [`brings back ${all(back)}`]),
      ].join(", ");
      const harm = isEmptied
        ? ", and then nobody gets in any more"
        : nodes.length === 0
          ? ""
          : `, and nodes can no longer join by ${all(nodes)}`;
      return `this section differs from the manifest that was applied last: the next apply of that manifest ${does}${harm}; write the right entries into the manifest first`;
    },
    unreadable: () =>
      "the annotation kubectl.kubernetes.io/last-applied-configuration is not a JSON object, so kubectl apply fails; delete the annotation",
  },
  check({ configMaps, isLive }, report) {
    // In a file, the annotation is a copy that counts for nothing: kubectl writes its own.
    if (!isLive) return;
    for (const configMap of configMaps) {
      const { isAwsAuth, members, data, label } = configMap;
      if (!isAwsAuth) continue;
      const found = driftOf(configMap);
      const keyOf = (name: string) => members.find(({ key }) => key.value === name)?.key.span ?? label;
      if (found === undefined) report(keyOf("metadata"), { found: "unreadable" }, { severity: "error" });
      for (const drift of found?.drifts ?? []) {
        const isEmptied = found?.isEmptied === true;
        const key = data.find((member) => member.key.value === drift.section)?.key.span ?? keyOf("data");
        const isBad = isEmptied || drift.nodes.length > 0;
        report(key, { found: "drift", ...drift, isEmptied }, { severity: isBad ? "error" : "warning" });
      }
    }
  },
});

const MOST = 5;

function all(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => shorten(name));
  return names.length > MOST ? `${shown.join(", ")} and ${names.length - MOST} more` : shown.join(", ");
}
