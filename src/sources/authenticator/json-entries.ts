// The entries of a JSON document as Go's encoding/json fills its structs: keys match in any case, the last one wins, and one
// value of the wrong type refuses the document. Source: https://pkg.go.dev/encoding/json#Unmarshal
import { isMap, type ParsedNode, type YAMLMap } from "yaml";
import type { SectionName } from "../../document/problem.ts";
import { decode } from "../../go-yaml/decode.ts";
import { sourceOf } from "../../go-yaml/single-nodes.ts";
import { isNull, type YamlValue } from "../../go-yaml/value.ts";
import { fold } from "../../text/fold.ts";
import { literalOf, type Member, memberOf, type SourceValue } from "../model/value.ts";
import type { OnEntryFault } from "./check-entry.ts";
import { keyText } from "./server-entries.ts";
import { type Configuration, kindInWords, written } from "./weak-values.ts";

/** What a member takes: text, a list of it, or a mapping with members of its own. */
type Takes = "text" | "texts" | ReadonlyMap<string, Field>;

interface Field {
  /** As a ConfigMap has it. */
  readonly name: string;
  readonly takes: Takes;
}

function fields(...names: readonly (string | Field)[]): ReadonlyMap<string, Field> {
  const all = names.map((each): Field => (typeof each === "string" ? { name: each, takes: "text" } : each));
  return new Map(all.map((field) => [fold(field.name), field]));
}

const GROUPS: Field = { name: "groups", takes: "texts" };
const SSO: Field = { name: "sso", takes: fields("permissionSetName", "accountID", "partition") };
const ENTRY: Readonly<Record<"mapRoles" | "mapUsers", ReadonlyMap<string, Field>>> = {
  mapRoles: fields("rolearn", SSO, "username", GROUPS, "userid"),
  mapUsers: fields("userarn", "username", GROUPS, "userid"),
};

export interface Assigned {
  readonly spelling: string;
  readonly key: ParsedNode;
  readonly value: YamlValue;
  /** Whether a list or a mapping was given before: what is left of it shows through. */
  readonly isMixed: boolean;
}

/** The members of an object by their keys in lower case, as Go assigns them. */
export function assignedIn(node: ParsedNode | null): ReadonlyMap<string, Assigned> {
  const assigned = new Map<string, Assigned>();
  for (const { key, value: written } of isMap<ParsedNode, ParsedNode | null>(node) ? itemsOf(node) : []) {
    const spelling = sourceOf(key);
    const name = fold(spelling);
    const value = decode(written);
    const before = assigned.get(name);
    const isMixed = before !== undefined && before.value.kind !== "scalar" && !isNull(value);
    // null leaves a text as it was.
    const isKept = before?.value.kind === "scalar" && isNull(value);
    if (!isKept) assigned.set(name, { spelling, key, value, isMixed: isMixed || before?.isMixed === true });
  }
  return assigned;
}

function itemsOf(node: YAMLMap.Parsed<ParsedNode, ParsedNode | null>) {
  return node.items;
}

/** What the ConfigMap's section would say. */
export function readJsonSection(
  section: SectionName,
  value: YamlValue,
  json: Configuration,
  onFault: OnEntryFault,
): SourceValue {
  const wrong = (takes: string, found: YamlValue, index?: number, key?: string) => {
    const { at } = written(found, json);
    onFault({ section, index, key, at, why: "wrong-type", takes, found: kindInWords(found) });
  };
  if (value.kind !== "list") {
    if (!isNull(value)) wrong(section === "mapAccounts" ? "a list of text" : "a list of mappings", value);
    return written(value, json);
  }
  if (section === "mapAccounts") {
    for (const [index, item] of value.items.entries()) if (!isText(item)) wrong("text", item, index);
    return written(value, json);
  }
  const items = value.items.map((item, index) =>
    readObject(item, ENTRY[section], json, (takes, found, key) => wrong(takes, found, index, key)),
  );
  return { kind: "list", items, at: written(value, json).at };
}

type OnWrongType = (takes: string, found: YamlValue, key?: string) => void;

function readObject(
  item: YamlValue,
  known: ReadonlyMap<string, Field>,
  json: Configuration,
  wrong: OnWrongType,
  within?: string,
): SourceValue {
  const whole = written(item, json);
  if (item.kind !== "map") {
    if (!isNull(item)) wrong("a mapping", item, within);
    return isNull(item) ? { kind: "map", members: [], at: whole.at } : whole;
  }
  const members = [...assignedIn(item.node)].map(([folded, { spelling, key, value }]): Member => {
    const field = known.get(folded);
    const text = keyText(spelling, key, json, field?.name);
    return { key: text, value: field === undefined ? written(value, json) : read(field, value) };
  });
  return { kind: "map", members, at: whole.at };

  function read({ name, takes }: Field, value: YamlValue): SourceValue {
    if (isNull(value)) return written(value, json);
    if (takes === "texts") {
      const items = value.kind === "list" ? value.items : undefined;
      if (items === undefined) wrong("a list of text", value, name);
      for (const each of items ?? []) if (!isText(each)) wrong("text", each, name);
    } else if (takes === "text") {
      if (!isText(value)) wrong("text", value, name);
    } else return readObject(value, takes, json, wrong, name);
    return written(value, json);
  }
}

/** Or null, which is no error. */
export function isText(value: YamlValue): boolean {
  return value.kind === "scalar" && (typeof value.value === "string" || value.value === null);
}

/** Whether an entry has a value for a key. What is not known may be one. */
export function hasText(entry: SourceValue, key: string): boolean {
  const value = memberOf(entry, key);
  return value?.kind === "hole" || (literalOf(value) ?? "") !== "";
}
