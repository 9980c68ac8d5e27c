// An aws-auth document as the rules see it: what the reference reads of it, and where each piece is.

import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import { fullName, TOO_MANY_DOCUMENTS } from "../objects/objects.ts";
import { MAX_LENGTH, tooLarge } from "../text/size.ts";
import { EMPTY_MANIFEST, type Manifest, type ManifestObject, readManifest } from "./manifest.ts";
import { describeMappingKind, type MappingKind } from "./mapping-kind.ts";
import { type LintMember, type LintText, membersOf, textOf } from "./nodes.ts";
import { readSection } from "./read-section.ts";
import type { LintEntry, LintFault, LintSection } from "./section.ts";
import { readLoneSection } from "./section-alone.ts";
import { intendedSection } from "./section-names.ts";
import { pieceSource, type Source, type Span } from "./source.ts";

/** A text that was given to lint. */
export interface LintDocument {
  readonly text: string;
  /** All of the text; the spans of what is not inside a YAML document are in it. */
  readonly source: Source;
  /** YAML documents of the text that could not be read. */
  readonly faults: readonly LintFault[];
  /** The ConfigMaps in it that are aws-auth's, or look like it. */
  readonly configMaps: readonly LintConfigMap[];
  /** The sections of all of them, in the file's order. */
  readonly sections: readonly LintSection[];
  /** The items of all mapRoles and mapUsers, in the file's order, with those that the reference drops. */
  readonly entries: readonly LintEntry[];
  /** What the text holds besides, in words. */
  readonly others: readonly string[];
  /** What of that holds mappings for another back end than the ConfigMap's. */
  readonly otherMappings: readonly OtherMappings[];
  /** Why the text was not read at all: it holds too much, or too many documents. */
  readonly tooLarge: string | undefined;
  readonly tooManyDocuments: string | undefined;
  readonly isRead: boolean;
  /** Whether a cluster has it like this: it is no file that somebody applies. */
  readonly isLive: boolean;
  /** The line that people see for an offset, where the text was written for another one. Default: its line in the text. */
  readonly lineOf?: (offset: number) => number;
}

export interface OtherMappings {
  readonly kind: MappingKind;
  /** Its first key. */
  readonly span: Span;
}

/** A ConfigMap, or a patch of one. */
export interface LintConfigMap {
  readonly source: Source;
  readonly object: ManifestObject;
  /** Whether the reference would read it: `kube-system/aws-auth`. */
  readonly isAwsAuth: boolean;
  /** Whether there is no ConfigMap: the text is that of one section alone, and is read as a patch with it. */
  readonly isSectionAlone: boolean;
  /** Its first key. */
  readonly label: Span;
  readonly kind: LintText | undefined;
  readonly name: LintText | undefined;
  readonly namespace: LintText | undefined;
  /** The pairs of its `data` (of a bare mapping of sections: its own), as they stand in the file. */
  readonly data: readonly LintMember[];
  /** The pairs beside `data`. */
  readonly members: readonly LintMember[];
  readonly sections: readonly LintSection[];
  readonly entries: readonly LintEntry[];
}

/** Never throws on content. */
export function readDocument(text: string, { isLive = false } = {}): LintDocument {
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
  const source: Source = {
    text,
    embedding: "plain",
    toFile: (offset) => offset,
    lineBreak,
    editable: true,
  };
  const isTooLarge = text.length > MAX_LENGTH;
  const manifest = isTooLarge ? EMPTY_MANIFEST : readManifest(text);
  const { sectionAlone } = manifest;
  const configMaps =
    sectionAlone === undefined
      ? configMapsIn(manifest, lineBreak)
      : [readLoneSection(sectionAlone.name, sectionAlone.chunk, lineBreak)];
  const sections = configMaps.flatMap((configMap) => configMap.sections);
  return {
    text,
    source,
    // What keeps a section from being read is the section's fault.
    faults: (sectionAlone === undefined ? manifest.faults : []).map(({ fault, chunk }) => ({
      code: fault.code,
      reason: fault.reason,
      span: { source, start: chunk.base + fault.start, end: chunk.base + fault.end },
    })),
    configMaps,
    sections,
    entries: sections.flatMap((section) => section.entries),
    others: [...manifest.others, ...otherConfigMaps(manifest)],
    otherMappings: otherMappingsIn(manifest, lineBreak),
    tooLarge: isTooLarge ? tooLarge(text) : undefined,
    tooManyDocuments: manifest.tooMany ? TOO_MANY_DOCUMENTS : undefined,
    isRead: !isTooLarge && !manifest.tooMany,
    isLive,
  };
}

function otherMappingsIn({ objects }: Manifest, lineBreak: string): OtherMappings[] {
  return objects.flatMap(({ mappingKind: kind, looksLikeAwsAuth, value, chunk }) => {
    if (kind === undefined || looksLikeAwsAuth) return [];
    return [{ kind, span: labelOf(value, pieceSource(chunk.text, chunk.base, lineBreak)) }];
  });
}

function otherConfigMaps({ objects }: Manifest): string[] {
  return objects
    .filter(({ data, looksLikeAwsAuth }) => data !== undefined && !looksLikeAwsAuth)
    .map((object) =>
      object.mappingKind === undefined
        ? `ConfigMap ${fullName(object)}`
        : describeMappingKind(object.mappingKind),
    );
}

function configMapsIn({ objects }: Manifest, lineBreak: string): LintConfigMap[] {
  const sources = new Map<unknown, Source>();
  return objects
    .filter(({ looksLikeAwsAuth }) => looksLikeAwsAuth)
    .map((object) => {
      const { chunk } = object;
      const source = sources.get(chunk) ?? pieceSource(chunk.text, chunk.base, lineBreak);
      sources.set(chunk, source);
      return readConfigMap(object, source);
    });
}

function readConfigMap(object: ManifestObject, source: Source): LintConfigMap {
  const { value } = object;
  const metadata = value.entries.get("metadata")?.value;
  const field = (map: YamlValue | undefined, key: string) =>
    map?.kind === "map" ? textOf(map.entries.get(key)?.value, source) : undefined;
  const holder = value.entries.get("data")?.value;
  const dataValue = object.data ?? (holder?.kind === "map" ? holder : value);
  const data = membersOf(dataValue, source);
  const members = membersOf(value, source);
  const entries: LintEntry[] = [];
  const sections = data.flatMap(({ key, value: content }) => {
    const name = intendedSection(key.value);
    // The last of a repeated key counts: the values of the others are dropped.
    const isEffective = dataValue.kind === "map" && dataValue.entries.get(key.value)?.key === key.node;
    if (name === undefined || !isEffective || isNull(content)) return [];
    return [readSection(name, key, content, source, entries)];
  });
  return {
    source,
    object,
    isAwsAuth: object.isAwsAuth,
    isSectionAlone: false,
    label: labelOf(value, source),
    kind: field(value, "kind"),
    name: field(metadata, "name"),
    namespace: field(metadata, "namespace"),
    data,
    members,
    sections,
    entries,
  };
}

function labelOf(value: YamlValue, source: Source): Span {
  const [start] = rangeOf(value.node);
  return membersOf(value, source)[0]?.key.span ?? { source, start, end: start + 1 };
}
