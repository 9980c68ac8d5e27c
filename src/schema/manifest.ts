// Finds the aws-auth ConfigMap in the text that people have: a manifest, the output of `kubectl get`, a patch.
import { isScalar } from "yaml";
import { embeddedOffsets } from "./embedded.ts";
import { isNull } from "./fields.ts";
import type { Locate } from "./position.ts";
import { type Problem, type SectionName, sectionNames } from "./problem.ts";
import { describe, type SectionText, shorten } from "./section.ts";
import { trimStart } from "./yaml/characters.ts";
import { type YamlFault, YamlFaultError } from "./yaml/fault.ts";
import { rangeOf } from "./yaml/range.ts";
import { readYaml } from "./yaml/read.ts";
import { decode, type YamlValue } from "./yaml/values.ts";

/** The reference watches this ConfigMap and no other (pkg/mapper/configmap/configmap.go). */
export const AWS_AUTH_NAME = "aws-auth";
export const AWS_AUTH_NAMESPACE = "kube-system";

type OnProblem = (problem: Problem) => void;

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
      if (!(error instanceof YamlFaultError)) throw error;
      faults.push({ fault: error.fault, chunk });
    }
  }
  return { tooMany, faults, objects, others };
}

/** The sections of the aws-auth ConfigMap in a text, and what stands beside them. */
export interface FoundSections {
  readonly sections: readonly SectionText[];
  /** The other keys of its data; offsets in the text. */
  readonly ignored: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

const NOTHING: FoundSections = { sections: [], ignored: [] };

/** @param locate Of `text`. */
export function findSections(text: string, locate: Locate, onProblem: OnProblem): FoundSections {
  const manifest = readManifest(text);
  if (manifest.tooMany) {
    onProblem({ code: "too-large", message: TOO_MANY_DOCUMENTS, lost: "document" });
    return NOTHING;
  }
  for (const { fault, chunk } of manifest.faults) onProblem(documentProblem(fault, chunk, locate));
  const candidates = manifest.objects.filter(({ data }) => data !== undefined);
  const awsAuths = candidates.filter(({ isAwsAuth }) => isAwsAuth);
  const awsAuth = awsAuths.at(-1);
  if (awsAuth?.data === undefined) {
    if (manifest.faults.length === 0) onProblem(nothingFound(text, manifest, candidates[0], locate));
    return NOTHING;
  }
  if (awsAuths.length > 1) {
    onProblem({
      code: "several-configmaps",
      message: severalConfigMaps(awsAuths.length),
      lost: "document",
      range: rangeIn(awsAuth.chunk, awsAuth.value, locate),
    });
  }
  return readSections(awsAuth.data, awsAuth.chunk, locate, onProblem);
}

export function severalConfigMaps(count: number): string {
  return `${count} aws-auth ConfigMaps; the last one replaces the others, so keep one`;
}

/** As many as a cluster has ConfigMaps, and more. */
const MAX_DOCUMENTS = 10_000;

export const TOO_MANY_DOCUMENTS = `more than ${MAX_DOCUMENTS} YAML documents in one text`;

/** At lines that open with `---`, as kubectl does before it parses anything. */
function splitDocuments(text: string): Chunk[] {
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
    if (value.kind === "list" || value.value !== null) others.push(describe(value));
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

function readSections(data: YamlValue, chunk: Chunk, locate: Locate, onProblem: OnProblem): FoundSections {
  const sections: SectionText[] = [];
  if (data.kind !== "map") {
    if (!isNull(data)) onProblem(notMapping(data, rangeIn(chunk, data, locate)));
    return NOTHING;
  }
  for (const name of sectionNames) {
    const value = data.entries.get(name)?.value;
    if (value === undefined || (value.kind === "scalar" && value.value === null)) continue;
    if (value.kind === "scalar" && typeof value.value === "string" && isScalar(value.node)) {
      const offsetOf = embeddedOffsets(chunk.text, value.node);
      sections.push({ name, text: value.value, locate: (offset) => locate(chunk.base + offsetOf(offset)) });
    } else onProblem(notText(name, describe(value), rangeIn(chunk, value, locate)));
  }
  return { sections, ignored: ignoredKeys(data, chunk) };
}

function ignoredKeys({ entries }: YamlValue & { kind: "map" }, { base }: Chunk): FoundSections["ignored"] {
  return [...entries].flatMap(([key, { value }]) => {
    if (sectionNames.some((name) => name === key) || value.node === null) return [];
    const [start, end] = rangeOf(value.node);
    return [{ key, start: base + start, end: base + end }];
  });
}

function notMapping(data: YamlValue, range: NonNullable<Problem["range"]>): Problem {
  const message = `the ConfigMap's data is ${describe(data)}; it takes a mapping of section names to text`;
  return { code: "section-not-text", message, lost: "document", range };
}

/** The API server refuses a ConfigMap whose data is not text. */
export function notText(section: SectionName, what: string, range?: Problem["range"]): Problem {
  return {
    code: "section-not-text",
    message: `${section} is ${what}, and the API server takes text only; write "${section}: |" and indent what follows`,
    lost: "section",
    section,
    ...(range === undefined ? {} : { range }),
  };
}

function nothingFound(
  text: string,
  { others }: Manifest,
  misnamed: ManifestObject | undefined,
  locate: Locate,
): Problem {
  if (misnamed !== undefined) {
    return {
      code: "configmap-name",
      message: `ConfigMap ${misnamed.fullName} is not read by the authenticator; it reads ${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME} alone`,
      lost: "document",
      range: rangeIn(misnamed.chunk, misnamed.value, locate),
    };
  }
  return { code: "no-aws-auth", message: noAwsAuth(text, others), lost: "document" };
}

/** That there is no aws-auth ConfigMap in `text`, and what there is. */
export function noAwsAuth(text: string, others: readonly string[]): string {
  const shown = others.slice(0, 5).join(", ");
  const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
  const held =
    others.length > 0
      ? `it holds ${shown}${more}`
      : text.trim() === ""
        ? "it is empty"
        : "it holds no object";
  return `no aws-auth ConfigMap in it: ${held}`;
}

function documentProblem({ code, message, start, end }: YamlFault, { base }: Chunk, locate: Locate): Problem {
  return { code, message, lost: "document", range: { start: locate(base + start), end: locate(base + end) } };
}

function rangeIn({ base }: Chunk, value: YamlValue, locate: Locate): NonNullable<Problem["range"]> {
  const [start, end] = rangeOf(value.node);
  return { start: locate(base + start), end: locate(base + end) };
}
