// The text of one section in a file of its own: a list of entries, as Terraform's file() and kustomize's
// configMapGenerator take it. The rules see it as a patch with that section alone.
import { Scalar } from "yaml";
import type { YamlValue } from "../go-yaml/value.ts";
import type { Chunk } from "../objects/objects.ts";
import type { ManifestObject } from "./manifest.ts";
import type { LoneSection } from "./mapping-kind.ts";
import type { LintText } from "./nodes.ts";
import { readWritten } from "./read-section.ts";
import type { LintEntry } from "./section.ts";
import { pieceSource, type Source } from "./source.ts";

/** What document.ts says of a ConfigMap. */
export function readLoneSection(name: LoneSection, chunk: Chunk, lineBreak: string) {
  const source = pieceSource(chunk.text, chunk.base, lineBreak);
  const key = keyOf(name, source);
  const node = scalarAt(chunk.text, 0, chunk.text.length);
  const value: YamlValue = { kind: "scalar", value: chunk.text, node };
  const entries: LintEntry[] = [];
  const section = readWritten({ name, key, value, written: source, text: chunk.text }, entries);
  return {
    source,
    object: objectOf(name, key, value, chunk),
    isAwsAuth: true,
    isSectionAlone: true,
    label: key.span,
    kind: undefined,
    name: undefined,
    namespace: undefined,
    data: [{ key, value }],
    members: [],
    sections: [section],
    entries,
  };
}

/** There is no key: what is said of the section as a whole is said where it begins. */
function keyOf(name: LoneSection, source: Source): LintText {
  const start = BEFORE_CONTENT.exec(source.text)?.[0].length ?? 0;
  const end = Math.min(start + 1, source.text.length);
  return { value: name, node: scalarAt(name, start, end), span: { source, start, end } };
}

/** Comments and a document's marker. */
const BEFORE_CONTENT = /^(?:---[ \t]*\r?\n|[ \t]*(?:#.*)?\r?\n)*[ \t]*/;

function scalarAt(value: string, start: number, end: number): Scalar.Parsed {
  const node = new Scalar(value);
  node.type = Scalar.PLAIN;
  node.source = value;
  node.range = [start, end, end];
  // A scalar that has a range, a type and a source is a parsed one.
  return node as Scalar.Parsed;
}

/** `data: { mapRoles: … }` */
function objectOf(name: LoneSection, key: LintText, value: YamlValue, chunk: Chunk): ManifestObject {
  const { node } = value;
  const map = (entries: ReadonlyMap<string, { key: Scalar.Parsed; value: YamlValue }>) =>
    ({ kind: "map", entries, node: node ?? key.node }) as const;
  const data = map(new Map([[name, { key: key.node, value }]]));
  return {
    value: map(new Map([["data", { key: key.node, value: data }]])),
    chunk,
    kind: undefined,
    name: undefined,
    namespace: undefined,
    isAwsAuth: true,
    looksLikeAwsAuth: true,
    data,
    mappingKind: name,
  };
}
