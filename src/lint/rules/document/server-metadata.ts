import { membersOf } from "../../../document/nodes.ts";
import { removeMember } from "../../../document/remove-member.ts";
import { isNull, type YamlValue } from "../../../go-yaml/value.ts";
import { defineRule } from "../../engine/rule.ts";

/**
 * What the API server does with them: ValidateObjectMetaUpdate in k8s.io/apimachinery/pkg/api/validation, and the
 * managers of server-side apply. It takes creationTimestamp, generation and selfLink without a word.
 */
export const serverMetadata = defineRule({
  name: "server-metadata",
  description: "metadata that the API server sets itself, left from kubectl get: it refuses the file",
  level: "error",
  fixes: true,
  messages: {
    uid: () =>
      "metadata.uid is set by the API server, and each ConfigMap has another one: the API server refuses this file where the live ConfigMap has another uid, so no change in it takes effect; delete the line",
    resourceVersion: () =>
      "metadata.resourceVersion is set by the API server, anew with each change: the API server refuses this file once the live ConfigMap has changed, so no change in it takes effect; delete the line",
    managedFields: () =>
      "metadata.managedFields is set by the API server, which notes its writers there: it refuses kubectl apply --server-side of this file, and other commands ignore the lines; delete them",
  },
  check({ configMaps, isLive }, report) {
    // In what a cluster has, they are right.
    if (isLive) return;
    for (const { object, source } of configMaps) {
      const metadata = object.value.entries.get("metadata")?.value;
      if (metadata === undefined) continue;
      for (const { key, value } of membersOf(metadata, source)) {
        const found = FIELDS.find((name) => name === key.value);
        if (found === undefined || isUnset(value)) continue;
        const fix = removeMember(metadata, found, source);
        report(key.span, { found }, { fix, ...(found === "managedFields" ? { severity: "warning" } : {}) });
      }
    }
  },
});

const FIELDS = ["uid", "resourceVersion", "managedFields"] as const;

/** Neither an empty text nor null says anything. A resourceVersion of 0 fits all. */
function isUnset(value: YamlValue): boolean {
  return isNull(value) || (value.kind === "scalar" && (value.value === "" || value.value === "0"));
}
