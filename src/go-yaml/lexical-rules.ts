// Rules of go-yaml v2's scanner (scannerc.go) about what may be around a token. The `yaml` package reads YAML 1.2 and
// does not have them. Rules about a token itself are in token-rules.ts.
import { ExplicitKeys } from "./explicit-keys.ts";
import { failAt } from "./fault.ts";
import {
  checkBlockScalarIndentation,
  checkByteOrderMark,
  checkKeyLength,
  checkPlainIndentation,
  checkToken,
  failTab,
} from "./token-rules.ts";

/** What may come before a value in a flow collection. */
const OPENERS: ReadonlySet<string> = new Set(["[", "{", ",", "?", ":", "!", "&"]);

/** Follows the lexemes of one document, in order. */
export class LexicalRules {
  readonly #text: string;
  readonly #json: boolean;
  /** Where each open flow collection began, with the tag or anchor before it. */
  readonly #flowStarts: number[] = [];
  readonly #explicitKeys: ExplicitKeys;
  /** The package's lexer announces a plain scalar, or the text of a block scalar, before it yields it. */
  #scalarNext = false;
  #blockScalarHeader = "";
  /** Only spaces since the line began. */
  atLineStart = true;
  /** Behind a scalar, on the line that it ends on, where it began on another one. */
  isBehindBreak = false;
  /** After a `-` that lets a nested block begin on the same line. */
  #afterIndicator = false;
  /** After a plain scalar. To the reference, the blank lines that follow belong to it. */
  #afterPlain = false;
  /** The first character of the last lexeme that is not white space. For a plain scalar it is "". */
  #lastContent = "";
  /** Where the last value began, with the tag or anchor before it. A flow collection that has ended is one, too. */
  #contentStart = 0;
  #afterProperty = false;

  constructor(text: string, { json = false }: { readonly json?: boolean } = {}) {
    this.#text = text;
    this.#json = json;
    this.#explicitKeys = new ExplicitKeys(text);
  }

  /** Whether a list or a mapping in brackets is open. */
  get inFlow(): boolean {
    return this.#flowStarts.length > 0;
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
      case "#":
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
        this.atLineStart = true;
        this.isBehindBreak = false;
        this.#afterIndicator = false;
        return;
      case "[":
      case "{":
        this.#content(lexeme, offset);
        this.#flowStarts.push(this.#contentStart);
        this.#explicitKeys.open();
        return;
      case "]":
      case "}":
        this.#checkKeyGiven(offset);
        this.#content(lexeme, offset);
        this.#contentStart = this.#flowStarts.pop() ?? offset;
        this.#explicitKeys.close();
        return;
      case ",":
        this.#checkKeyGiven(offset);
        this.#explicitKeys.endInFlow();
        break;
      case "?":
        this.#questionMark(offset);
        return;
      case "-":
        if (lexeme.length > 1) break; // ---
        this.#explicitKeys.next("-", offset, this.atLineStart);
        this.#afterIndicator = true;
        this.atLineStart = false;
        return;
      case ":":
        this.#colon(offset);
        return;
      case "&":
      case "!":
        this.#property(offset);
        break;
      case "|":
      case ">":
        this.#blockScalarHeader = lexeme;
        break;
    }
    checkToken(this.#text, lexeme, offset, this.#json);
    if (lexeme.includes("\n")) this.isBehindBreak = true;
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
    this.atLineStart = isBlockText; // it ends with its last line
    this.isBehindBreak = source.includes("\n");
    this.#afterPlain = true;
  }

  #content(first: string, offset: number): void {
    if (!this.inFlow) this.#explicitKeys.next(first, offset, this.atLineStart);
    this.#lastContent = first;
    if (!this.#afterProperty) this.#contentStart = offset;
    this.#afterProperty = first === "!" || first === "&";
    this.#afterPlain = false;
    this.atLineStart = false;
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
      ? this.atLineStart || this.#afterIndicator
      : this.atLineStart && this.#afterPlain;
    if (couldBegin) failTab(offset + tab);
  }

  /** In a flow collection, go-yaml loses its way behind a `?` without a key. */
  #checkKeyGiven(offset: number): void {
    if (this.inFlow && this.#lastContent === "?")
      failAt({ found: "indicator-in-flow", indicator: "?" }, offset);
  }

  #questionMark(offset: number): void {
    if (this.inFlow) this.#explicitKeys.beginInFlow(this.#lastContent, offset);
    this.#content("?", offset);
    if (this.inFlow) return;
    this.#explicitKeys.begin(offset);
    this.#afterIndicator = true;
  }

  /** In a block, a key is one scalar on one line. In a flow collection, a colon has rules of its own. */
  #colon(offset: number): void {
    const key = this.#lastContent;
    if (this.inFlow) {
      if (!this.#explicitKeys.endInFlow()) checkKeyLength(this.#text, this.#contentStart, offset);
      if (key === "[" || key === "{" || key === "," || key === ":" || key === "?") {
        failAt({ found: "colon-without-key" }, offset);
      }
    } else if (this.#explicitKeys.takesValue(offset, this.atLineStart)) {
      this.#content(":", offset);
      this.#afterIndicator = true;
      return;
    } else {
      if (this.atLineStart || this.#afterIndicator) failAt({ found: "colon-without-key" }, offset);
      if (key === "]" || key === "}") failAt({ found: "collection-before-colon" }, offset);
      if (this.#afterProperty) failAt({ found: "property-without-key" }, offset);
    }
    this.#content(":", offset);
  }
}
