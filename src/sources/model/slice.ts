// A piece of a text with the way back to it: as it stands there, without the indentation around it, or with its escapes read.
import { lastAtOrBefore } from "../../text/position.ts";
import type { Hole } from "./hole.ts";
import { isHolePiece, type Piece, type Place, type TextValue, type WrittenPiece } from "./value.ts";

/** How new characters are written in a piece; undefined where they cannot stand there. */
export type WriteText = (text: string) => string | undefined;

/** Puts a text together from runs of characters that stand in a file, and from holes. */
export class TextBuilder {
  readonly #write: WriteText | undefined;
  readonly #pieces: Piece[] = [];
  #run: RunPiece | undefined;

  /** @param write Absent: no edits. */
  constructor(write?: WriteText) {
    this.#write = write;
  }

  /**
   * @param start The offset in the file of the first character.
   * @param length How many characters of the file say it. Default: each stands for itself.
   */
  add(text: string, start: number, length = text.length): void {
    this.#run ??= new RunPiece();
    this.#run.add(text, start, length);
  }

  hole(hole: Hole, at: Place): void {
    this.#close();
    this.#pieces.push({ hole, at });
  }

  /** @param at The whole of it, with its quotes. */
  build(at: Place): TextValue {
    this.#close();
    return { kind: "text", pieces: withLines(this.#pieces), at };
  }

  #close(): void {
    if (this.#run === undefined) return;
    const piece = this.#run.piece();
    this.#pieces.push(this.#write === undefined ? piece : { ...piece, write: this.#write });
    this.#run = undefined;
  }
}

/** Characters of one piece: runs of them, in order. */
class RunPiece {
  readonly #texts: string[] = [];
  readonly #inner: number[] = [];
  readonly #outer: number[] = [];
  readonly #lengths: number[] = [];
  #length = 0;
  #end = 0;
  #isVerbatim = false;

  add(text: string, start: number, length: number): void {
    const isVerbatim = text.length === length;
    const last = this.#lengths.length - 1;
    this.#texts.push(text);
    if (isVerbatim && this.#isVerbatim && start === this.#end) {
      this.#lengths[last] = (this.#lengths[last] ?? 0) + length;
    } else {
      this.#inner.push(this.#length);
      this.#outer.push(start);
      this.#lengths.push(Math.min(text.length, length));
    }
    this.#isVerbatim = isVerbatim;
    this.#length += text.length;
    this.#end = start + length;
  }

  piece(): WrittenPiece {
    const text = this.#texts.length === 1 ? (this.#texts[0] ?? "") : this.#texts.join("");
    const [inner, outer, lengths, end] = [this.#inner, this.#outer, this.#lengths, this.#end];
    const [start = 0] = outer;
    // Most pieces are as they stand there.
    if (outer.length === 1 && lengths[0] === text.length && end - start === text.length) {
      return { text, toFile: (offset) => start + Math.min(offset, text.length) };
    }
    return {
      text,
      toFile: (offset) => {
        if (offset >= text.length) return end;
        const at = lastAtOrBefore(inner, offset);
        return (outer[at] ?? 0) + Math.min(offset - (inner[at] ?? 0), lengths[at] ?? 0);
      },
    };
  }
}

/** A hole that stands alone on its line stands for any number of lines. In a text of one line it does not. */
export function withLines(pieces: readonly Piece[]): readonly Piece[] {
  const textOf = (piece: Piece | undefined) =>
    piece === undefined || isHolePiece(piece) ? undefined : piece.text;
  if (!pieces.some((piece) => textOf(piece)?.includes("\n"))) return pieces;
  return pieces.map((piece, index) => {
    if (!isHolePiece(piece) || piece.hole.shape !== "text") return piece;
    const isFirst = index === 0 || opensLine(textOf(pieces[index - 1]), index === 1);
    const isLast =
      index === pieces.length - 1 || closesLine(textOf(pieces[index + 1]), index === pieces.length - 2);
    return isFirst && isLast ? { ...piece, hole: { ...piece.hole, shape: "lines" } } : piece;
  });
}

/** Whether nothing stands on the line yet that a text ends in. */
function opensLine(text: string | undefined, isWhole: boolean): boolean {
  if (text === undefined) return false;
  const start = text.lastIndexOf("\n") + 1;
  return (start > 0 || isWhole) && text.slice(start).trim() === "";
}

function closesLine(text: string | undefined, isWhole: boolean): boolean {
  if (text === undefined) return false;
  const lf = text.indexOf("\n");
  return (lf !== -1 || isWhole) && text.slice(0, lf === -1 ? text.length : lf).trim() === "";
}

/** Lines of a text, each without the first characters of it. */
export interface LineSlice {
  readonly start: number;
  readonly end: number;
  /** How many characters of the line at an offset are not part of it. Default: none. */
  readonly skip?: (lineStart: number) => number;
  /** What a new line begins with. Default: nothing. */
  readonly indent?: string;
}

/** The lines of `text` from `start`, which begins a line, up to `end`. */
export function sliceLines(text: string, { start, end, skip, indent = "" }: LineSlice): TextValue {
  const builder = new TextBuilder((written) => written.replaceAll("\n", `\n${indent}`));
  if (skip === undefined) builder.add(text.slice(start, end), start);
  else {
    for (let line = start; line < end; ) {
      const lf = text.indexOf("\n", line);
      const lineEnd = lf === -1 || lf >= end ? end : lf + 1;
      const content = Math.min(line + skip(line), lineEnd);
      builder.add(text.slice(content, lineEnd), content);
      line = lineEnd;
    }
  }
  return builder.build({ start, end });
}
