// Resources that hold a manifest: as an object, or as a text.
import { readManifest } from "../../document/manifest.ts";
import { mentionsAwsAuth } from "../../document/relevance.ts";
import { awsAuthWith, memberAt } from "../model/config-map.ts";
import { flatten } from "../model/flat.ts";
import { fromYaml } from "../model/from-yaml.ts";
import type { SourceDocument } from "../model/reading.ts";
import {
  isHolePiece,
  isMember,
  literalOf,
  memberOf,
  type SourceValue,
  type TextValue,
} from "../model/value.ts";
import { isAboutAwsAuth, isSet } from "./config-map.ts";
import { type Found, isNamedAwsAuth, type ReadResource, type Resource } from "./resource.ts";

/**
 * `kubernetes_manifest`: `manifest` is what was written, and `object` what the cluster makes of it. In a state file, each
 * stands below `value`, beside its type.
 */
export const readKubernetesManifest: ReadResource = (resource, found) => {
  const written = memberOf(resource.values, "manifest");
  const manifest =
    memberOf(written, "kind") === undefined ? (memberOf(written, "value") ?? written) : written;
  if (manifest?.kind === "hole") return readUnknown(resource, manifest, found);
  if (literalOf(memberOf(manifest, "kind")) !== "ConfigMap" || manifest === undefined) return;
  const name = memberOf(memberOf(manifest, "metadata"), "name");
  if (!isAboutAwsAuth(resource, name, memberOf(manifest, "data"))) return;
  found.documents.push(documentOf(resource, manifest));
};

/**
 * `kubectl_manifest`: `yaml_body` is the text of one manifest.
 * Source: https://registry.terraform.io/providers/gavinbunney/kubectl/latest/docs/resources/kubectl_manifest
 */
export const readKubectlManifest: ReadResource = (resource, found) => {
  const body = memberOf(resource.values, "yaml_body");
  if (body?.kind === "hole") return readUnknown(resource, body, found);
  if (body?.kind !== "text" || !holdsAwsAuth(body)) return;
  const namespace = memberOf(resource.values, "override_namespace");
  const isOverridden = isSet(namespace) && literalOf(namespace) !== "";
  const content = isOverridden ? inNamespace(body, namespace) : body;
  found.documents.push(documentOf(resource, content ?? body));
};

/**
 * Any text of a resource in which an aws-auth manifest stands: `content` of a file, a trigger, a rendered template. Or a
 * script that maps identities.
 */
export const readTexts: ReadResource = (resource, found) => {
  for (const text of textsIn(resource.values)) {
    const isKnown = found.documents.some(({ content }) => literalOf(content) === literalOf(text));
    if (isKnown) continue;
    if (RUNS.test(literalOf(text) ?? "")) found.scripts.push({ resource, text });
    else if (holdsAwsAuth(text)) found.documents.push(documentOf(resource, text));
  }
};

/** A heredoc, or a command that changes who gets in. */
const RUNS = /<<-?[ \t]*["']?\w|^[ \t]*(?:kubectl|eksctl|aws[ \t]+eks)[ \t]/m;

export function documentOf({ address, at }: Resource, content: SourceValue): SourceDocument {
  return { name: address, isAddress: true, at, content, isGenerated: true };
}

/** A manifest that is not known at all is aws-auth only if its resource is called so. */
function readUnknown(resource: Resource, value: SourceValue & { kind: "hole" }, found: Found): void {
  if (!isNamedAwsAuth(resource)) return;
  const { hole, at } = value;
  const data: SourceValue = {
    kind: "map",
    members: [{ kind: "hole", hole: { ...hole, shape: "members" }, at }],
    at,
  };
  found.documents.push(documentOf(resource, awsAuthWith(data, at)));
}

export function holdsAwsAuth(text: TextValue): boolean {
  const written = literalOf(text) ?? "";
  return mentionsAwsAuth(written) && readManifest(written).objects.some((each) => each.looksLikeAwsAuth);
}

/** The manifest as an object, with another namespace. Undefined where the text has not exactly one object. */
function inNamespace(body: TextValue, namespace: SourceValue): SourceValue | undefined {
  const object = objectIn(body);
  const metadata = memberOf(object, "metadata");
  if (object?.kind !== "map" || metadata?.kind !== "map") return undefined;
  const others = metadata.members.filter((each) => !isMember(each) || literalOf(each.key) !== "namespace");
  const moved: SourceValue = { ...metadata, members: [...others, memberAt("namespace", namespace)] };
  const members = object.members.map((each) =>
    isMember(each) && literalOf(each.key) === "metadata" ? { ...each, value: moved } : each,
  );
  return { ...object, members };
}

/** The only object of a manifest's text, with the places of its parts in the file. */
export function objectIn(body: TextValue): SourceValue | undefined {
  const [piece, ...others] = body.pieces;
  if (piece === undefined || isHolePiece(piece) || others.length > 0) return undefined;
  const [object, ...more] = readManifest(piece.text).objects;
  if (object === undefined || more.length > 0) return undefined;
  return flatten(body).value(fromYaml(object.value, object.chunk));
}

function* textsIn(value: SourceValue): Generator<TextValue> {
  if (value.kind === "text") yield value;
  else if (value.kind === "list") for (const item of value.items) yield* textsIn(item);
  else if (value.kind === "map")
    for (const each of value.members) if (isMember(each)) yield* textsIn(each.value);
}
