// Finds Kubernetes objects in the text that people have: a manifest, the output of `kubectl get`, a patch.
import { trimStart } from "../go-yaml/characters.ts";
import { decode } from "../go-yaml/decode.ts";
import { faultOf, type YamlFault, YamlFaultError } from "../go-yaml/fault.ts";
import { readYaml } from "../go-yaml/read.ts";
import { isNull, type YamlValue } from "../go-yaml/value.ts";
import { shorten } from "../text/shorten.ts";

/** One YAML document of a text: its own text, and where that starts. */
export interface Chunk {
  readonly text: string;
  readonly base: number;
}

export type YamlMapping = YamlValue & { readonly kind: "map" };

/** A mapping that could be a Kubernetes object, or a patch of one. */
export interface KubernetesObject {
  readonly value: YamlMapping;
  readonly chunk: Chunk;
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

/** What a text holds, before anything is said about it. */
export interface ObjectsInText {
  /** Whether the text has more YAML documents than are read. Nothing was read then. */
  readonly tooMany: boolean;
  /** The YAML documents that cannot be read. */
  readonly faults: readonly { readonly fault: YamlFault; readonly chunk: Chunk }[];
  /** The objects, and the values that cannot be one, in the text's order. */
  readonly contents: readonly (
    | KubernetesObject
    | { readonly value: YamlValue; readonly chunk?: undefined }
  )[];
}

/** Reads the objects in `text`: those of a List, of several documents, of a patch. Content never makes it throw. */
export function readObjects(text: string): ObjectsInText {
  const faults: { fault: YamlFault; chunk: Chunk }[] = [];
  const contents: ObjectsInText["contents"][number][] = [];
  const chunks = splitDocuments(text);
  const tooMany = chunks.length > MAX_DOCUMENTS;
  for (const chunk of tooMany ? [] : chunks) {
    try {
      const reading = readYaml(chunk.text, { json: isJson(chunk.text) });
      if (!reading.ok) throw new YamlFaultError(reading.fault);
      collect(decode(reading.root), { ...chunk, text: reading.text }, contents);
    } catch (error) {
      faults.push({ fault: faultOf(error), chunk });
    }
  }
  return { tooMany, faults, contents };
}

/** More than any cluster has ConfigMaps. */
const MAX_DOCUMENTS = 10_000;

export const TOO_MANY_DOCUMENTS = `more than ${MAX_DOCUMENTS} YAML documents in one text`;

/** Splits at lines that open with `---`, as kubectl does before it parses anything. */
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

function collect(value: YamlValue, chunk: Chunk, contents: ObjectsInText["contents"][number][]): void {
  if (value.kind !== "map") {
    if (!isNull(value)) contents.push({ value });
    return;
  }
  const kind = textAt(value, "kind");
  const items = value.entries.get("items")?.value;
  if (kind?.endsWith("List") && items?.kind === "list") {
    for (const item of items.items) collect(item, chunk, contents);
    return;
  }
  const metadata = value.entries.get("metadata")?.value;
  const [name, namespace] = [textAt(metadata, "name"), textAt(metadata, "namespace")];
  contents.push({ value, chunk, kind, name, namespace });
}

/** `namespace/name`, as far as they are given. */
export function fullName({ name, namespace }: KubernetesObject): string {
  return `${namespace === undefined ? "" : `${namespace}/`}${name ?? "(no name)"}`;
}

function textAt(value: YamlValue | undefined, key: string): string | undefined {
  const member = value?.kind === "map" ? value.entries.get(key)?.value : undefined;
  return member?.kind === "scalar" && member.value !== null ? shorten(String(member.value)) : undefined;
}
