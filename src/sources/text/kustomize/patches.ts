// Patches of aws-auth that stand in a kustomization itself. Those in files are read as files.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
import { AWS_AUTH_NAME, readManifest } from "../../../document/manifest.ts";
import type { SourceDocument } from "../../model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../../model/value.ts";
import type { Found } from "../../model/within.ts";
import { configMapOf } from "../config-map.ts";
import { partOf } from "../inner-text.ts";
import { jsonPatch } from "../json-patch.ts";
import { readValue } from "../read-value.ts";

export function readPatches(kustomization: SourceValue): Partial<Found> {
  const documents = ["patches", "patchesStrategicMerge", "patchesJson6902"].flatMap((key) => {
    const list = memberOf(kustomization, key);
    return list?.kind === "list" ? list.items.flatMap(patchOf) : [];
  });
  return { documents };
}

function patchOf(item: SourceValue): SourceDocument[] {
  const text = item.kind === "text" ? item : memberOf(item, "patch");
  if (text?.kind !== "text") return [];
  const { objects } = readManifest(literalOf(text) ?? "");
  const named = { name: `a patch of ${AWS_AUTH_NAME}`, at: text.at, isPart: true };
  if (objects.some(({ looksLikeAwsAuth }) => looksLikeAwsAuth))
    return [{ ...named, content: partOf(text) ?? text }];
  if (literalOf(valueAt(item, "target", "name")) !== AWS_AUTH_NAME) return [];
  const operations = jsonPatch(readValue(text));
  return operations === undefined || operations.members.length === 0
    ? []
    : [
        {
          ...named,
          content: configMapOf(
            operations.members.filter((each) => "key" in each),
            text.at,
          ),
        },
      ];
}
