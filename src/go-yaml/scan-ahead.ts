// How far go-yaml v2 scans behind a document's value, and whether what it scans there is valid. All text after that is
// never looked at. It scans on while the first token behind the value may be a key, to see whether a colon follows.
// Source: scannerc.go (yaml_parser_fetch_more_tokens, and the functions that it calls).
import { ScanCursor } from "./scan-cursor.ts";
import { scanBlockText, scanDirective, scanName, scanPlain, scanQuoted, scanTag } from "./scan-tokens.ts";

/** A token that is a key if a colon follows it. */
interface SimpleKey {
  isPossible: boolean;
  /** The token's number. */
  readonly token: number;
  readonly line: number;
  readonly offset: number;
}

/** How many characters there may be from the start of a key to its colon. */
const MAX_KEY_LENGTH = 1024;
const MAX_FLOW_LEVEL = 10_000;

/**
 * Whether go-yaml reads a document whose blocks have all ended before `offset`. One token is scanned there, and more
 * while it may be a key.
 *
 * @param text With LF or CRLF for all line breaks.
 * @param isOnNewLine Whether nothing but spaces is before it on its line.
 */
export function isScannedBehindBlock(text: string, offset: number, isOnNewLine: boolean): boolean {
  return isReadEitherWay(text, offset, (skipsMark) => {
    const scanner = new AheadScanner(text, offset, isOnNewLine, skipsMark);
    return scanner.next() && scanner.resolveKey(0);
  });
}

/**
 * Whether go-yaml reads a document that is a list or a mapping in brackets, whatever is behind it.
 *
 * @param offset Where the value begins, with its tag or anchor.
 */
export function isScannedBehindFlow(text: string, offset: number, isOnNewLine: boolean): boolean {
  return isReadEitherWay(text, offset, (skipsMark) => {
    const scanner = new AheadScanner(text, offset, isOnNewLine, skipsMark);
    do if (!scanner.next()) return false;
    while (!scanner.isBehindFlow);
    const behind = scanner.tokens;
    if (!scanner.resolveKey(0) || scanner.keyToken === 0) return false; // the value in brackets is a key
    return (scanner.tokens > behind || scanner.next()) && scanner.resolveKey(behind);
  });
}

/**
 * go-yaml skips a byte order mark at a line's start only if the mark happens to be first in its buffer. Otherwise the
 * mark is text. Where it is not known which, both have to be valid.
 */
function isReadEitherWay(text: string, offset: number, isRead: (skipsMark: boolean) => boolean): boolean {
  return isRead(false) && (!text.includes("\ufeff", offset) || isRead(true));
}

class AheadScanner {
  /** How many tokens it has scanned. */
  tokens = 0;
  /** Whether the last token closed the outermost bracket. */
  isBehindFlow = false;
  /** The number of the last token that is a key outside brackets, or begins one. */
  keyToken = -1;

  readonly #cursor: ScanCursor;
  readonly #skipsMark: boolean;
  #keyAllowed: boolean;
  /** The possible key on each level of brackets. */
  readonly #keys: SimpleKey[] = [{ isPossible: false, token: -1, line: 0, offset: 0 }];
  /** The level of each token that is waited for, because it may be a key. */
  readonly #waiting = new Map<number, number>();

  constructor(text: string, offset: number, keyAllowed: boolean, skipsMark: boolean) {
    this.#cursor = new ScanCursor(text, offset);
    this.#keyAllowed = keyAllowed;
    this.#skipsMark = skipsMark;
  }

