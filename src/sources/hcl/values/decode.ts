// yamldecode and jsondecode: a text's value, each part of it at its own place, with the text's holes in it.
import { decode } from "../../../go-yaml/decode.ts";
import { readYaml } from "../../../go-yaml/read.ts";
import { fromYaml } from "../../model/from-yaml.ts";
import {
  type HolePiece,
  isHolePiece,
  isMember,
  type Piece,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../../model/value.ts";
import { isMark, markedText, toFileOf } from "./texts.ts";

/** @returns Undefined for text that cannot be read. */
export function decoded(text: TextValue, options: { readonly json?: boolean } = {}): SourceValue | undefined {
  const holes = text.pieces.filter(isHolePiece);
  // A hole of several lines may be anything.
  if (holes.some(({ hole }) => hole.shape === "lines" || hole.shape === "items")) return undefined;
  const marked = markedText(text);
  const reading = readYaml(marked, options);
  if (!reading.ok) return undefined;
  try {
    const value = fromYaml(decode(reading.root), { text: reading.text, base: 0 });
    return moved(value, toFileOf(text), holesInOrder(marked, holes));
  } catch {
    return undefined; // decode refuses aliases that grow without end
  }
}

function holesInOrder(marked: string, holes: readonly HolePiece[]): ReadonlyMap<string, HolePiece> {
  const marks = Array.from(marked).filter(isMark);
  return new Map(
    marks.flatMap((mark, index) => {
      const hole = holes[index];
      return hole === undefined ? [] : [[mark, hole] as const];
    }),
  );
}

/** From offsets of the decoded text to offsets of the file, and from marks to holes. */
function moved(
  value: SourceValue,
  toFile: (offset: number) => number,
  holes: ReadonlyMap<string, HolePiece>,
): SourceValue {
  const at = { start: toFile(value.at.start), end: toFile(value.at.end) };
  const again = (inner: SourceValue) => moved(inner, toFile, holes);
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map(again), at };
    case "map": {
      const members = value.members.map((each) =>
        isMember(each) ? { key: movedText(each.key, toFile, holes), value: again(each.value) } : each,
      );
      return { ...value, members, at };
    }
    case "text": {
      const text = movedText(value, toFile, holes);
      const [only, ...more] = text.pieces;
      if (only === undefined || !isHolePiece(only) || more.length > 0) return text;
      return { kind: "hole", hole: { ...only.hole, shape: "value" }, at: only.at };
    }
    default:
      return { ...value, at };
  }
}

function movedText(
  text: TextValue,
  toFile: (offset: number) => number,
  holes: ReadonlyMap<string, HolePiece>,
): TextValue {
  const at = { start: toFile(text.at.start), end: toFile(text.at.end) };
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    if (isHolePiece(piece)) return [piece];
    let start = 0;
    return piece.text.split(/([\ue000-\uf8ff])/).flatMap((part): Piece[] => {
      const from = start;
      start += part.length;
      if (part === "") return [];
      const hole = holes.get(part);
      if (hole !== undefined) return [hole];
      const { toFile: inner, write } = piece;
      const movedPiece: WrittenPiece = { text: part, toFile: (offset) => toFile(inner(from + offset)) };
      return [write === undefined ? movedPiece : { ...movedPiece, write }];
    });
  });
  return { kind: "text", pieces: pieces.length === 0 ? [{ text: "", toFile: () => at.start }] : pieces, at };
}
