// Finds Kubernetes objects in the text that people have: a manifest, the output of `kubectl get`, a patch.
import { isNull } from "../document/go-struct.ts";
import { sectionNames } from "../document/problem.ts";
import { describe, shorten } from "../document/section-report.ts";
import { trimStart } from "../go-yaml/characters.ts";
import { faultOf, type YamlFault, YamlFaultError } from "../go-yaml/fault.ts";
import { readYaml } from "../go-yaml/read.ts";
import { decode, type YamlValue } from "../go-yaml/values.ts";

/** The reference watches this ConfigMap and no other (pkg/mapper/configmap/configmap.go). */
export const AWS_AUTH_NAME = "aws-auth";
export const AWS_AUTH_NAMESPACE = "kube-system";

/** One YAML document of a text: its own text, and where that starts. */
export interface Chunk {
  readonly text: string;
  readonly base: number;
}

/** A mapping that could be a Kubernetes object, or a patch of one. */
export interface ManifestObject {
  readonly value: YamlValue & { readonly kind: "map" };
  readonly chunk: Chunk;
  readonly kind: string | undefined;
  /** `namespace/name`, as far as they are given. */
  readonly fullName: string;
  /** Whether the reference would read it. */
  readonly isAwsAuth: boolean;
  /** Where the sections stand; undefined for what is no ConfigMap. */
  readonly data: YamlValue | undefined;
}

/** What a text holds, before anything is said about it. */
export interface Manifest {
  /** Whether there were more YAML documents in it than are read; nothing was read then. */
  readonly tooMany: boolean;
  readonly faults: readonly { readonly fault: YamlFault; readonly chunk: Chunk }[];
  readonly objects: readonly ManifestObject[];
  /** What else it holds, in words. */
  readonly others: readonly string[];
}

/** Reads the objects in `text`: those of a List, of several documents, of a patch. */
export function readManifest(text: string): Manifest {
  const faults: { fault: YamlFault; chunk: Chunk }[] = [];
  const objects: ManifestObject[] = [];
  const others: string[] = [];
  const chunks = splitDocuments(text);
  const tooMany = chunks.length > MAX_DOCUMENTS;
  for (const chunk of tooMany ? [] : chunks) {
    try {
      const reading = readYaml(chunk.text, { json: isJson(chunk.text) });
      if (!reading.ok) throw new YamlFaultError(reading.fault);
      collect(decode(reading.root), { ...chunk, text: reading.text }, objects, others);
    } catch (error) {
      faults.push({ fault: faultOf(error), chunk });
    }
  }
  return { tooMany, faults, objects, others };
}

/** As many as a cluster has ConfigMaps, and more. */
const MAX_DOCUMENTS = 10_000;

export const TOO_MANY_DOCUMENTS = `more than ${MAX_DOCUMENTS} YAML documents in one text`;

/** At lines that open with `---`, as kubectl does before it parses anything. */
export function splitDocuments(text: string): Chunk[] {
  const starts = [0];
  for (const match of text.matchAll(/^---(?=\s|$)/gm)) {
    if (match.index > 0) starts.push(match.index);
    if (starts.length > MAX_DOCUMENTS) break;
  }
  return starts.map((base, index) => ({ text: text.slice(base, starts[index + 1]), base }));
}

function isJson(text: string): boolean {
  return trimStart(text.replace(/^---[ \t]*\r?\n/, "")).startsWith("{");
}

function collect(value: YamlValue, chunk: Chunk, objects: ManifestObject[], others: string[]): void {
  if (value.kind !== "map") {
    if (!isNull(value)) others.push(describe(value));
    return;
  }
  const kind = textOf(value, "kind");
  const items = value.entries.get("items")?.value;
  if (kind?.endsWith("List") && items?.kind === "list") {
    for (const item of items.items) collect(item, chunk, objects, others);
    return;
  }
  const metadata = value.entries.get("metadata")?.value;
  const name = textOf(metadata, "name");
  const namespace = textOf(metadata, "namespace");
  const fullName = `${namespace === undefined ? "" : `${namespace}/`}${name ?? "(no name)"}`;
  const data = dataOf(value, kind);
  if (data === undefined) {
    others.push(kind === undefined ? "a mapping that is no Kubernetes object" : `${kind} ${fullName}`);
  }
  const isAwsAuth =
    data !== undefined &&
    (name === AWS_AUTH_NAME || (name === undefined && kind === undefined)) &&
    (namespace ?? AWS_AUTH_NAMESPACE) === AWS_AUTH_NAMESPACE;
  objects.push({ value, chunk, kind, fullName, isAwsAuth, data });
}

/** The `data` of a ConfigMap or a patch; of a mapping that holds the sections themselves, all of it. */
function dataOf(value: YamlValue & { kind: "map" }, kind: string | undefined): YamlValue | undefined {
  if (kind !== undefined && kind !== "ConfigMap") return undefined;
  const data = value.entries.get("data")?.value;
  if (data?.kind === "map" || kind === "ConfigMap")
    return data ?? { kind: "scalar", value: null, node: null };
  return sectionNames.some((name) => value.entries.has(name)) ? value : undefined;
}

function textOf(value: YamlValue | undefined, key: string): string | undefined {
  const member = value?.kind === "map" ? value.entries.get(key)?.value : undefined;
  return member?.kind === "scalar" && member.value !== null ? shorten(String(member.value)) : undefined;
}
