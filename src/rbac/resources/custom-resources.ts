// The resources that CustomResourceDefinitions give a cluster.
// Source: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
import { at, itemsAt, pairsAt, textAt } from "../../objects/fields.ts";
import { readObjects } from "../../objects/objects.ts";
import { MAX_LENGTH } from "../../text/size.ts";
import { type ApiResource, fullResource } from "./api-resource.ts";

/** Those of a manifest; what is no CustomResourceDefinition, or cannot be read, gives none. Never throws. */
export function customResources(text: string): ApiResource[] {
  if (text.length > MAX_LENGTH || !text.includes("CustomResourceDefinition")) return [];
  return readObjects(text).contents.flatMap((content) => {
    if (content.chunk === undefined || content.kind !== "CustomResourceDefinition") return [];
    const spec = at(content.value, "spec");
    const [group, plural] = [textAt(spec, "group"), textAt(spec, "names", "plural")];
    if (group === undefined || plural === undefined) return [];
    const kind = textAt(spec, "names", "kind") ?? "";
    const ofVersions = itemsAt(spec, "versions");
    const versions = ofVersions.flatMap((version) => textAt(version, "name") ?? []);
    const old = textAt(spec, "version");
    const subresources = [spec, ...ofVersions].flatMap((each) => pairsAt(each, "subresources"));
    return fullResource(
      {
        group,
        versions: versions.length > 0 || old === undefined ? versions : [old],
        plural,
        singular: textAt(spec, "names", "singular") ?? kind.toLowerCase(),
        kind,
        shortNames: itemsAt(spec, "names", "shortNames").flatMap((name) => textAt(name) ?? []),
        namespaced: textAt(spec, "scope") !== "Cluster",
        subresources: Object.fromEntries(subresources.map(([name]) => [name, ["get", "patch", "update"]])),
      },
      "custom",
    );
  });
}
