// The mappings of a server's configuration, as the server reads them. Source: cmd/aws-iam-authenticator/root.go (getConfig),
// pkg/config/mapper.go (Validate) and pkg/mapper/file/mapper.go (NewFileMapper) of the reference.
import type { ParsedNode } from "yaml";
import type { SectionName } from "../../document/problem.ts";
import type { YamlMember, YamlValue } from "../../go-yaml/value.ts";
import { fold, lowerCase } from "../../text/fold.ts";
import {
  given,
  type HoleValue,
  isHolePiece,
  type Member,
  type SourceValue,
  type TextValue,
} from "../model/value.ts";
import { checkEntry, type OnEntryFault } from "./check-entry.ts";
import { type Configuration, kindInWords, type Takes, weakText, weakTexts, written } from "./weak-values.ts";

/** How each key of an entry is written in a ConfigMap, and what it takes. */
type Fields = ReadonlyMap<string, { readonly name: string; readonly takes: FieldType }>;

type FieldType = "text" | "texts" | "sso";

function fieldsOf(...names: readonly string[]): Fields {
  return new Map(names.map((name) => [fold(name), { name, takes: TAKES.get(name) ?? "text" }]));
}

const TAKES: ReadonlyMap<string, FieldType> = new Map([
  ["groups", "texts"],
  ["sso", "sso"],
]);
const ROLE = fieldsOf("rolearn", "sso", "username", "groups", "userid");
const USER = fieldsOf("userarn", "username", "groups", "userid");
const SSO = fieldsOf("permissionSetName", "accountID", "partition");

export interface SectionReader {
  readonly configuration: Configuration;
  /** Whether the entries are made a back end of, which refuses those that match no one. */
  readonly isUsed: boolean;
  readonly onFault: OnEntryFault;
}

/** What the ConfigMap's section would say. Undefined where it says nothing. */
export function readSection(name: SectionName, value: YamlValue, reader: SectionReader): SourceValue {
  const { configuration, onFault } = reader;
  const whole = written(value, configuration);
  if (name === "mapAccounts") {
    return weakTexts(value, configuration, (takes, found) =>
      onFault({ section: name, at: written(found, configuration).at, ...wrongType(takes, found) }),
    );
  }
  if (value.kind === "scalar") {
    if (value.value === "") return { kind: "list", items: [], at: whole.at };
    if (value.value !== null) {
      onFault({ section: name, at: whole.at, ...wrongType("a list of mappings", value) });
    }
    return whole;
  }
  // One mapping is a list of one.
  const items = value.kind === "list" ? value.items : value.entries.size === 0 ? [] : [value];
  return {
    kind: "list",
    items: items.map((item, index) => readEntry(name, index, item, reader)),
    at: whole.at,
  };
}

function readEntry(
  section: "mapRoles" | "mapUsers",
  index: number,
  item: YamlValue,
  { configuration, isUsed, onFault }: SectionReader,
): SourceValue {
  let isWhole = true;
  const onWrongType = (takes: Takes, found: YamlValue, key?: string) => {
    isWhole = false;
    onFault({ section, index, key, at: written(found, configuration).at, ...wrongType(takes, found) });
  };
  const fields = section === "mapRoles" ? ROLE : USER;
  const entry = readFields(item, fields, configuration, onWrongType);
  if (isWhole && isUsed) checkEntry(section, index, entry, onFault);
  return entry;
}

function wrongType(takes: Takes, found: YamlValue) {
  return { why: "wrong-type", takes, found: kindInWords(found) } as const;
}

