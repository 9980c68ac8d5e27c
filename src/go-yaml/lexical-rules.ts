// Rules of go-yaml v2's scanner (scannerc.go) that depend on what stands around a token, and that the `yaml` package,
// which reads YAML 1.2, does not have. token-rules.ts has those about the token itself.
import { failAt } from "./fault.ts";
import {
  checkAnchorOrAlias,
  checkBlockScalarHeader,
  checkBlockScalarIndentation,
  checkClosed,
  checkDirective,
  checkEscapes,
  checkExplicitKey,
  checkKeyLength,
  checkPlainIndentation,
  checkPlainInFlow,
  checkTag,
  failTab,
} from "./token-rules.ts";

/** What a value in a flow collection may stand behind. */
const OPENERS: ReadonlySet<string> = new Set(["[", "{", ",", ":", "!", "&"]);

/** Follows the lexemes of one document, in order. */
export class LexicalRules {
  readonly #text: string;
  readonly #json: boolean;
  /** Where each flow collection that is open began, or the tag or anchor before it. */
  readonly #flowStarts: number[] = [];
  /** The package's lexer announces a plain scalar, or the text of a block scalar, before it gives it. */
  #scalarNext = false;
  #blockScalarHeader = "";
  /** Only spaces since the line began. */
  #atLineStart = true;
  /** After a `-` that lets a nested block begin on the same line. */
  #afterIndicator = false;
  /** After a plain scalar, which to the reference takes in the blank lines behind it. */
  #afterPlain = false;
  /** The first character of the last lexeme that is no white space; "" for a plain scalar. */
  #lastContent = "";
  /** Where the last value, a flow collection that has ended too, or the tag or anchor before it, began. */
  #contentStart = 0;
  #afterProperty = false;
  #directives = 0;

  constructor(text: string, { json = false }: { readonly json?: boolean } = {}) {
    this.#text = text;
    this.#json = json;
  }

  get #inFlow(): boolean {
    return this.#flowStarts.length > 0;
  }

  /** @throws YamlFaultError where the reference's scanner refuses `lexeme`, which stands at `offset`. */
  next(lexeme: string, offset: number): void {
    if (this.#scalarNext) {
      this.#scalar(lexeme, offset);
      return;
    }
    switch (lexeme[0]) {
      case "\x1f":
        this.#scalarNext = true;
        return;
      case "\x02": // a document begins
      case "\x18": // a flow collection breaks off
      case undefined:
        return;
      case " ":
      case "\t":
        this.#space(lexeme, offset);
        return;
      case "\n":
      case "\r":
        this.#atLineStart = true;
        this.#afterIndicator = false;
        return;
      case "#":
        return;
      case "[":
      case "{":
        this.#content(lexeme, offset);
        this.#flowStarts.push(this.#contentStart);
        return;
      case "]":
      case "}":
        this.#content(lexeme, offset);
        this.#contentStart = this.#flowStarts.pop() ?? offset;
        return;
      case "?":
        if (this.#inFlow) checkPlainInFlow(lexeme, offset);
        checkExplicitKey(this.#text, offset);
        break;
      case "-":
        if (lexeme.length > 1) break; // ---
        this.#afterIndicator = true;
        this.#atLineStart = false;
        return;
      case ":":
        this.#colon(offset);
        break;
      case "&":
        this.#property(offset);
        checkAnchorOrAlias(this.#text, lexeme, offset);
        break;
      case "*":
        checkAnchorOrAlias(this.#text, lexeme, offset);
        break;
      case "!":
        this.#property(offset);
        checkTag(this.#text, lexeme, offset);
        break;
      case '"':
        checkClosed(lexeme, offset, '"');
        if (!this.#json && lexeme.includes("\\")) checkEscapes(lexeme, offset);
        break;
      case "'":
        checkClosed(lexeme, offset, "'");
        break;
      case "|":
      case ">":
        checkBlockScalarHeader(this.#text, lexeme, offset);
        this.#blockScalarHeader = lexeme;
        break;
      case "%":
        checkDirective(lexeme, offset);
        this.#directives++;
        if (this.#directives > 1) failAt({ found: "second-directive" }, offset);
        break;
    }
    this.#content(lexeme[0], offset);
  }

  #scalar(source: string, offset: number): void {
    this.#scalarNext = false;
    if (this.#blockScalarHeader === "") {
      if (this.#inFlow) checkPlainInFlow(source, offset);
      checkPlainIndentation(source, offset);
    } else if (!/[1-9]/.test(this.#blockScalarHeader)) checkBlockScalarIndentation(source, offset);
    this.#blockScalarHeader = "";
    this.#content("", offset);
    this.#atLineStart = source.endsWith("\n"); // a block scalar ends with its last line
    this.#afterPlain = true;
  }

  #content(first: string, offset: number): void {
    this.#lastContent = first;
    if (!this.#afterProperty) this.#contentStart = offset;
    this.#afterProperty = first === "!" || first === "&";
    this.#afterPlain = false;
    this.#atLineStart = false;
    this.#afterIndicator = false;
  }

  /** In a flow collection a tag or an anchor opens a value; the package lets it follow one. */
  #property(offset: number): void {
    if (this.#inFlow && !OPENERS.has(this.#lastContent)) {
      failAt({ found: "property-after-value" }, offset);
    }
  }

  /** Tabs separate tokens, but never stand where a block could begin. */
  #space(lexeme: string, offset: number): void {
    const tab = lexeme.indexOf("\t");
    if (tab === -1 || this.#json) return;
    const couldBegin = !this.#inFlow
      ? this.#atLineStart || this.#afterIndicator
      : this.#atLineStart && this.#afterPlain;
    if (couldBegin) failTab(offset + tab);
  }

  /** In a block, a key is one line of one scalar; in a flow collection, what may hold a colon is more limited too. */
  #colon(offset: number): void {
    const key = this.#lastContent;
    if (!this.#inFlow) {
      if (this.#atLineStart || this.#afterIndicator) failAt({ found: "colon-without-key" }, offset);
      if (key === "]" || key === "}") failAt({ found: "collection-before-colon" }, offset);
      if (this.#afterProperty) failAt({ found: "property-without-key" }, offset);
      return;
    }
    const isQuoted = key === '"' || key === "'" || key === "]" || key === "}";
    if (!isQuoted && /[,[\]{}]/.test(this.#text.charAt(offset + 1))) {
      failAt({ found: "colon-without-space" }, offset);
    }
    checkKeyLength(this.#text, this.#contentStart, offset);
    if (key === "[" || key === "{" || key === "," || key === ":") {
      failAt({ found: "colon-without-key" }, offset);
    }
  }
}
