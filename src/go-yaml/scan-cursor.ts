// A place in a text that go-yaml v2's scanner has reached, and what it sees there. Line breaks are LF and CRLF.

/** What may follow an indicator: a space, a tab, a line break, or the end of the text. */
const BLANK_OR_END = /[ \t\r\n]|$/y;
const MARKER = /(?:---|\.\.\.)(?=[ \t\r\n]|$)/y;

export class ScanCursor {
  readonly text: string;
  offset: number;
  /** How many line breaks are behind it. */
  line = 0;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  /** Counted in units of UTF-16. Go counts characters. It only matters here whether a column is 0, and between spaces. */
  get column(): number {
    return this.offset - (this.text.lastIndexOf("\n", this.offset - 1) + 1);
  }

  /** The character here. It is "" at the text's end. */
  get char(): string {
    return this.text.charAt(this.offset);
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** Whether a space, a tab, a line break or the end is `ahead` characters further on. */
  isBlank(ahead = 0): boolean {
    return this.matches(BLANK_OR_END, this.offset + ahead);
  }

  isBreak(): boolean {
    const { char } = this;
    return char === "\n" || char === "\r";
  }

  isSpaceOrTab(): boolean {
    const { char } = this;
    return char === " " || char === "\t";
  }

  /** Whether it is the first character of its line. */
  get isAtLineStart(): boolean {
    return this.offset === 0 || this.text[this.offset - 1] === "\n";
  }

  /** Whether a document marker begins here. */
  isMarker(): boolean {
    return this.isAtLineStart && this.matches(MARKER);
  }

  /** @param pattern A sticky one. */
  matches(pattern: RegExp, offset = this.offset): boolean {
    pattern.lastIndex = offset;
    return pattern.test(this.text);
  }

  /** Goes behind what the sticky `pattern` matches here. False where it does not match. */
  take(pattern: RegExp): boolean {
    if (!this.matches(pattern)) return false;
    this.#goTo(pattern.lastIndex);
    return true;
  }

  skipLineBreak(): void {
    this.#goTo(this.offset + (this.char === "\r" ? 2 : 1));
  }

  skipToLineEnd(): void {
    while (!this.isAtEnd && !this.isBreak()) this.offset++;
  }

  #goTo(offset: number): void {
    for (let lf = this.text.indexOf("\n", this.offset); lf !== -1 && lf < offset; ) {
      this.line++;
      lf = this.text.indexOf("\n", lf + 1);
    }
    this.offset = offset;
  }
}
