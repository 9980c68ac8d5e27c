// How viper fills a text, and a list of text, from what a configuration says: numbers become text, text becomes a list.
// Source: https://github.com/go-viper/mapstructure (decodeString, decodeSlice, WeaklyTypedInput), viper's decoder hooks.
import { describeKind, kindOf } from "../../go-yaml/describe.ts";
import type { YamlValue } from "../../go-yaml/value.ts";
import {
  isHolePiece,
  type Place,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../model/value.ts";
import { isTimestamp } from "./config-value.ts";
import { framed, slicePiece } from "./framed.ts";

/** A configuration's text, and where it stands. */
export interface Configuration {
  readonly text: string;
  readonly frame: WrittenPiece;
}

/** What a place takes, as people read it. */
export type Takes = "text" | "a list of text" | "a mapping" | "a list of mappings";

/** Called for a value that viper cannot make what its place takes. */
export type OnWrongType = (takes: Takes, value: YamlValue) => void;

export function written(value: YamlValue, { text, frame }: Configuration): SourceValue {
  return framed(value, text, frame);
}

/** @returns What was written, where it cannot be made text. Null stays null, which every reader takes for "". */
export function weakText(
  value: YamlValue,
  configuration: Configuration,
  onWrongType: OnWrongType,
): SourceValue {
  if (value.kind !== "scalar" || isTimestamp(value)) {
    onWrongType("text", value);
    return written(value, configuration);
  }
  const { value: scalar, node } = value;
  const text = typeof scalar === "boolean" ? (scalar ? "1" : "0") : scalar === null ? null : goText(scalar);
  return written({ kind: "scalar", value: text, node }, configuration);
}

/** As Go's strconv writes a number: without an exponent. */
function goText(value: string | number | bigint): string {
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}

/** Text is split at commas. One value that is not a list is a list of one. */
export function weakTexts(
  value: YamlValue,
  configuration: Configuration,
  onWrongType: OnWrongType,
): SourceValue {
  const asList = (items: readonly SourceValue[], { at }: SourceValue): SourceValue => ({
    kind: "list",
    items,
    at,
  });
  const whole = written(value, configuration);
  if (value.kind === "list") {
    return asList(
      value.items.map((item) => weakText(item, configuration, onWrongType)),
      whole,
    );
  }
  if (value.kind === "map") {
    if (value.entries.size > 0) onWrongType("a list of text", value);
    return value.entries.size > 0 ? whole : asList([], whole);
  }
  if (value.value === null) return whole;
  if (typeof value.value === "string" && !isTimestamp(value)) {
    return asList(whole.kind === "text" ? splitAtCommas(whole) : [], whole);
  }
  return asList([weakText(value, configuration, onWrongType)], whole);
}

function splitAtCommas({ pieces, at }: TextValue): TextValue[] {
  const [piece] = pieces;
  if (piece === undefined || isHolePiece(piece) || piece.text === "") return [];
  const items: TextValue[] = [];
  let start = 0;
  for (const part of piece.text.split(",")) {
    const end = start + part.length;
    const place: Place = {
      start: piece.toFile(start),
      end: Math.max(piece.toFile(start), piece.toFile(end)),
    };
    items.push({
      kind: "text",
      pieces: [slicePiece(piece, start, end)],
      at: items.length === 0 && end === piece.text.length ? at : place,
    });
    start = end + 1;
  }
  return items;
}

/** `a number (5)`: what was found where something else belongs. */
export function kindInWords(value: YamlValue): string {
  if (isTimestamp(value)) return "a time";
  return describeKind(kindOf(value));
}
