// Which of the objects in a text are the aws-auth ConfigMap, which were meant to be, and what else there is.
import { describe } from "../go-yaml/describe.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import {
  type Chunk,
  fullName,
  type KubernetesObject,
  type ObjectsInText,
  readObjects,
} from "../objects/objects.ts";
import {
  brokenSectionIn,
  describeMappingKind,
  kindOfMapping,
  type LoneSection,
  type MappingKind,
} from "./mapping-kind.ts";
import { sectionNames } from "./problem.ts";

/** The reference watches this ConfigMap and no other (pkg/mapper/configmap/configmap.go). */
export const AWS_AUTH_NAME = "aws-auth";
export const AWS_AUTH_NAMESPACE = "kube-system";

/** An object that is a ConfigMap, or that looks like aws-auth. */
export interface ManifestObject extends KubernetesObject {
  /** Whether the reference would read it. */
  readonly isAwsAuth: boolean;
  /** Whether it is aws-auth's by its name, or by what it holds: another name or kind can be a mistake worth a word. */
  readonly looksLikeAwsAuth: boolean;
  /** Where the sections are; undefined for an object that is not a ConfigMap. */
  readonly data: YamlValue | undefined;
  /** What else it is that holds mappings. Then nothing of it is read. */
  readonly mappingKind: MappingKind | undefined;
}

/** What a text holds. */
export interface Manifest extends Pick<ObjectsInText, "tooMany" | "faults"> {
  readonly objects: readonly ManifestObject[];
  /** What else it holds, in words. */
  readonly others: readonly string[];
  /** The section that is all there is in the text. */
  readonly sectionAlone?: { readonly name: LoneSection; readonly chunk: Chunk } | undefined;
}

export const EMPTY_MANIFEST: Manifest = { tooMany: false, faults: [], objects: [], others: [] };

export function readManifest(text: string): Manifest {
  const { tooMany, faults, contents } = readObjects(text);
  const objects: ManifestObject[] = [];
  const others: string[] = [];
  for (const content of contents) {
    if (content.chunk === undefined) {
      const kind = kindOfMapping(content.value);
      others.push(kind === undefined ? describe(content.value) : describeMappingKind(kind));
      continue;
    }
    const object = classify(content);
    if (object.data === undefined) others.push(describeObject(object));
    objects.push(object);
  }
  return { tooMany, faults, objects, others, sectionAlone: sectionAlone(faults, contents) };
}

/** Where it is broken, its first lines tell what it was meant to be. */
function sectionAlone(
  faults: ObjectsInText["faults"],
  contents: ObjectsInText["contents"],
): Manifest["sectionAlone"] {
  const [{ value, whole } = {}, ...more] = contents;
  if (faults.length + contents.length !== 1 || more.length > 0) return undefined;
  const chunk = whole ?? faults[0]?.chunk;
  if (chunk === undefined) return undefined;
  const name = value === undefined ? brokenSectionIn(chunk.text) : kindOfMapping(value);
  return name === "mapRoles" || name === "mapUsers" ? { name, chunk } : undefined;
}

function describeObject(object: ManifestObject): string {
  const { kind, mappingKind } = object;
  if (mappingKind !== undefined) return describeMappingKind(mappingKind);
  return kind === undefined ? "a mapping that is not a Kubernetes object" : `${kind} ${fullName(object)}`;
}

function classify(object: KubernetesObject): ManifestObject {
  const { value, kind, name, namespace } = object;
  const mappingKind = kindOfMapping(value);
  if (mappingKind !== undefined && mappingKind !== "server-config-map") {
    return { ...object, isAwsAuth: false, looksLikeAwsAuth: false, data: undefined, mappingKind };
  }
  const data = dataOf(value, kind);
  const isAwsAuth =
    data !== undefined &&
    (name === AWS_AUTH_NAME || (name === undefined && kind === undefined)) &&
    (namespace ?? AWS_AUTH_NAMESPACE) === AWS_AUTH_NAMESPACE;
  const looksLikeAwsAuth =
    isAwsAuth ||
    (name === AWS_AUTH_NAME && data !== undefined) ||
    holdsSections(value) ||
    holdsSections(value.entries.get("data")?.value);
  return { ...object, isAwsAuth, looksLikeAwsAuth, data, mappingKind };
}

/** The `data` of a ConfigMap or a patch. A mapping that holds the sections themselves is its own data. */
function dataOf(value: KubernetesObject["value"], kind: string | undefined): YamlValue | undefined {
  if (kind !== undefined && kind !== "ConfigMap") return undefined;
  const data = value.entries.get("data")?.value;
  if (data?.kind === "map" || kind === "ConfigMap")
    return data ?? { kind: "scalar", value: null, node: null };
  // Sections in the column of an empty `data:` stand beside it, not in it.
  return holdsSections(value) ? (data ?? value) : undefined;
}

function holdsSections(value: YamlValue | undefined): boolean {
  return value?.kind === "map" && sectionNames.some((name) => value.entries.has(name));
}
