// The text that YAML or JSON is read from: a file, or a text inside one, which may have holes and escapes of its own.
import { isScalar, type ParsedNode } from "yaml";
import { embeddedOffsets } from "../../go-yaml/embedded.ts";
import { rangeOf } from "../../go-yaml/range.ts";
import { lastAtOrBefore } from "../../text/position.ts";
import { writtenIn } from "../model/from-yaml.ts";
import { isHolePiece, type Piece, type Place, type TextValue } from "../model/value.ts";

export interface Ground {
  /** With a stand-in, one character, for each hole. */
  readonly text: string;
  /** The offset in the file of an offset in `text`. */
  readonly toFile: (offset: number) => number;
  /** The same, for where something ends. */
  readonly endToFile: (offset: number) => number;
  /** The pieces that `text` consists of; undefined for a file. */
  readonly pieces: StandInPieces | undefined;
}

interface StandInPieces {
  readonly list: readonly Piece[];
  indexAt(offset: number): number;
}

export function fileGround(text: string): Ground {
  const toFile = (offset: number) => offset;
  return { text, toFile, endToFile: toFile, pieces: undefined };
}

/** A text inside a file. What is read from it keeps its places, and its holes. */
export function groundIn({ pieces, at }: TextValue): Ground {
  const standIn = standIns(pieces);
  const starts: number[] = [];
  let text = "";
  for (const piece of pieces) {
    starts.push(text.length);
    text += isHolePiece(piece) ? standIn(piece.hole.expression) : piece.text;
  }
  const indexAt = (offset: number) => lastAtOrBefore(starts, offset);
  const inPiece = (index: number, offset: number): number => {
    const piece = pieces[index];
    if (piece === undefined) return at.start;
    const inner = offset - (starts[index] ?? 0);
    if (!isHolePiece(piece)) return piece.toFile(inner);
    return inner > 0 ? piece.at.end : piece.at.start;
  };
  return {
    text,
    toFile: (offset) => inPiece(indexAt(offset), offset),
    endToFile: (offset) => inPiece(indexAt(Math.max(0, offset - 1)), offset),
    pieces: { list: pieces, indexAt },
  };
}

/**
 * One character for each expression, none of which is in the text. They are of the Private Use Area, which is text to
 * YAML and JSON.
 */
function standIns(pieces: readonly Piece[]): (expression: string) => string {
  const used = new Set<string>();
  for (const piece of pieces) {
    for (const [char] of isHolePiece(piece) ? [] : piece.text.matchAll(/[\ue000-\uf8ff]/g)) used.add(char);
  }
  const given = new Map<string, string>();
  let code = FIRST_PRIVATE;
  return (expression) => {
    const known = given.get(expression);
    if (known !== undefined) return known;
    while (code < LAST_PRIVATE && used.has(String.fromCharCode(code))) code++;
    const char = String.fromCharCode(code);
    if (code < LAST_PRIVATE) code++;
    given.set(expression, char);
    return char;
  };
}

const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;

/** @param owner What a value without a place of its own belongs to. */
export function placeOf(node: ParsedNode | null, ground: Ground, owner?: Place): Place {
  if (node === null) return owner ?? { start: ground.toFile(0), end: ground.toFile(0) };
  const [start, end] = rangeOf(node);
  return { start: ground.toFile(start), end: ground.endToFile(end) };
}

/** @param text What the scalar says. */
export function textOf(text: string, node: ParsedNode | null, ground: Ground, at: Place): TextValue {
  const isWritten = isScalar(node) && String(node.value) === text;
  if (!isWritten) return { kind: "text", pieces: [{ text, toFile: () => at.start }], at };
  let offsets: ((offset: number) => number) | undefined;
  const toGround = (offset: number) => {
    offsets ??= embeddedOffsets(ground.text, node);
    return offsets(offset);
  };
  const { pieces } = ground;
  const write = (outer: Piece | undefined) => (written: string) => {
    const own = writtenIn(node.type, written);
    if (own === undefined || outer === undefined) return own;
    return isHolePiece(outer) ? undefined : outer.write?.(own);
  };
  if (pieces === undefined)
    return { kind: "text", pieces: [{ text, toFile: toGround, write: write(undefined) }], at };
  return {
    kind: "text",
    pieces: runs(text, (offset) => pieces.indexAt(toGround(offset))).map(({ start, end, index }) => {
      const outer = pieces.list[index];
      if (outer !== undefined && isHolePiece(outer)) return outer;
      const toFile = (offset: number) => {
        const outerOffset = toGround(start + offset);
        return start + offset < end ? ground.toFile(outerOffset) : ground.endToFile(outerOffset);
      };
      return { text: text.slice(start, end), toFile, write: write(outer) };
    }),
    at,
  };
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** Of the piece that all of it stands in. */
  readonly index: number;
}

/** Cuts a text where its characters come from another piece. */
function runs(text: string, indexAt: (offset: number) => number): Run[] {
  const found: Run[] = [];
  for (let offset = 0; offset < text.length; ) {
    const index = indexAt(offset);
    const start = offset;
    do offset++;
    while (offset < text.length && indexAt(offset) === index);
    found.push({ start, end: offset, index });
  }
  return found;
}
