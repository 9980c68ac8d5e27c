import { membersOf } from "../../../document/nodes.ts";
import { removeMember } from "../../../document/remove-member.ts";
import type { YamlValue } from "../../../go-yaml/value.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

const EFFECT = "then nobody gets in without an EKS access entry, nodes neither";

/**
 * What the garbage collector deletes: https://kubernetes.io/docs/concepts/architecture/garbage-collection/#owners-dependents,
 * and what finalizers only put off: https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/
 */
export const configmapDeletion = defineRule({
  name: "configmap-deletion",
  description: "an aws-auth ConfigMap that Kubernetes deletes together with another object",
  level: "error",
  fixes: true,
  messages: {
    file: ({ owner }: { owner: string }) =>
      `metadata.ownerReferences makes ${shorten(owner)} the owner of this ConfigMap: Kubernetes deletes the ConfigMap with its owner, and at once in a cluster where no object has the owner's uid; ${EFFECT}; delete ownerReferences`,
    live: ({ owner }: { owner: string }) =>
      `${shorten(owner)} is the owner of this ConfigMap (metadata.ownerReferences): Kubernetes deletes the ConfigMap with its owner, and ${EFFECT}; remove ownerReferences`,
    deleting: ({ isHeld }: { isHeld: boolean }) =>
      `this ConfigMap is being deleted${isHeld ? ", and only its finalizers hold it" : ""}: once it is gone, nobody gets in without an EKS access entry, nodes neither; keep a copy, and apply it again as soon as this one is gone`,
  },
  check({ configMaps, isLive }, report) {
    for (const { object, source, isAwsAuth } of configMaps) {
      const metadata = object.value.entries.get("metadata")?.value;
      if (!isAwsAuth || metadata === undefined) continue;
      const members = membersOf(metadata, source);
      for (const { key, value } of members) {
        if (key.value === "ownerReferences" && value.kind === "list" && value.items.length > 0) {
          const owner = ownerIn(value.items);
          if (isLive) report(key.span, { found: "live", owner }, { severity: "warning" });
          else report(key.span, { found: "file", owner }, { fix: removeMember(metadata, key.value, source) });
        } else if (isLive && key.value === "deletionTimestamp" && isSet(value)) {
          const isHeld = members.some((member) => member.key.value === "finalizers");
          report(key.span, { found: "deleting", isHeld });
        }
      }
    }
  },
});

function ownerIn(items: readonly YamlValue[]): string {
  const names = items.map((item) => `${textAt(item, "kind")} ${textAt(item, "name")}`.trim());
  return names.filter((name) => name !== "").join(" and ") || "another object";
}

function textAt(value: YamlValue, key: string): string {
  const member = value.kind === "map" ? value.entries.get(key)?.value : undefined;
  return member?.kind === "scalar" && typeof member.value === "string" ? member.value : "";
}

function isSet(value: YamlValue): boolean {
  return value.kind === "scalar" && value.value !== null;
}
