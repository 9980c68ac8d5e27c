// Reads the forms in which nearly everyone writes aws-auth, ten times as fast as the full reader (read.ts): lists and
// mappings a line an item, scalars on one line, blocks of text, comments. It is no second opinion. It reads a text only
// where it is sure to give the nodes that the full reader gives, and hands everything else on. A property holds it to that.
//
//     - rolearn: arn:aws:iam::111122223333:role/dev   # plain text, or a number, or a word for null, as resolvePlain says
//       username: "dev:{{SessionName}}"               # one line in quotes, without escapes
//       groups:                                       # a list at the key's column, or further right
//         - developers
//     - sso: …                                        # a mapping further right
//       groups: [developers, viewers]                 # brackets on one line; `[]`
//
// It hands on: a tab, a carriage return, what is not ASCII; an empty value; plain text on several lines; an indentation
// that ends none of the open blocks; anchors, tags, and whatever else is not listed above.
import type { Pair, ParsedNode } from "yaml";
import { COLON, END, HASH, isLetter, isWord, LF, SPACE } from "./plain-cursor.ts";
import { nodes } from "./plain-nodes.ts";
import { OPEN_BRACKET, PlainValues } from "./plain-values.ts";

/** What the reader does not look at more closely. */
const OTHER_CHARACTER = /[^\n\x20-\x7e]/;

/** Nothing in a ConfigMap is deeper: its `metadata`, with a list of mappings of mappings. */
const MAX_DEPTH = 8;

/**
 * The text's root, as the full reader gives it, but for the comments that the package hangs on nodes.
 *
 * @returns Undefined where the text has to be given to the full reader. That says nothing about whether it is right.
 */
export function readPlainForms(text: string): ParsedNode | undefined {
  return OTHER_CHARACTER.test(text) ? undefined : new PlainReader(text).root();
}

class PlainReader extends PlainValues {
  #depth = 0;

  root(): ParsedNode | undefined {
    this.toLine(this.text.startsWith("---\n") ? 4 : 0);
    if (this.column < 0) return undefined;
    const root = this.#rootValue();
    return this.column === END ? root : undefined;
  }

  #rootValue(): ParsedNode | undefined {
    if (this.isItem()) return this.#list();
    if (this.text.charCodeAt(this.at) !== OPEN_BRACKET) return this.#mapping();
    // The full reader has rules of its own for what follows brackets (document-end.ts).
    return this.text.includes("#") ? undefined : this.flowList(this.at);
  }

  /** The list whose first item is next. */
  #list(): ParsedNode | undefined {
    if (++this.#depth > MAX_DEPTH) return undefined;
    const { at: start, column } = this;
    const items: ParsedNode[] = [];
    while (this.column === column && this.isItem()) {
      const dash = this.at;
      this.at = this.behindSpaces(dash + 1);
      this.column += this.at - dash;
      const item = this.#keyEnd() === 0 ? this.value() : this.#mapping();
      if (item === undefined) return undefined;
      items.push(item);
    }
    // Below a list at its key's column: the comment may belong to the list that ends above it.
    if (this.column === column && this.commentColumn === column) return undefined;
    this.#depth--;
    return new nodes.Seq(start, this.lineEnd, this.lineEnd, items);
  }

  /** The mapping whose first key is next. */
  #mapping(): ParsedNode | undefined {
    if (++this.#depth > MAX_DEPTH) return undefined;
    const { at: start, column } = this;
    const pairs: Pair<ParsedNode, ParsedNode>[] = [];
    while (this.column === column) {
      const keyStart = this.at;
      const keyEnd = this.#keyEnd();
      if (keyEnd === 0) return undefined;
      const key = this.plain(keyStart, keyEnd, keyEnd);
      const value = this.#valueOf(keyEnd + 1, column);
      if (value === undefined) return undefined;
      pairs.push(new nodes.Pair(key, value));
    }
    if (this.column > column) return undefined;
    this.#depth--;
    return new nodes.Map(start, this.lineEnd, this.lineEnd, pairs);
  }

  /** Where the key that is next ends; 0 where no key is next. A key is one word here. */
  #keyEnd(): number {
    const { text } = this;
    if (!isLetter(text.charCodeAt(this.at))) return 0;
    let end = this.at + 1;
    while (isWord(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== COLON || end - this.at > MAX_KEY_LENGTH) return 0;
    const after = text.charCodeAt(end + 1);
    return after === SPACE || after === LF ? end : 0;
  }

  /** The value of a key in `column`, from behind its colon on. */
  #valueOf(from: number, column: number): ParsedNode | undefined {
    const at = this.behindSpaces(from);
    const first = this.text.charCodeAt(at);
    if (first !== LF && first !== HASH) {
      this.at = at;
      return this.value(column);
    }
    this.toLine(this.behindLine(at));
    if (this.isItem()) return this.column >= column ? this.#list() : undefined;
    return this.column > column ? this.#mapping() : undefined;
  }
}

/** Much less than go-yaml takes, and more than any name of a key in Kubernetes. */
const MAX_KEY_LENGTH = 512;