function readFields(
  item: YamlValue,
  fields: Fields,
  configuration: Configuration,
  onWrongType: (takes: Takes, found: YamlValue, key?: string) => void,
): SourceValue {
  const whole = written(item, configuration);
  if (item.kind !== "map") {
    if (item.kind === "list" || item.value !== null) onWrongType("a mapping", item);
    else return { kind: "map", members: [], at: whole.at };
    return whole;
  }
  const read = (value: YamlValue, name: string, takes: FieldType): SourceValue => {
    const onWrong = (type: Takes, found: YamlValue) => onWrongType(type, found, name);
    if (takes === "text") return weakText(value, configuration, onWrong);
    if (takes === "texts") return weakTexts(value, configuration, onWrong);
    const isNull = value.kind === "scalar" && value.value === null;
    return isNull ? written(value, configuration) : readFields(value, SSO, configuration, onWrongType);
  };
  const members = [...variantsOf(item.entries)].map(([folded, variants]): Member => {
    const field = fields.get(folded);
    const [counts, ...others] = countingOf(variants);
    const key = keyText(counts.spelling, counts.member.key, configuration, field?.name);
    if (others.length > 0) return { key, value: oneOf(variants, key, configuration) };
    const { value } = counts.member;
    return {
      key,
      value: field === undefined ? written(value, configuration) : read(value, field.name, field.takes),
    };
  });
  return { kind: "map", members, at: whole.at };
}

type Variants = readonly [Variant, ...Variant[]];

interface Variant {
  readonly spelling: string;
  readonly member: YamlMember;
}

/** The members of a mapping by their keys in lower case. Each has at least one. */
function variantsOf(entries: ReadonlyMap<string, YamlMember>): ReadonlyMap<string, Variants> {
  const variants = new Map<string, [Variant, ...Variant[]]>();
  for (const [spelling, member] of entries) {
    const folded = fold(spelling);
    const known = variants.get(folded);
    if (known === undefined) variants.set(folded, [{ spelling, member }]);
    else known.push({ spelling, member });
  }
  return variants;
}

/**
 * The members of which one is left. viper moves each key to its spelling in lower case, in no order: one that is moved there
 * replaces one that is there already, and of several that are moved any may be the last.
 */
function countingOf(variants: Variants): Variants {
  const [first, ...more] = variants.filter(({ spelling }) => spelling !== lowerCase(spelling));
  return first === undefined ? variants : [first, ...more];
}

function oneOf(variants: Variants, key: TextValue, configuration: Configuration): HoleValue {
  const spellings = variants.map(({ spelling }) => spelling);
  const { at } = written(variants[0].member.value, configuration);
  const expression = `the value of one of ${spellings.join(", ")} at ${key.at.start}`;
  return { kind: "hole", hole: { shape: "value", expression, why: "expression" }, at };
}

/** A key where it stands, in the spelling that a ConfigMap needs. */
export function keyText(
  spelling: string,
  node: ParsedNode,
  configuration: Configuration,
  name: string = spelling,
): TextValue {
  const key = written({ kind: "scalar", value: spelling, node }, configuration);
  if (key.kind !== "text") return given(name, key.at);
  const pieces = key.pieces.map((piece) => (isHolePiece(piece) ? piece : { ...piece, text: name }));
  return { ...key, pieces };
}

export interface Setting extends Variant {
  /** Whether another spelling of its key may count instead. */
  readonly isOneOf: boolean;
}

/** The value that a key of any case has; undefined where there is none. */
export function settingAt(root: YamlValue, path: readonly string[]): Setting | undefined {
  const [name = "", ...rest] = path;
  if (root.kind !== "map") return undefined;
  const variants = variantsOf(root.entries);
  // A key with dots in it is taken for a path, and before the path itself.
  const dotted = path.length > 1 ? variants.get(path.join(".")) : undefined;
  const found = dotted ?? variants.get(name);
  if (found === undefined) return undefined;
  const [counts, ...others] = countingOf(found);
  const isOneOf = others.length > 0;
  if (dotted !== undefined || rest.length === 0) return { ...counts, isOneOf };
  const below = settingAt(counts.member.value, rest);
  return below && { ...below, isOneOf: below.isOneOf || isOneOf };
}
