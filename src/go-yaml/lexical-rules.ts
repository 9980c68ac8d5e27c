// Rules of go-yaml v2's scanner (scannerc.go) about what may be around a token. The `yaml` package reads YAML 1.2 and
// does not have them. Rules about a token itself are in token-rules.ts.
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

/** What may come before a value in a flow collection. */
const OPENERS: ReadonlySet<string> = new Set(["[", "{", ",", ":", "!", "&"]);

/** Follows the lexemes of one document, in order. */
export class LexicalRules {
  readonly #text: string;
  readonly #json: boolean;
  /** Where each open flow collection began, with the tag or anchor before it. */
  readonly #flowStarts: number[] = [];
  /** The package's lexer announces a plain scalar, or the text of a block scalar, before it yields it. */
  #scalarNext = false;
  #blockScalarHeader = "";
  /** Only spaces since the line began. */
  #atLineStart = true;
  /** After a `-` that lets a nested block begin on the same line. */
  #afterIndicator = false;
  /** After a plain scalar. To the reference, the blank lines that follow belong to it. */
  #afterPlain = false;
  /** The first character of the last lexeme that is not white space. For a plain scalar it is "". */
  #lastContent = "";
  /** Where the last value began, with the tag or anchor before it. A flow collection that has ended is one, too. */
  #contentStart = 0;
  #afterProperty = false;
  #directives = 0;

  constructor(text: string, { json = false }: { readonly json?: boolean } = {}) {
    this.#text = text;
    this.#json = json;
  }

  /** Whether a list or a mapping in brackets is open. */
  get inFlow(): boolean {
    return this.#flowStarts.length > 0;
  }

  /** Whether only spaces have come since the line began. */
  get atLineStart(): boolean {
    return this.#atLineStart;
  }

  /** @throws YamlFaultError where the reference's scanner refuses `lexeme`, which is at `offset`. */
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
        if (this.inFlow) checkPlainInFlow(lexeme, offset);
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
      if (this.inFlow) checkPlainInFlow(source, offset);
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

  /** In a flow collection a tag or an anchor begins a value. The package also accepts it after a value. */
  #property(offset: number): void {
    if (this.inFlow && !OPENERS.has(this.#lastContent)) {
      failAt({ found: "property-after-value" }, offset);
    }
  }

  /** Tabs may separate tokens, but not where a block could begin. */
  #space(lexeme: string, offset: number): void {
    const tab = lexeme.indexOf("\t");
    if (tab === -1 || this.#json) return;
    const couldBegin = !this.inFlow
      ? this.#atLineStart || this.#afterIndicator
      : this.#atLineStart && this.#afterPlain;
    if (couldBegin) failTab(offset + tab);
  }

  /** In a block, a key is one scalar on one line. In a flow collection, a colon has rules of its own. */
  #colon(offset: number): void {
    const key = this.#lastContent;
    if (!this.inFlow) {
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
