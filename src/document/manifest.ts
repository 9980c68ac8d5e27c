// Which of the objects in a text are the aws-auth ConfigMap, which were meant to be, and what else there is.
import { describe } from "../go-yaml/describe.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { fullName, type KubernetesObject, type ObjectsInText, readObjects } from "../objects/objects.ts";
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
}

/** What a text holds. */
export interface Manifest extends Pick<ObjectsInText, "tooMany" | "faults"> {
  readonly objects: readonly ManifestObject[];
  /** What else it holds, in words. */
  readonly others: readonly string[];
}

export const EMPTY_MANIFEST: Manifest = { tooMany: false, faults: [], objects: [], others: [] };

export function readManifest(text: string): Manifest {
  const { tooMany, faults, contents } = readObjects(text);
  const objects: ManifestObject[] = [];
  const others: string[] = [];
  for (const content of contents) {
    if (content.chunk === undefined) {
      others.push(describe(content.value));
      continue;
    }
    const object = classify(content);
    const { kind, data } = object;
    if (data === undefined) {
      others.push(
        kind === undefined ? "a mapping that is no Kubernetes object" : `${kind} ${fullName(object)}`,
      );
    }
    objects.push(object);
  }
  return { tooMany, faults, objects, others };
}

function classify(object: KubernetesObject): ManifestObject {
  const { value, kind, name, namespace } = object;
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
  return { ...object, isAwsAuth, looksLikeAwsAuth, data };
}

/** The `data` of a ConfigMap or a patch. A mapping that holds the sections themselves is its own data. */
function dataOf(value: KubernetesObject["value"], kind: string | undefined): YamlValue | undefined {
  if (kind !== undefined && kind !== "ConfigMap") return undefined;
  const data = value.entries.get("data")?.value;
  if (data?.kind === "map" || kind === "ConfigMap")
    return data ?? { kind: "scalar", value: null, node: null };
  return holdsSections(value) ? value : undefined;
}

function holdsSections(value: YamlValue | undefined): boolean {
  return value?.kind === "map" && sectionNames.some((name) => value.entries.has(name));
}
