// Finds Kubernetes objects in a text: a manifest, the output of `kubectl get`, or a patch.
import { trimStart } from "../go-yaml/characters.ts";
import { decode } from "../go-yaml/decode.ts";
import { faultOf, type YamlFault, YamlFaultError } from "../go-yaml/fault.ts";
import { readYaml } from "../go-yaml/read.ts";
import { isNull, type YamlValue } from "../go-yaml/value.ts";
import { shorten } from "../text/shorten.ts";

/** One YAML document of a text. */
export interface Chunk {
  /** Its own text. */
  readonly text: string;
  /** The offset in the whole text at which its own text starts. */
  readonly base: number;
}

export type YamlMapping = YamlValue & { readonly kind: "map" };

/** A mapping that could be a Kubernetes object, or a patch of one. */
export interface KubernetesObject {
  readonly value: YamlMapping;
  readonly chunk: Chunk;
  readonly whole?: undefined;
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** Of the list that it is an item of, such as `ClusterRoleList`: the API server leaves the kind of its items out. */
  readonly listKind?: string | undefined;
}

/** What a text holds. Nothing is checked yet. */
export interface ObjectsInText {
  /** Whether the text has too many YAML documents. Then none of them is read. */
  readonly tooMany: boolean;
  /** The YAML documents that cannot be read. */
  readonly faults: readonly { readonly fault: YamlFault; readonly chunk: Chunk }[];
  /** The objects, and the values that cannot be an object, in the text's order. */
  readonly contents: readonly (KubernetesObject | OtherValue)[];
}

/** A value that cannot be an object. */
export interface OtherValue {
  readonly value: YamlValue;
  readonly chunk?: undefined;
  /** The YAML document that it is all of; undefined for an item of a List. */
  readonly whole: Chunk | undefined;
}

/** Reads the objects in `text`, also those of a List and of several YAML documents. Content never makes it throw. */
export function readObjects(text: string): ObjectsInText {
  const faults: { fault: YamlFault; chunk: Chunk }[] = [];
  const contents: ObjectsInText["contents"][number][] = [];
  const chunks = splitDocuments(text);
  const tooMany = chunks.length > MAX_DOCUMENTS;
  for (const chunk of tooMany ? [] : chunks) {
    try {
      const reading = readYaml(chunk.text, { json: isJson(chunk.text) });
      if (!reading.ok) throw new YamlFaultError(reading.fault);
      const read = { ...chunk, text: reading.text };
      collect(decode(reading.root), read, contents, read);
    } catch (error) {
      faults.push({ fault: faultOf(error), chunk });
    }
  }
  return { tooMany, faults, contents };
}

/** No cluster has that many ConfigMaps. */
const MAX_DOCUMENTS = 10_000;

export const TOO_MANY_DOCUMENTS = `more than ${MAX_DOCUMENTS} YAML documents in one text`;

/** Splits a text at lines that start with `---`, as kubectl does before it parses anything. */
export function splitDocuments(text: string): Chunk[] {
  const starts = [0];
  for (const match of text.matchAll(/^---(?=\s|$)/gm)) {
    if (match.index > 0) starts.push(match.index);
    if (starts.length > MAX_DOCUMENTS) break;
  }
  return starts.map((base, index) => ({ text: text.slice(base, starts[index + 1]), base }));
}

/** Whether a YAML document is JSON: kubectl tells it by its first character. */
export function isJson(text: string): boolean {
  return trimStart(text.replace(/^---[ \t]*\r?\n/, "")).startsWith("{");
}

/** @param whole The document, where `value` is all of it. */
function collect(
  value: YamlValue,
  chunk: Chunk,
  contents: ObjectsInText["contents"][number][],
  whole?: Chunk,
  listKind?: string,
): void {
  if (value.kind !== "map") {
    if (!isNull(value)) contents.push({ value, whole });
    return;
  }
  const kind = textAt(value, "kind");
  const items = value.entries.get("items")?.value;
  const isEmptyList = kind?.endsWith("List") === true && items?.kind !== "list";
  if (items !== undefined && !isEmptyList) {
    // kubectl takes whatever has items for a list, also a ConfigMap, and sends the items alone.
    // Source: UnstructuredJSONScheme of k8s.io/apimachinery/pkg/apis/meta/v1/unstructured (detectKind, decode).
    if (items.kind === "list")
      for (const item of items.items) collect(item, chunk, contents, undefined, kind);
    else if (!isNull(items)) contents.push({ value: items, whole: undefined });
    return;
  }
  const metadata = value.entries.get("metadata")?.value;
  const [name, namespace] = [textAt(metadata, "name"), textAt(metadata, "namespace")];
  contents.push({ value, chunk, kind, name, namespace, ...(listKind && { listKind }) });
}

/** `namespace/name`. The namespace is left out where it is not given. */
export function fullName({ name, namespace }: KubernetesObject): string {
  return `${namespace === undefined ? "" : `${namespace}/`}${name ?? "(no name)"}`;
}

function textAt(value: YamlValue | undefined, key: string): string | undefined {
  const member = value?.kind === "map" ? value.entries.get(key)?.value : undefined;
  return member?.kind === "scalar" && member.value !== null ? shorten(String(member.value)) : undefined;
}
