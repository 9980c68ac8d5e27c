// What a value that holds mappings is, where it is not a ConfigMap: the text of one section, or the input of another
// back end of the authenticator.
import type { YamlValue } from "../go-yaml/value.ts";
import { fold } from "../text/fold.ts";
import { type SectionName, sectionNames } from "./problem.ts";

/**
 * - `mapRoles`, `mapUsers`: the text of that section alone, as it is kept in a file of its own
 * - `dynamic-file`: the document of the DynamicFile back end (pkg/mapper/dynamicfile/dynamicfile.go)
 * - `server-config`: the server's configuration, which the MountedFile back end reads (cmd/aws-iam-authenticator/root.go)
 * - `server-config-map`: a ConfigMap with such a configuration in one of its keys, as kops has it
 */
export type MappingKind = LoneSection | "dynamic-file" | "server-config" | "server-config-map";

export type LoneSection = "mapRoles" | "mapUsers";

/** Undefined for a ConfigMap with sections, and for what holds no mappings. */
export function kindOfMapping(value: YamlValue): MappingKind | undefined {
  if (value.kind === "list") return sectionOfItems(value.items);
  if (value.kind !== "map") return undefined;
  if (!value.entries.has("kind") && !value.entries.has("data")) return serverDocument(value);
  return holdsServerConfig(value) ? "server-config-map" : undefined;
}

const WORDS: Readonly<Record<MappingKind, string>> = {
  mapRoles: "the text of mapRoles alone",
  mapUsers: "the text of mapUsers alone",
  "dynamic-file": "a DynamicFile document of aws-iam-authenticator",
  "server-config": "a server configuration of aws-iam-authenticator",
  "server-config-map": "a ConfigMap with a server configuration of aws-iam-authenticator",
};

export function describeMappingKind(kind: MappingKind): string {
  return WORDS[kind];
}

/** The section that a list is the text of: its first item with an ARN decides. */
function sectionOfItems(items: readonly YamlValue[]): LoneSection | undefined {
  for (const item of items) {
    if (item.kind !== "map") continue;
    for (const key of item.entries.keys()) {
      const section = SECTIONS.get(fold(key));
      if (section !== undefined) return section;
    }
  }
  return undefined;
}

const SECTIONS: ReadonlyMap<string, LoneSection> = new Map([
  ["rolearn", "mapRoles"],
  ["userarn", "mapUsers"],
]);

const FOLDED_SECTIONS: ReadonlySet<string> = new Set(sectionNames.map((name: SectionName) => fold(name)));

/** Both readers take keys in any case: encoding/json, and viper. */
function serverDocument(map: YamlValue): "dynamic-file" | "server-config" | undefined {
  const hasSections = hasSectionsInAnyCase(map);
  if (hasSections && member(map, "lastupdateddatetime") !== undefined) return "dynamic-file";
  return hasSectionsInAnyCase(member(map, "server")) ? "server-config" : undefined;
}

function hasSectionsInAnyCase(value: YamlValue | undefined): boolean {
  return value?.kind === "map" && [...value.entries.keys()].some((key) => FOLDED_SECTIONS.has(fold(key)));
}

function member(map: YamlValue, name: string): YamlValue | undefined {
  if (map.kind !== "map") return undefined;
  for (const [key, { value }] of map.entries) if (fold(key) === name) return value;
  return undefined;
}

/** The text is not parsed: two keys, one further right than the other, are all that is asked. */
function holdsServerConfig(configMap: YamlValue): boolean {
  const data = member(configMap, "data");
  if (data?.kind !== "map" || hasSectionsInAnyCase(data)) return false;
  return [...data.entries.values()].some(
    ({ value }) => value.kind === "scalar" && typeof value.value === "string" && isServerConfig(value.value),
  );
}

/** Whether the text of a key is a server's configuration with mappings. */
export function isServerConfig(text: string): boolean {
  return /^server:/im.test(text) && /^[ \t]+["']?map(?:roles|users|accounts)["']?:/im.test(text);
}

/** The section that a text that cannot be read was meant to be the list of: the keys of its first item decide. */
export function brokenSectionIn(text: string): LoneSection | undefined {
  const [, dash = "", first = ""] = FIRST_ITEM.exec(text) ?? [];
  const ownKey = new RegExp(`^ {${dash.length}}${ARN_KEY}`, "im");
  const key = dash === "" ? null : (START_WITH_ARN.exec(first) ?? ownKey.exec(text));
  return key === null ? undefined : SECTIONS.get(`${key[1]?.toLowerCase()}arn`);
}

/** Behind comments and a document's marker: the dash with its space, and the rest of the line. */
const FIRST_ITEM = /^(?:---[ \t]*\r?\n|[ \t]*(?:#.*)?\r?\n)*( *- +)(\S.*)/;
const ARN_KEY = "[\"']?(role|user)arn[\"']? *:";
const START_WITH_ARN = new RegExp(`^${ARN_KEY}`, "i");
