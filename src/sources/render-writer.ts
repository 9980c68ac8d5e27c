// Collects the text of a rendered document, and where each of its characters comes from.
import type { Hole } from "./model/hole.ts";
import { type HolePiece, isHolePiece, type Place, type TextValue, type WrittenPiece } from "./model/value.ts";
import type { FilledHole, Quoted, RenderedParts, Segment } from "./rendered.ts";

type FillText = (hole: Hole) => string;

export class RenderWriter {
  readonly #texts: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #quoted: Quoted[] = [];
  readonly #holes: FilledHole[] = [];
  readonly #blocks: RenderedParts["blocks"][number][] = [];
  #length = 0;
  #atLineStart = true;

  /** Whether what comes next needs no line of its own. */
  get atLineStart(): boolean {
    return this.#atLineStart;
  }

  startLine(): void {
    this.#atLineStart = true;
  }

  /** Ends the line, where something is on it, and begins the next one. */
  line(indent: string, at: Place): void {
    const isAtStart = this.#texts.at(-1)?.endsWith("\n") === true;
    this.glue(isAtStart ? indent : `\n${indent}`, at);
  }

  /** Characters that nobody wrote. */
  glue(text: string, at: Place): void {
    this.#add(text, { at, from: 0 });
  }

  /** A piece as it is. */
  piece(piece: WrittenPiece): void {
    this.#run(piece, piece.text, 0);
  }

  hole({ hole, at }: HolePiece, text: string): void {
    this.#holes.push({ hole, at, start: this.#length, end: this.#length + text.length });
    this.glue(text, at);
  }

  /** A piece without quotes, which an edit may replace. */
  plain(piece: WrittenPiece): void {
    const start = this.#length;
    this.piece(piece);
    this.#quoted.push({ start, end: this.#length, piece });
  }

  /** A text in double quotes. */
  quoted({ pieces, at }: TextValue, fill: FillText): void {
    const start = this.#length;
    this.glue('"', at);
    for (const piece of pieces) {
      if (isHolePiece(piece)) this.hole(piece, escaped(fill(piece.hole)));
      else this.#escaped(piece);
    }
    this.glue('"', at);
    const [only, ...more] = pieces;
    const piece = only === undefined || isHolePiece(only) || more.length > 0 ? undefined : only;
    this.#quoted.push({ start, end: this.#length, piece });
  }

  /** A text as a block: each line behind the indentation. The first line's is written already. */
  block({ pieces, at }: TextValue, indent: string, fill: FillText): void {
    this.#blocks.push({ start: this.#length, indent, isText: true });
    // A loop of a template makes one piece several times.
    for (const [index, piece] of pieces.entries()) {
      if (isHolePiece(piece)) {
        this.hole(piece, fill(piece.hole).replaceAll("\n", `\n${indent}`));
        continue;
      }
      let from = 0;
      for (let lf = piece.text.indexOf("\n"); lf !== -1; lf = piece.text.indexOf("\n", from)) {
        this.#run(piece, piece.text.slice(from, lf + 1), from);
        from = lf + 1;
        const isLast = from === piece.text.length && index === pieces.length - 1;
        if (isLast) break;
        // It stands where the line begins, also for an edit there.
        this.#add(indent, {
          at,
          piece: { ...piece, text: "", toFile: () => piece.toFile(from) },
          from: 0,
          isOne: true,
        });
      }
      this.#run(piece, piece.text.slice(from), from);
    }
    this.#blocks.push({ start: this.#length, indent: "", isText: false });
  }

  parts(): RenderedParts {
    return {
      text: this.#texts.join(""),
      segments: this.#segments,
      quoted: this.#quoted,
      holes: this.#holes,
      blocks: this.#blocks,
    };
  }

  #run(piece: WrittenPiece, text: string, from: number): void {
    this.#add(text, { at: NOWHERE, piece, from });
  }

  #escaped(piece: WrittenPiece): void {
    const { text } = piece;
    let done = 0;
    for (const { index, 0: char } of text.matchAll(ESCAPED)) {
      this.#run(piece, text.slice(done, index), done);
      this.#add(escaped(char), { at: NOWHERE, piece, from: index, isOne: true });
      done = index + char.length;
    }
    this.#run(piece, text.slice(done), done);
  }

  #add(text: string, segment: Omit<Segment, "start">): void {
    if (text === "") return;
    this.#segments.push({ start: this.#length, ...segment });
    this.#texts.push(text);
    this.#length += text.length;
    this.#atLineStart = false;
  }
}

/** Of a segment whose piece has the place. */
const NOWHERE: Place = { start: 0, end: 0 };

/** Quotes, backslashes, control characters, halves of surrogate pairs. */
const ESCAPED = /["\\]|[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** As it stands between double quotes, in JSON and in YAML. */
function escaped(text: string): string {
  return text.replace(ESCAPED, (char) => {
    const code = char.charCodeAt(0);
    return char === '"' || char === "\\"
      ? `\\${char}`
      : code === 10
        ? "\\n"
        : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
