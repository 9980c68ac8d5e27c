// The YAML or JSON inside a text of which some is not known, as values with places in the file.
import { isScalar } from "yaml";
import { decode } from "../../go-yaml/decode.ts";
import { faultOf, type YamlFault } from "../../go-yaml/fault.ts";
import { readYaml } from "../../go-yaml/read.ts";
import type { YamlMember, YamlValue } from "../../go-yaml/value.ts";
import { isHolePiece, type Place, type SourceValue, type TextValue } from "../model/value.ts";
import { type Ground, placeOf, textOf } from "./ground.ts";
import { readJson } from "./json-yaml.ts";

export type GroundReading =
  | { readonly ok: true; readonly value: YamlValue }
  | { readonly ok: false; readonly fault: YamlFault };

/** Reads the first document of a text. Content never makes it throw. */
export function readGround({ text }: Ground): GroundReading {
  const isJson = /^\s*[[{]/.test(text);
  const value = isJson ? readJson(text) : undefined;
  if (value !== undefined) return { ok: true, value };
  const reading = readYaml(text, { json: isJson });
  if (!reading.ok) return reading;
  try {
    return { ok: true, value: decode(reading.root) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** @param owner What a value without a place of its own belongs to. */
export function valueIn(value: YamlValue, ground: Ground, owner?: Place): SourceValue {
  const at = placeOf(value.node, ground, owner);
  switch (value.kind) {
    case "list":
      return { kind: "list", items: value.items.map((item) => valueIn(item, ground, at)), at };
    case "map":
      return {
        kind: "map",
        members: [...value.entries].map(([name, member]) => {
          const key = keyIn(name, member, ground, at);
          return { key, value: valueIn(member.value, ground, key.at) };
        }),
        at,
      };
    case "scalar":
      return scalarIn(value, ground, at);
  }
}

export function keyIn(name: string, { key }: YamlMember, ground: Ground, owner: Place): TextValue {
  return textOf(name, key, ground, placeOf(key, ground, owner));
}

export function scalarIn(
  { value, node }: YamlValue & { readonly kind: "scalar" },
  ground: Ground,
  at: Place,
): SourceValue {
  if (typeof value === "bigint") return { kind: "scalar", value: Number(value), at };
  if (typeof value !== "string") return { kind: "scalar", value, at };
  const text = textOf(value, node, ground, at);
  const [piece, ...more] = text.pieces;
  // Without quotes, what a hole stands for may be of any type.
  const isBare = isScalar(node) && node.type === "PLAIN" && more.length === 0;
  if (!isBare || piece === undefined || !isHolePiece(piece)) return text;
  return { kind: "hole", hole: { ...piece.hole, shape: "value" }, at: piece.at };
}
