// Rules of go-yaml v2's scanner (scannerc.go) about what may be around a token. The `yaml` package reads YAML 1.2 and
// does not have them. Rules about a token itself are in token-rules.ts.
import { failAt } from "./fault.ts";
import {
  checkAnchorOrAlias,
  checkBlockScalarHeader,
  checkBlockScalarIndentation,
  checkByteOrderMark,
  checkClosed,
  checkDirective,
  checkEscapes,
  checkKeyLength,
  checkPlainIndentation,
  checkTag,
  failTab,
} from "./token-rules.ts";

/** What may come before a value in a flow collection. */
const OPENERS: ReadonlySet<string> = new Set(["[", "{", ",", "?", ":", "!", "&"]);
/** What may come before an explicit key in a flow collection. */
const BEFORE_KEY: ReadonlySet<string> = new Set(["[", "{", ","]);

/** Follows the lexemes of one document, in order. */
export class LexicalRules {
  readonly #text: string;
  readonly #json: boolean;
  /** Where each open flow collection began, with the tag or anchor before it. */
  readonly #flowStarts: number[] = [];
  /** Whether the key that each open flow collection is at has a `?`. */
  readonly #flowExplicit: boolean[] = [];
  /** The column of a `?` in a block that may still get a value. */
  #explicitColumn = -1;
  /** What has come of the key behind that `?`. */
  #explicitKey: "none" | "begun" | "whole" = "none";
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
      case "\ufeff":
        failAt({ found: "byte-order-mark" }, offset);
        break;
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
        this.#flowExplicit.push(false);
        return;
      case "]":
      case "}":
        this.#checkKeyGiven(offset);
        this.#content(lexeme, offset);
        this.#contentStart = this.#flowStarts.pop() ?? offset;
        this.#flowExplicit.pop();
        return;
      case ",":
        this.#checkKeyGiven(offset);
        this.#setExplicit(false);
        break;
      case "?":
        this.#questionMark(offset);
        return;
      case "-":
        if (lexeme.length > 1) break; // ---
        if (this.#explicitKey !== "none") this.#behindExplicit("-", offset);
        this.#afterIndicator = true;
        this.#atLineStart = false;
        return;
      case ":":
        this.#colon(offset);
        return;
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
    const isBlockText = this.#blockScalarHeader !== "";
    if (!isBlockText) {
      if (source === "") this.#checkKeyGiven(offset);
      checkByteOrderMark(this.#text, offset);
      checkPlainIndentation(source, offset);
    } else if (!/[1-9]/.test(this.#blockScalarHeader)) checkBlockScalarIndentation(source, offset);
    this.#blockScalarHeader = "";
    this.#content("", offset);
    this.#atLineStart = isBlockText; // it ends with its last line
    this.#afterPlain = true;
  }

  #content(first: string, offset: number): void {
    if (this.#explicitKey !== "none") this.#behindExplicit(first, offset);
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

  /** In a flow collection, go-yaml loses its way behind a `?` without a key. */
  #checkKeyGiven(offset: number): void {
    if (this.inFlow && this.#lastContent === "?")
      failAt({ found: "indicator-in-flow", indicator: "?" }, offset);
  }

  #setExplicit(isExplicit: boolean): void {
    if (this.inFlow) this.#flowExplicit[this.#flowExplicit.length - 1] = isExplicit;
  }

  #questionMark(offset: number): void {
    if (this.inFlow) {
      if (!BEFORE_KEY.has(this.#lastContent)) failAt({ found: "indicator-in-flow", indicator: "?" }, offset);
      this.#setExplicit(true);
      this.#content("?", offset);
      return;
    }
    this.#explicitColumn = this.columnOf(offset);
    this.#content("?", offset);
    this.#afterIndicator = true;
    this.#explicitKey = "begun";
  }

  /** Behind a `?` in a block, a key is read that is one piece of text. What follows it begins a line further left. */
  #behindExplicit(first: string, offset: number): void {
    const isFurtherRight = !this.#atLineStart || this.columnOf(offset) > this.#explicitColumn;
    if (this.#explicitKey === "whole" ? isFurtherRight : !isFurtherRight || /^[[{|>?:-]/.test(first)) {
      failAt({ found: "explicit-key" }, offset);
    }
    if (this.#explicitKey === "whole") this.#explicitKey = "none";
    else if (first !== "!" && first !== "&") this.#explicitKey = "whole";
  }

  columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf("\n", offset - 1) + 1);
  }

  isFirstOnLine(offset: number): boolean {
    return /^ *$/.test(this.#text.slice(offset - this.columnOf(offset), offset));
  }

  /** In a block, a key is one scalar on one line. In a flow collection, a colon has rules of its own. */
  #colon(offset: number): void {
    const key = this.#lastContent;
    if (!this.inFlow) {
      const isValueOfExplicit = this.#atLineStart && this.columnOf(offset) === this.#explicitColumn;
      this.#explicitColumn = -1;
      if (isValueOfExplicit && this.#explicitKey !== "begun") {
        this.#explicitKey = "none";
        this.#content(":", offset);
        this.#afterIndicator = true;
        return;
      }
      if (this.#atLineStart || this.#afterIndicator) failAt({ found: "colon-without-key" }, offset);
      if (key === "]" || key === "}") failAt({ found: "collection-before-colon" }, offset);
      if (this.#afterProperty) failAt({ found: "property-without-key" }, offset);
    } else {
      const isExplicit = this.#flowExplicit.at(-1) === true;
      this.#setExplicit(false);
      if (!isExplicit) checkKeyLength(this.#text, this.#contentStart, offset);
      if (key === "[" || key === "{" || key === "," || key === ":" || key === "?") {
        failAt({ found: "colon-without-key" }, offset);
      }
    }
    this.#content(":", offset);
  }
}