  get #inFlow(): boolean {
    return this.#keys.length > 1;
  }

  /** Scans on until it is known whether the token with that number is a key. False where something is refused. */
  resolveKey(token: number): boolean {
    for (;;) {
      const key = this.#keys[this.#waiting.get(token) ?? -1];
      if (key === undefined || !this.#isValid(key)) return true;
      if (!this.next()) return false;
    }
  }

  #isValid(key: SimpleKey): boolean {
    const { line, offset, text } = this.#cursor;
    if (!key.isPossible || key.line < line) return false;
    if (offset - key.offset <= MAX_KEY_LENGTH) return true;
    return [...text.slice(key.offset, offset)].length <= MAX_KEY_LENGTH;
  }

  /** Scans one token. False where go-yaml refuses it. */
  next(): boolean {
    this.#toNextToken();
    this.isBehindFlow = false;
    const isValid = this.#token();
    this.tokens++;
    return isValid;
  }

  #toNextToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      if (this.#skipsMark && cursor.isAtLineStart && cursor.char === "\ufeff") cursor.offset++;
      while (cursor.char === " " || (cursor.char === "\t" && (this.#inFlow || !this.#keyAllowed))) cursor.offset++;
      if (cursor.char === "#") cursor.skipToLineEnd();
      if (!cursor.isBreak()) return;
      cursor.skipLineBreak();
      if (!this.#inFlow) this.#keyAllowed = true;
    }
  }

  #token(): boolean {
    const cursor = this.#cursor;
    const { char } = cursor;
    if (cursor.isAtEnd) {
      cursor.line++; // the end counts as a line break
      return this.#without();
    }
    if (char === "%" && cursor.isAtLineStart) return this.#without() && scanDirective(cursor);
    if (cursor.isMarker()) return this.#without(3);
    switch (char) {
      case "[":
      case "{":
        this.#mayBeKey();
        this.#keys.push({ isPossible: false, token: this.tokens, line: cursor.line, offset: cursor.offset });
        this.#keyAllowed = true;
        cursor.offset++;
        return this.#keys.length <= MAX_FLOW_LEVEL;
      case "]":
      case "}":
        this.isBehindFlow = this.#keys.length === 2;
        this.#without(1);
        // Behind brackets without any text in them, this stops to wait for the brackets themselves: a flaw of go-yaml.
        if (this.#inFlow) this.#waiting.delete(this.#keys.pop()?.token ?? -1);
        return true;
      case ",":
        this.#without(1);
        this.#keyAllowed = true;
        return true;
      case "*":
      case "&":
        this.#mayBeKey();
        return scanName(cursor);
      case "!":
        this.#mayBeKey();
        return scanTag(cursor);
      case "'":
      case '"':
        this.#mayBeKey();
        return scanQuoted(cursor);
      case "|":
      case ">":
        if (this.#inFlow) return false;
        this.#without();
        this.#keyAllowed = true;
        return scanBlockText(cursor, -1);
      case "#":
      case "%":
      case "@":
      case "`":
      case "\t":
        return false;
      default:
        return this.#dashKeyValueOrText(char);
    }
  }

  #dashKeyValueOrText(char: string): boolean {
    const cursor = this.#cursor;
    const isIndicator = cursor.isBlank(1);
    if (char === "-" && isIndicator) {
      if (!this.#inFlow && !this.#keyAllowed) return false;
      this.#without(1);
      this.#keyAllowed = true;
      return true;
    }
    if (char === "?" && (isIndicator || this.#inFlow)) {
      if (!this.#inFlow && !this.#keyAllowed) return false;
      this.#without(1);
      this.#keyAllowed = !this.#inFlow;
      return true;
    }
    if (char === ":" && (isIndicator || this.#inFlow)) return this.#value();
    this.#mayBeKey();
    const tookBreaks = scanPlain(cursor, 0, this.#inFlow);
    if (tookBreaks === true) this.#keyAllowed = true;
    return tookBreaks !== undefined;
  }

  #value(): boolean {
    const key = this.#keys.at(-1) as SimpleKey;
    if (this.#isValid(key)) {
      if (!this.#inFlow) this.keyToken = key.token;
      return this.#without(1);
    }
    if (!this.#inFlow && !this.#keyAllowed) return false;
    this.#keyAllowed = !this.#inFlow;
    this.#cursor.offset++;
    return true;
  }

  /** The token at the cursor may be a key, or begin one. None can follow it on its line. */
  #mayBeKey(): void {
    const { line, offset } = this.#cursor;
    if (this.#keyAllowed) {
      this.#without();
      const level = this.#keys.length - 1;
      this.#keys[level] = { isPossible: true, token: this.tokens, line, offset };
      this.#waiting.set(this.tokens, level);
    }
    this.#keyAllowed = false;
  }

  /** What may have been a key on this level is none. Skips the token's characters. */
  #without(length = 0): true {
    const key = this.#keys.at(-1) as SimpleKey;
    if (key.isPossible) this.#waiting.delete(key.token);
    key.isPossible = false;
    this.#keyAllowed = false;
    this.#cursor.offset += length;
    return true;
  }
}
