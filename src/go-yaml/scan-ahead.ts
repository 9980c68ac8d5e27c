// How far go-yaml v2 scans behind a document's value, and whether what it scans there is valid. All text after that is
// never looked at. It scans on while the first token behind the value may be a key, to see whether a colon follows.
// Source: scannerc.go (yaml_parser_fetch_more_tokens, and the functions that it calls).
import { PossibleKeys } from "./possible-keys.ts";
import { ScanCursor } from "./scan-cursor.ts";
import { scanBlockText, scanDirective, scanName, scanPlain, scanQuoted, scanTag } from "./scan-tokens.ts";

const MAX_FLOW_LEVEL = 10_000;
/** No token begins with these. */
const BEGINS_NONE: ReadonlySet<string> = new Set(["#", "%", "@", "`", "\t"]);

/**
 * How far go-yaml scans behind a document whose blocks have all ended before `offset`. One token is scanned there, and
 * more while it may be a key. Undefined where go-yaml refuses the document.
 *
 * @param text With LF or CRLF for all line breaks.
 * @param isOnNewLine Whether nothing but spaces is before it on its line.
 */
export function scannedBehindBlock(text: string, offset: number, isOnNewLine: boolean): number | undefined {
  return eitherWay(text, offset, (skipsMark) => {
    const scanner = new AheadScanner(text, offset, isOnNewLine, skipsMark);
    return scanner.next() && scanner.resolveKey(0) ? scanner.cursor.offset : undefined;
  });
}

/**
 * The same for a document that is a list or a mapping in brackets.
 *
 * @param offset Where the value begins, with its tag or anchor.
 */
export function scannedBehindFlow(text: string, offset: number, isOnNewLine: boolean): number | undefined {
  return eitherWay(text, offset, (skipsMark) => {
    const scanner = new AheadScanner(text, offset, isOnNewLine, skipsMark);
    do if (scanner.cursor.isAtEnd || !scanner.next()) return undefined;
    while (!scanner.isBehindFlow);
    const { tokens: behind, flowToken } = scanner;
    for (let token = 0; token <= flowToken; token++) if (!scanner.resolveKey(token)) return undefined;
    if (scanner.keyToken !== -1) return undefined; // the value in brackets is a key
    const isValid = (scanner.tokens > behind || scanner.next()) && scanner.resolveKey(behind);
    return isValid ? scanner.cursor.offset : undefined;
  });
}

/**
 * go-yaml skips a byte order mark at a line's start only if the mark happens to be first in its buffer. Otherwise the
 * mark is text. Where it is not known which, both have to be valid.
 */
function eitherWay(
  text: string,
  offset: number,
  scan: (skipsMark: boolean) => number | undefined,
): number | undefined {
  const scanned = scan(false);
  if (scanned === undefined || !text.includes("\ufeff", offset)) return scanned;
  const otherwise = scan(true);
  return otherwise === undefined ? undefined : Math.max(scanned, otherwise);
}

class AheadScanner {
  /** How many tokens it has scanned. */
  tokens = 0;
  /** Whether the last token closed the outermost bracket. */
  isBehindFlow = false;
  /** The number of the last token that opened an outermost bracket. Before it there may be a tag or an anchor. */
  flowToken = -1;
  /** The number of the last token that is a key outside brackets, or begins one. */
  keyToken = -1;

  readonly cursor: ScanCursor;
  readonly #skipsMark: boolean;
  readonly #keys = new PossibleKeys();
  /** Whether a key may begin here. */
  #keyAllowed: boolean;

  constructor(text: string, offset: number, keyAllowed: boolean, skipsMark: boolean) {
    this.cursor = new ScanCursor(text, offset);
    this.#keyAllowed = keyAllowed;
    this.#skipsMark = skipsMark;
  }

