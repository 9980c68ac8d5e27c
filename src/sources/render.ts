// Writes a document as the manifest that the reference reads. So a mapping means the same in each form, and lint, resolve
// and diff need to know of one form alone.
import type { Hole } from "./model/hole.ts";
import type { SourceDocument } from "./model/reading.ts";
import {
  given,
  type HoleValue,
  isHolePiece,
  isMember,
  literalOf,
  type Member,
  type Place,
  type SourceValue,
  type TextValue,
} from "./model/value.ts";
import { RenderWriter } from "./render-writer.ts";
import { createRendered, type Rendered } from "./rendered.ts";

/**
 * What stands in for a hole: a string for the shapes `text` and `lines`, an array for `items`, an object for `members`,
 * and any of them for `value`.
 */
export type Fill = (hole: Hole) => unknown;

/** Never throws. */
export function render(document: Pick<SourceDocument, "content" | "isPart">, fill: Fill): Rendered {
  const content =
    document.isPart !== undefined && document.isPart !== false ? asPatch(document.content) : document.content;
  return new Renderer(fill).render(content);
}

/** A part says nothing of the rest: without `kind` it is read as a patch. */
function asPatch(content: SourceValue): SourceValue {
  if (content.kind !== "map") return content;
  const members = content.members.filter(
    (each) => !isMember(each) || !["apiVersion", "kind"].includes(literalOf(each.key) ?? ""),
  );
  return { ...content, members };
}

/** JavaScript's values; what has no place of its own belongs to `at`. */
export function fromPlain(value: unknown, at: Place): SourceValue {
  if (typeof value === "string") return given(value, at);
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => fromPlain(item, at)), at };
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, each]) => ({
      key: given(key, at),
      value: fromPlain(each, at),
    }));
    return { kind: "map", members, at };
  }
  const isScalar = typeof value === "number" || typeof value === "boolean";
  return { kind: "scalar", value: isScalar ? value : null, at };
}

/** Where in the manifest a value is. What is directly below `data` becomes text. */
type Level = "root" | "data" | "below";

class Renderer {
  readonly #writer = new RenderWriter();
  readonly #fill: Fill;

  constructor(fill: Fill) {
    this.#fill = fill;
  }

  render(content: SourceValue): Rendered {
    if (content.kind === "text") this.#asWritten(content);
    else {
      this.#block(this.#filled(content), "", "root");
      this.#writer.line("", content.at);
    }
    return createRendered(this.#writer.parts());
  }

  readonly #textOf = (hole: Hole): string => String(this.#fill(hole));

  #asWritten({ pieces }: TextValue): void {
    for (const piece of pieces) {
      if (isHolePiece(piece)) this.#writer.hole(piece, this.#textOf(piece.hole));
      else this.#writer.piece(piece);
    }
  }

  /** What fills a hole that stands for a value, as a value. */
  #filled(value: SourceValue): SourceValue {
    return value.kind === "hole" ? fromPlain(this.#fill(value.hole), value.at) : value;
  }

  #items(items: readonly SourceValue[]): SourceValue[] {
    return items.flatMap((item) => {
      const value = this.#filled(item);
      return item.kind === "hole" && item.hole.shape === "items" && value.kind === "list"
        ? value.items
        : [value];
    });
  }

  #members(members: readonly (Member | HoleValue)[]): Member[] {
    return members.flatMap((each) => {
      if (isMember(each)) return [{ key: each.key, value: this.#filled(each.value) }];
      const value = this.#filled(each);
      return value.kind === "map" ? value.members.filter(isMember) : [];
    });
  }

  /** A list or a mapping, each item or member on a line of its own. */
  #block(value: SourceValue, indent: string, level: Level): void {
    const writer = this.#writer;
    const isFirst = writer.atLineStart;
    if (value.kind === "list") {
      this.#items(value.items).forEach((item, index) => {
        if (!isFirst || index > 0) writer.line(indent, item.at);
        writer.glue("- ", item.at);
        if (this.#isBlock(item)) writer.startLine();
        this.#value(item, `${indent}  `, "below");
      });
    } else if (value.kind === "map") {
      this.#members(value.members).forEach(({ key, value: content }, index) => {
        if (!isFirst || index > 0) writer.line(indent, key.at);
        this.#key(key);
        this.#member(
          content,
          indent,
          level === "root" && literalOf(key) === "data" ? "data" : "below",
          level,
        );
      });
    } else this.#value(value, indent, level);
  }

  /** @param level Where its own members are. @param holder Where it is itself. */
  #member(value: SourceValue, indent: string, level: Level, holder: Level): void {
    const writer = this.#writer;
    const inner = `${indent}  `;
    if (holder === "data" && value.kind === "text") this.#section(value, inner);
    else if (holder === "data" && this.#isBlock(value)) {
      writer.glue(` |\n${inner}`, value.at);
      writer.startLine();
      this.#block(value, inner, "below");
    } else if (holder === "data" && value.kind !== "scalar") {
      writer.glue(value.kind === "list" ? ' "[]"' : ' "{}"', value.at);
    } else {
      if (!this.#isBlock(value)) writer.glue(" ", value.at);
      this.#value(value, inner, level);
    }
  }

  /** Whether it takes lines of its own. */
  #isBlock(value: SourceValue): boolean {
    if (value.kind === "list") return this.#items(value.items).length > 0;
    return value.kind === "map" && this.#members(value.members).length > 0;
  }

  #value(value: SourceValue, indent: string, level: Level): void {
    if (this.#isBlock(value)) this.#block(value, indent, level);
    else if (value.kind === "text") this.#writer.quoted(value, this.#textOf);
    else if (value.kind === "scalar") this.#writer.glue(String(value.value), value.at);
    else this.#writer.glue(value.kind === "list" ? "[]" : "{}", value.at);
  }

  /** A section's text as a block, or in quotes where a block cannot hold it. */
  #section(value: TextValue, indent: string): void {
    const writer = this.#writer;
    const text = value.pieces
      .map((piece) => (isHolePiece(piece) ? this.#textOf(piece.hole) : piece.text))
      .join("");
    if (text.trim() === "" || NOT_IN_A_BLOCK.test(text)) {
      writer.glue(" ", value.at);
      writer.quoted(value, this.#textOf);
      return;
    }
    const breaks = /\n*$/.exec(text)?.[0].length ?? 0;
    const chomping = breaks === 0 ? "-" : breaks === 1 ? "" : "+";
    const indicator = /^\s/.test(text) ? "2" : "";
    writer.glue(` |${indicator}${chomping}\n${indent}`, value.at);
    writer.block(value, indent, this.#textOf);
  }

  /** Keys are plain where YAML reads them as text. */
  #key(key: TextValue): void {
    const text = literalOf(key);
    const [piece] = key.pieces;
    const isPlain = text !== undefined && /^[A-Za-z][\w.-]*$/.test(text) && !NOT_PLAIN.test(text);
    if (isPlain && piece !== undefined && key.pieces.length === 1 && !isHolePiece(piece))
      this.#writer.plain(piece);
    else this.#writer.quoted(key, this.#textOf);
    this.#writer.glue(":", key.at);
  }
}

/** Control characters, and line breaks that YAML 1.1 knows besides LF. */
const NOT_IN_A_BLOCK = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** What YAML 1.1 takes for something else than text. */
const NOT_PLAIN = /^(?:y|yes|on|true|n|no|off|false|null)$/i;
