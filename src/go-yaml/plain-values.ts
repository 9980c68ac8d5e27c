// Reads the scalars of plain forms (plain-forms.ts), and lists in brackets. Each method that reads a value goes to the
// next line with content. For a doubt it returns undefined, and where it stands is then of no use any more.
import type { ParsedNode, Scalar } from "yaml";
import { COLON, DASH, HASH, isWord, LF, PlainCursor, SPACE } from "./plain-cursor.ts";
import { nodes } from "./plain-nodes.ts";
import { resolvePlain } from "./scalars.ts";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const COMMA = 44;
export const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const BAR = 124;

export class PlainValues extends PlainCursor {
  /**
   * The value that is next. Only a block of text has more than one line.
   *
   * @param column Of the key that it is the value of; undefined where it is no key's.
   */
  value(column?: number): ParsedNode | undefined {
    const start = this.at;
    const first = this.text.charCodeAt(start);
    if (first === OPEN_BRACKET) return this.flowList(start);
    if (first === BAR) return column === undefined ? undefined : this.#block(start, column);
    if (first === SINGLE_QUOTE || first === DOUBLE_QUOTE) {
      const end = this.#quotedEnd(start, first);
      if (end === 0 || !this.endLine(end)) return undefined;
      return this.#quoted(start, end, this.lineEnd);
    }
    if (!isPlainStart(first) || !this.#endPlain(start)) return undefined;
    return this.plain(start, this.valueEnd, this.lineEnd);
  }

  plain(start: number, end: number, nodeEnd: number): Scalar.Parsed {
    const source = this.text.slice(start, end);
    return new nodes.Scalar(start, end, nodeEnd, resolvePlain(source), source, "PLAIN");
  }

  #quoted(start: number, end: number, nodeEnd: number): Scalar.Parsed {
    const source = this.text.slice(start + 1, end - 1);
    const isDouble = this.text.charCodeAt(start) === DOUBLE_QUOTE;
    return new nodes.Scalar(start, end, nodeEnd, source, source, isDouble ? "QUOTE_DOUBLE" : "QUOTE_SINGLE");
  }

  /** Behind the closing quote; 0 for an escape, and for quotes that do not close on this line. */
  #quotedEnd(start: number, quote: number): number {
    const { text } = this;
    for (let at = start + 1; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === quote) return text.charCodeAt(at + 1) === quote ? 0 : at + 1;
      if (character === LF || (character === BACKSLASH && quote === DOUBLE_QUOTE)) return 0;
    }
    return 0;
  }

  /** Finds the end of plain text: the line's, or a comment's start. False where it holds a colon that ends a key. */
  #endPlain(start: number): boolean {
    const { text } = this;
    let end = start;
    for (let at = start; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === SPACE) continue;
      if (character === LF || (character === HASH && end < at)) break;
      if (character === COLON && !(text.charCodeAt(at + 1) > SPACE)) return false;
      end = at + 1;
    }
    return this.endLine(end);
  }

  /** A list in brackets, on one line. */
  flowList(start: number): ParsedNode | undefined {
    const { text } = this;
    const items: ParsedNode[] = [];
    let at = start + 1;
    if (text.charCodeAt(at) !== CLOSE_BRACKET) {
      for (;;) {
        const item = this.#flowItem(this.behindSpaces(at));
        if (item === undefined) return undefined;
        items.push(item);
        at = this.valueEnd;
        if (text.charCodeAt(at) === CLOSE_BRACKET) break;
        if (text.charCodeAt(at) !== COMMA) return undefined;
        at++;
      }
    }
    if (!this.endLine(at + 1)) return undefined;
    return new nodes.Seq(start, at + 1, this.lineEnd, items, true);
  }

  /** In brackets, plain text is one word here. */
  #flowItem(start: number): Scalar.Parsed | undefined {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (first === SINGLE_QUOTE || first === DOUBLE_QUOTE) {
      this.valueEnd = this.#quotedEnd(start, first);
      return this.valueEnd === 0 ? undefined : this.#quoted(start, this.valueEnd, this.valueEnd);
    }
    if (!isPlainStart(first)) return undefined;
    let end = start + 1;
    while (
      isWord(text.charCodeAt(end)) ||
      (text.charCodeAt(end) === COLON && isWord(text.charCodeAt(end + 1)))
    )
      end++;
    this.valueEnd = end;
    return this.plain(start, end, end);
  }

  /** A block of text behind `|` or `|-`, without a comment and without lines of spaces alone. */
  #block(start: number, column: number): ParsedNode | undefined {
    const { text } = this;
    const isStripped = text.charCodeAt(start + 1) === DASH;
    const first = start + (isStripped ? 3 : 2);
    if (text.charCodeAt(first - 1) !== LF) return undefined;
    const indentation = this.behindSpaces(first) - first;
    if (indentation <= column || indentation === 0 || text.charCodeAt(first + indentation) === LF)
      return undefined;
    let end = first;
    for (let line = first; line < text.length; line = this.behindLine(line)) {
      if (text.charCodeAt(line) === LF) continue;
      const at = this.behindSpaces(line);
      if (at >= text.length || text.charCodeAt(at) === LF) return undefined;
      if (at - line < indentation) break;
      end = this.behindLine(at);
    }
    this.toLine(end);
    this.lineEnd = end;
    const lines = text.slice(first, isStripped && text.charCodeAt(end - 1) === LF ? end - 1 : end);
    const value = lines.replaceAll(`\n${" ".repeat(indentation)}`, "\n").slice(indentation);
    return new nodes.Scalar(start, end, end, value, value, "BLOCK_LITERAL");
  }
}

/** What plain text may begin with, whatever follows it: a letter, a digit, `.`, `/` or `_`. */
function isPlainStart(character: number): boolean {
  return isWord(character) && character !== DASH;
}