  get #inFlow(): boolean {
    return this.#keys.depth > 0;
  }

  /** Scans on until it is known whether the token with that number is a key. False where something is refused. */
  resolveKey(token: number): boolean {
    while (this.#keys.isOpen(token, this.cursor)) if (!this.next()) return false;
    return true;
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
    const cursor = this.cursor;
    for (;;) {
      if (this.#skipsMark && cursor.isAtLineStart && cursor.char === "\ufeff") cursor.offset++;
      while (cursor.char === " " || (cursor.char === "\t" && (this.#inFlow || !this.#keyAllowed)))
        cursor.offset++;
      if (cursor.char === "#") cursor.skipToLineEnd();
      if (!cursor.isBreak()) return;
      cursor.skipLineBreak();
      if (!this.#inFlow) this.#keyAllowed = true;
    }
  }

  #token(): boolean {
    const cursor = this.cursor;
    const { char } = cursor;
    if (cursor.isAtEnd) {
      cursor.line++; // the end counts as a line break
      return this.#indicator(0, { allowsKey: false });
    }
    if (char === "%" && cursor.isAtLineStart) {
      return this.#indicator(0, { allowsKey: false }) && scanDirective(cursor);
    }
    if (cursor.isMarker()) return this.#indicator(3, { allowsKey: false });
    switch (char) {
      case "[":
      case "{":
        this.#mayBeKey();
        if (!this.#inFlow) this.flowToken = this.tokens;
        this.#keys.open(this.tokens, cursor);
        this.#keyAllowed = true;
        cursor.offset++;
        return this.#keys.depth <= MAX_FLOW_LEVEL;
      case "]":
      case "}":
        this.isBehindFlow = this.#keys.depth === 1;
        this.#indicator(1, { allowsKey: false });
        this.#keys.close();
        return true;
      case ",":
        return this.#indicator(1, { allowsKey: true });
      case "*":
      case "&":
      case "!":
        return this.#mayBeKey() && (char === "!" ? scanTag(cursor) : scanName(cursor));
      case "'":
      case '"':
        return this.#mayBeKey() && scanQuoted(cursor);
      case "|":
      case ">":
        return !this.#inFlow && this.#indicator(0, { allowsKey: true }) && scanBlockText(cursor, -1);
      default:
        return !BEGINS_NONE.has(char) && this.#dashKeyValueOrText(char, cursor.isBlank(1));
    }
  }

  #dashKeyValueOrText(char: string, isBlankBehind: boolean): boolean {
    const isIndicator = isBlankBehind || this.#inFlow;
    if (char === ":" && isIndicator) return this.#value();
    if (char === "-" && isBlankBehind) return this.#mayBegin() && this.#indicator(1, { allowsKey: true });
    if (char === "?" && isIndicator) {
      return this.#mayBegin() && this.#indicator(1, { allowsKey: !this.#inFlow });
    }
    this.#mayBeKey();
    const tookBreaks = scanPlain(this.cursor, 0, this.#inFlow);
    if (tookBreaks === true) this.#keyAllowed = true;
    return tookBreaks !== undefined;
  }

  #value(): boolean {
    const key = this.#keys.at(this.cursor);
    if (key !== undefined) {
      if (!this.#inFlow) this.keyToken = key;
      return this.#indicator(1, { allowsKey: false });
    }
    return this.#mayBegin() && this.#indicator(1, { allowsKey: !this.#inFlow });
  }

  /** Whether an item, an explicit key or its value may begin here. */
  #mayBegin(): boolean {
    return this.#inFlow || this.#keyAllowed;
  }

  /** The token at the cursor may be a key, or begin one. None can follow it on its line. */
  #mayBeKey(): true {
    if (this.#keyAllowed) this.#keys.add(this.tokens, this.cursor);
    this.#keyAllowed = false;
    return true;
  }

  /** A token of that length, behind which what may have been a key is none. */
  #indicator(length: number, { allowsKey }: { readonly allowsKey: boolean }): true {
    this.#keys.remove();
    this.#keyAllowed = allowsKey;
    this.cursor.offset += length;
    return true;
  }
}
