// Goes through the lines of a text in plain forms (plain-forms.ts).

export const LF = 10;
export const SPACE = 32;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;

/** The column behind the last line. */
export const END = -1;
/** The column of a line below a comment that is indented further. It ends every block, and it is not the end. */
const DOUBT = -2;

export class PlainCursor {
  readonly text: string;
  /** The first character of the line that is read next, behind its indentation. */
  at = 0;
  /** Its column, from 0; END behind the last line. */
  column = END;
  /** How far the comments above that line are indented; -1 where there are none. */
  commentColumn = -1;
  /** Where the value that was read last ends. */
  valueEnd = 0;
  /** Where its line ends, behind the line break. */
  lineEnd = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the first line from `start` on that holds more than a comment. */
  toLine(start: number): void {
    const { text } = this;
    let lineStart = start;
    this.commentColumn = -1;
    for (;;) {
      const at = this.behindSpaces(lineStart);
      const first = text.charCodeAt(at);
      if (first === LF) lineStart = at + 1;
      else if (first === HASH) {
        this.commentColumn = Math.max(this.commentColumn, at - lineStart);
        lineStart = this.behindLine(at);
      } else {
        this.at = at;
        this.column = at < text.length ? at - lineStart : END;
        // Such a comment may belong to what ends above it.
        if (this.commentColumn > Math.max(0, this.column)) this.column = DOUBT;
        return;
      }
    }
  }

  /** Goes to the next line, where nothing follows `end` on this one but spaces and a comment. */
  endLine(end: number): boolean {
    const at = this.behindSpaces(end);
    const next = this.text.charCodeAt(at);
    if (at < this.text.length && next !== LF && (next !== HASH || at === end)) return false;
    this.valueEnd = end;
    this.lineEnd = this.behindLine(at);
    this.toLine(this.lineEnd);
    return true;
  }

  behindSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  behindLine(from: number): number {
    const lf = this.text.indexOf("\n", from);
    return lf === -1 ? this.text.length : lf + 1;
  }

  isItem(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
  }
}

/** A letter, a digit, `-`, `.`, `/` or `_`. */
export function isWord(character: number): boolean {
  return isLetter(character) || (character >= 45 && character <= 57) || character === 95;
}

export function isLetter(character: number): boolean {
  return (character >= 97 && character <= 122) || (character >= 65 && character <= 90);
}
