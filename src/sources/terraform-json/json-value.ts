// A value of a JSON text, with the place of each of its parts.
import { Scalar } from "yaml";
import { embeddedOffsets } from "../../go-yaml/embedded.ts";
import type { Member, Place, SourceValue, TextValue } from "../model/value.ts";
import type { JsonText } from "./json-text.ts";

/** No value that is asked for is deeper: a ConfigMap in a resource's attributes. */
const MAX_DEPTH = 100;

/** What cannot be read is a hole. Where the text is not JSON, `json.fault` says where. */
export function jsonValue(json: JsonText, at: Place, depth = 0): SourceValue {
  const written = textValue(json, at);
  if (written !== undefined) return written;
  if (json.isObject(at) && depth < MAX_DEPTH) {
    const members: Member[] = [];
    for (const { keyAt, start, end } of json.members(at)) {
      const key = textValue(json, keyAt);
      if (key !== undefined) members.push({ key, value: jsonValue(json, { start, end }, depth + 1) });
    }
    return { kind: "map", members, at };
  }
  if (json.isList(at) && depth < MAX_DEPTH) {
    return {
      kind: "list",
      items: Array.from(json.items(at), (item) => jsonValue(json, item, depth + 1)),
      at,
    };
  }
  const value = scalarOf(json.text.slice(at.start, at.end));
  return value === undefined ? unreadable(at) : { kind: "scalar", value, at };
}

function textValue(json: JsonText, at: Place): TextValue | undefined {
  const text = json.textAt(at);
  if (text === undefined) return undefined;
  let toFile: ((offset: number) => number) | undefined;
  const piece = {
    text,
    toFile: (offset: number) => {
      toFile ??= offsetsIn(json.text, at, text);
      return toFile(offset);
    },
  };
  return { kind: "text", pieces: [piece], at };
}

/** Escapes of JSON are escapes of YAML's double quotes, too. */
function offsetsIn(text: string, { start, end }: Place, value: string): (offset: number) => number {
  const scalar = Object.assign(new Scalar(value), { type: "QUOTE_DOUBLE", range: [start, end, end] });
  return embeddedOffsets(text, scalar as Scalar.Parsed); // it asks for the value, its style and its range
}

function scalarOf(written: string): number | boolean | null | undefined {
  if (written === "null") return null;
  if (written === "true" || written === "false") return written === "true";
  const number = Number(written);
  return Number.isNaN(number) ? undefined : number;
}

function unreadable(at: Place): SourceValue {
  return {
    kind: "hole",
    hole: { shape: "value", expression: `(not read, at offset ${at.start})`, why: "expression" },
    at,
  };
}
