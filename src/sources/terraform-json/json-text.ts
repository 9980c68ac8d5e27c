// JSON by offsets: a large text is skipped over, and only what is asked for is looked at.
import type { Place } from "../model/value.ts";

/** A member of an object: its key, and where its value is. */
export interface JsonMember extends Place {
  readonly key: string;
  /** With its quotes. */
  readonly keyAt: Place;
}

/** What is wrong with a text, and where. */
export interface JsonFault {
  readonly offset: number;
  /** Whether the text ends too early. */
  readonly isCut: boolean;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

const NUMBER_OR_WORD = /-?\d[\d.eE+-]*|true|false|null/y;
/** A few of them have to be escaped in a text. */
const CONTROL = /\p{Cc}/u;

/**
 * A JSON text. Nothing is kept but the text. What is passed over is checked only for the ends of its texts, lists and
 * objects. The first mistake is in `fault`; what stands before it can still be read.
 */
export class JsonText {
  readonly text: string;
  #fault: JsonFault | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get fault(): JsonFault | undefined {
    return this.#fault;
  }

  /** The first offset from `at` on that is not white space. */
  next(at: number): number {
    let offset = at;
    for (;;) {
      const code = this.text.charCodeAt(offset);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return offset;
      offset++;
    }
  }

  isList({ start }: Pick<Place, "start">): boolean {
    return this.text.charCodeAt(start) === OPEN_BRACKET;
  }

  isObject({ start }: Pick<Place, "start">): boolean {
    return this.text.charCodeAt(start) === OPEN_BRACE;
  }

  /**
   * The members of the object that begins at `start`, in order. None, where there is no object. Where the text ends too
   * early, the last one is a list or an object without its end.
   */
  *members(object: Pick<Place, "start">): Generator<JsonMember> {
    if (!this.isObject(object)) return;
    let at: number | undefined = this.next(object.start + 1);
    if (this.text.charCodeAt(at) === CLOSE_BRACE) return;
    while (at !== undefined) {
      const keyEnd: number | undefined =
        this.text.charCodeAt(at) === QUOTE ? this.#textEnd(at) : this.#fail(at);
      if (keyEnd === undefined) return;
      const keyAt = { start: at, end: keyEnd };
      const key = this.textAt(keyAt);
      const colon = this.next(keyEnd);
      if (key === undefined || this.text.charCodeAt(colon) !== COLON) return this.#fail(colon);
      const start = this.next(colon + 1);
      const end = this.end(start);
      if (end === undefined) {
        if (this.isList({ start }) || this.isObject({ start }))
          yield { key, keyAt, start, end: this.text.length };
        return;
      }
      yield { key, keyAt, start, end };
      at = this.#behind(end, CLOSE_BRACE);
    }
  }

  /** The items of the list that begins at `start`, in order: those that are complete. None, where there is no list. */
  *items(list: Pick<Place, "start">): Generator<Place> {
    if (!this.isList(list)) return;
    let start: number | undefined = this.next(list.start + 1);
    if (this.text.charCodeAt(start) === CLOSE_BRACKET) return;
    while (start !== undefined) {
      const end = this.end(start);
      if (end === undefined) return;
      yield { start, end };
      start = this.#behind(end, CLOSE_BRACKET);
    }
  }

  /** The members of an object by their keys: of a repeated key, the last. */
  object(at: Pick<Place, "start">): ReadonlyMap<string, Place> {
    const members = new Map<string, Place>();
    for (const { key, start, end } of this.members(at)) members.set(key, { start, end });
    return members;
  }

  /** The text at a place; undefined where another value is. */
  textAt(place: Place | undefined): string | undefined {
    if (place === undefined || this.text.charCodeAt(place.start) !== QUOTE) return undefined;
    const inside = this.text.slice(place.start + 1, place.end - 1);
    if (!inside.includes("\\") && !CONTROL.test(inside)) return inside;
    try {
      return String(JSON.parse(this.text.slice(place.start, place.end)));
    } catch {
      return this.#fail(place.start);
    }
  }

  /** Where the value that begins at `start` ends; undefined where there is none, or not all of it. */
  end(start: number): number | undefined {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (first === QUOTE) return this.#textEnd(start);
    if (first !== OPEN_BRACE && first !== OPEN_BRACKET) {
      NUMBER_OR_WORD.lastIndex = start;
      return NUMBER_OR_WORD.test(text) ? NUMBER_OR_WORD.lastIndex : this.#fail(start);
    }
    let depth = 0;
    for (let offset = start; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === QUOTE) {
        const end = this.#textEnd(offset);
        if (end === undefined) return undefined;
        offset = end - 1;
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
      else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) return offset + 1;
    }
    return this.#fail(text.length);
  }

  /** Where the text in quotes that begins at `start` ends. */
  #textEnd(start: number): number | undefined {
    const { text } = this;
    for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
      let before = quote - 1;
      while (text.charCodeAt(before) === BACKSLASH) before--;
      if ((quote - before) % 2 === 1) return quote + 1;
    }
    return this.#fail(text.length);
  }

  /** Where the next item begins behind one that ends at `end`; undefined at the end of the list or object. */
  #behind(end: number, close: number): number | undefined {
    const at = this.next(end);
    const code = this.text.charCodeAt(at);
    if (code === COMMA) return this.next(at + 1);
    return code === close ? undefined : this.#fail(at);
  }

  #fail(offset: number): undefined {
    this.#fault ??= { offset, isCut: offset >= this.text.length };
  }
}
