// Finds manifests of aws-auth in other resources: as an object, as text, or in a shell command.

import { awsAuthMetadata } from "../../model/config-map.ts";
import { isMember, literalOf, memberOf, type SourceValue } from "../../model/value.ts";
import { decoded } from "../values/decode.ts";
import { encodedIn } from "../values/encoded.ts";
import { withLines } from "../values/lines.ts";
import { markedText } from "../values/texts.ts";
import { configMap, type Found, hasSections, sectionsOf } from "./found.ts";
import type { Resource } from "./resource.ts";

export function findManifest(resource: Resource, found: Found): void {
  for (const value of manifestValues(resource)) {
    const content = contentOf(value);
    if (content !== undefined) addDocument(resource, content, found);
    else if (value.kind === "text" && isIdentityMapping(markedText(value))) {
      const { address: name, isPossible } = resource;
      found.commands.push({ name, text: withLines(value), isPossible, isManifest: true });
    }
  }
}

function addDocument({ type, address, at, isPossible }: Resource, content: SourceValue, found: Found): void {
  found.documents.push({
    name: address,
    isAddress: true,
    at,
    content,
    ...(type === "helm_release" && { isPart: "entries" as const }),
    ...(isPossible && { isPossible }),
  });
}

function manifestValues({ type, value }: Resource): readonly SourceValue[] {
  const at = (name: string) => memberOf(value, name);
  switch (type) {
    case "kubernetes_manifest":
      return [at("manifest")].filter((each) => each !== undefined);
    case "kubectl_manifest":
      return [at("yaml_body")].filter((each) => each !== undefined);
    case "local_file":
      return [at("content")].filter((each) => each !== undefined);
    case "helm_release": {
      const values = at("values");
      return values?.kind === "list" ? values.items : [];
    }
    default:
      return [];
  }
}

/** A manifest of aws-auth, or values that hold its sections; undefined for everything else. */
export function contentOf(value: SourceValue): SourceValue | undefined {
  const object = value.kind === "map" ? value : encodedIn(value);
  if (object !== undefined) return contentOfObject(object);
  if (value.kind !== "text") return undefined;
  const text = markedText(value);
  if (isManifestText(text)) return withLines(value);
  if (!/\bmap(?:Roles|Users|Accounts)\b/.test(text)) return undefined;
  const content = decoded(value);
  return content && contentOfObject(content);
}

/** Whether a text is a manifest of aws-auth. */
export function isManifestText(text: string): boolean {
  return /^\s*"?kind"?:\s*"?(?:ConfigMap|List)\b/m.test(text) && /\baws-auth\b/.test(text);
}

/** Whether a text is a manifest of the authenticator's own kind. */
export function isIdentityMapping(text: string): boolean {
  return /^\s*"?kind"?:\s*"?IAMIdentityMapping\b/m.test(text);
}

function contentOfObject(object: SourceValue): SourceValue | undefined {
  if (object.kind !== "map") return undefined;
  const data = memberOf(object, "data");
  if (literalOf(memberOf(object, "kind")) === "ConfigMap") {
    const name = literalOf(memberOf(memberOf(object, "metadata"), "name"));
    if (name !== "aws-auth" && !hasSections(data)) return undefined;
    const members = object.members.map((each) =>
      isMember(each) && literalOf(each.key) === "data" ? { ...each, value: sectionsOf(each.value) } : each,
    );
    return { ...object, members };
  }
  const holder = sectionHolder(object, 4);
  return holder && configMap(sectionsOf(onlySections(holder)), awsAuthMetadata(holder.at), holder.at);
}

function sectionHolder(value: SourceValue, depth: number): (SourceValue & { kind: "map" }) | undefined {
  if (value.kind !== "map" || depth === 0) return undefined;
  if (hasSections(value)) return value;
  for (const each of value.members) {
    const inner = isMember(each) ? sectionHolder(each.value, depth - 1) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function onlySections(value: SourceValue & { kind: "map" }): SourceValue {
  const members = value.members.filter(
    (each) => isMember(each) && /^map(?:Roles|Users|Accounts)$/.test(literalOf(each.key) ?? ""),
  );
  return { ...value, members };
}
