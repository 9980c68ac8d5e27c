// Finds the Kubernetes provider's ConfigMaps.
// Source: https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/config_map_v1
import { given, literalOf, memberOf, type SourceValue } from "../../model/value.ts";
import { memberIn, single } from "../module/body-value.ts";
import { configMap, type Found, hasSections, sectionsOf } from "./found.ts";
import type { Resource } from "./resource.ts";

export function findConfigMap({ type, address, at, value, isPossible }: Resource, found: Found): void {
  const metadata = single(memberIn(value, "metadata"));
  const data = single(memberIn(value, "data"));
  if (literalOf(memberOf(metadata, "name")) !== "aws-auth" && !hasSections(data)) return;
  const empty: SourceValue = { kind: "map", members: [], at };
  const content = configMap(data === undefined ? empty : sectionsOf(data), metadataOf(metadata, at), at);
  // This one owns the keys that it names, and nothing else of the ConfigMap.
  const isPart = type === "kubernetes_config_map_v1_data";
  found.documents.push({
    name: address,
    isAddress: true,
    at,
    content,
    ...(isPart && { isPart }),
    ...(isPossible && { isPossible }),
  });
}

function metadataOf(metadata: SourceValue | undefined, at: Resource["at"]): SourceValue {
  if (metadata?.kind === "hole") return metadata;
  const [name, namespace] = [memberOf(metadata, "name"), memberOf(metadata, "namespace")];
  const place = metadata?.at ?? at;
  return {
    kind: "map",
    members: [
      ...(name === undefined ? [] : [{ key: given("name", place), value: name }]),
      { key: given("namespace", place), value: namespace ?? given("default", place) },
    ],
    at: place,
  };
}
