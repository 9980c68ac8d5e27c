import { locateIn } from "../../../text/position.ts";
import { defineRule } from "../../engine/rule.ts";

export const severalConfigmaps = defineRule({
  name: "several-configmaps",
  description: "more than one aws-auth ConfigMap in a file: the last one replaces the others",
  level: "error",
  fixes: false,
  check({ configMaps, text }, report) {
    const awsAuths = configMaps.filter(({ isAwsAuth }) => isAwsAuth);
    const last = awsAuths.at(-1);
    if (last === undefined || awsAuths.length === 1) return;
    const { line } = locateIn(text)(last.source.toFile((last.name?.span ?? last.label).start));
    for (const { name, label } of awsAuths.slice(0, -1)) {
      report(
        name?.span ?? label,
        `this ConfigMap is replaced by another aws-auth ConfigMap at line ${line}: its entries do not add up with those; keep one`,
      );
    }
  },
});
