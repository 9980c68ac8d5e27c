// Rules of go-yaml v2's scanner (scannerc.go) that the `yaml` package, which reads YAML 1.2, does not have.
// Each refuses the document: where the two disagree, losing a section grants nothing.
import { failAt } from "./fault.ts";

const NAME = /^[&*][0-9A-Za-z_-]+$/;
const AFTER_NAME = /[\s,\]}]/;
const TAG = /^!(?:!?[0-9A-Za-z_.-]+)?$/;
const BLOCK_SCALAR_HEADER = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?$/;
const VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*$/;
const ESCAPE = /\\(?:x([\s\S]{2})|u([\s\S]{4})|U([\s\S]{8})|[\s\S])/g;

/** Follows the lexemes of one document, in order. */
export class LexicalRules {
  readonly #text: string;
  readonly #json: boolean;
  #flowDepth = 0;
  #atScalar = false;
  /** Only spaces since the line began. */
  #atLineStart = true;
  /** After an indicator that lets a nested block begin on the same line. */
  #afterIndicator = false;
  #inBlockScalar = false;
  /** After what may be a key with a colon right behind it, as in JSON. */
  #afterQuoted = false;
  #directives = 0;
  /** Where the last lexeme that is part of a value began. */
  #contentStart = 0;

  constructor(text: string, { json = false }: { readonly json?: boolean } = {}) {
    this.#text = text;
    this.#json = json;
  }

  /** @throws YamlFaultError where the reference's scanner refuses `lexeme`, which stands at `offset`. */
  next(lexeme: string, offset: number): void {
    if (this.#atScalar) {
      this.#atScalar = false;
      if (this.#inBlockScalar) this.#inBlockScalar = false;
      else this.#plain(lexeme, offset);
      this.#afterContent(lexeme, offset);
      this.#afterQuoted = false;
      return;
    }
    switch (lexeme[0]) {
      case "\x1f":
        this.#atScalar = true;
        return;
      case "\x02":
      case "\x18":
      case undefined:
        return;
      case " ":
      case "\t":
        if (lexeme.includes("\t")) this.#tab(lexeme, offset);
        return;
      case "\n":
      case "\r":
        this.#atLineStart = true;
        this.#afterIndicator = false;
        return;
      case "[":
      case "{":
        this.#flowDepth++;
        break;
      case "]":
      case "}":
        if (this.#flowDepth > 0) this.#flowDepth--;
        break;
      case "-":
      case "?":
        if (lexeme.length > 1) break;
        this.#afterIndicator = true;
        this.#atLineStart = false;
        return;
      case ":":
        this.#colon(offset);
        return;
      case "&":
      case "*":
        this.#name(lexeme, offset);
        break;
      case "!":
        this.#tag(lexeme, offset);
        break;
      case '"':
        if (!this.#json && lexeme.includes("\\")) this.#escapes(lexeme, offset);
        break;
      case "|":
      case ">":
        this.#blockScalarHeader(lexeme, offset);
        this.#inBlockScalar = true;
        break;
      case "%":
        this.#directive(lexeme, offset);
        break;
    }
    this.#afterContent(lexeme, offset);
  }

  #afterContent(lexeme: string, offset: number): void {
    this.#contentStart = offset;
    this.#afterQuoted = /["'\]}]/.test(lexeme[0] ?? "");
    this.#atLineStart = lexeme.endsWith("\n");
    this.#afterIndicator = false;
  }

  /** Tabs separate tokens, but never stand where a block could begin. */
  #tab(lexeme: string, offset: number): void {
    if (this.#flowDepth === 0 && (this.#atLineStart || this.#afterIndicator)) {
      failAt("yaml-syntax", "a tab where indentation belongs; use spaces", offset + lexeme.indexOf("\t"));
    }
  }

  #colon(offset: number): void {
    if (this.#flowDepth > 0 && !this.#afterQuoted) {
      const next = this.#text[offset + 1];
      if (next !== undefined && /[,[\]{}]/.test(next)) {
        failAt("yaml-syntax", "a colon in a flow collection needs a space behind it", offset);
      }
    }
    if (this.#flowDepth > 0 && this.#text.slice(this.#contentStart, offset).includes("\n")) {
      failAt("yaml-syntax", "a key and its colon belong on one line", offset);
    }
    this.#afterIndicator = this.#atLineStart;
    this.#atLineStart = false;
  }

  #plain(source: string, offset: number): void {
    if (this.#flowDepth > 0) {
      const refused = /\?|^:/.exec(source);
      if (refused !== null) {
        failAt("yaml-syntax", `'${refused[0]}' in a flow collection needs quotes`, offset + refused.index);
      }
    }
    const tab = source.includes("\n") ? /\n *\t/.exec(source) : null;
    if (tab !== null)
      failAt("yaml-syntax", "a tab where indentation belongs; use spaces", offset + tab.index + 1);
  }

  #name(lexeme: string, offset: number): void {
    const after = this.#text[offset + lexeme.length];
    if (!NAME.test(lexeme) || (after !== undefined && !AFTER_NAME.test(after))) {
      const what = lexeme.startsWith("&") ? "an anchor's name" : "an alias";
      failAt("yaml-syntax", `${what} holds letters, digits, '-' and '_' only; quote the value`, offset);
    }
  }

  #tag(lexeme: string, offset: number): void {
    const after = this.#text[offset + lexeme.length];
    if (!TAG.test(lexeme) || (after !== undefined && !/\s/.test(after))) {
      failAt(
        "yaml-syntax",
        "a value that opens with '!' is a YAML tag, and not a valid one; quote it",
        offset,
      );
    }
  }

  #escapes(lexeme: string, offset: number): void {
    for (const match of lexeme.matchAll(ESCAPE)) {
      const [sequence, hex2, hex4, hex8] = match;
      const code = Number.parseInt(hex2 ?? hex4 ?? hex8 ?? "0", 16);
      if (sequence === "\\/" || (code >= 0xd800 && code <= 0xdfff)) {
        failAt("yaml-syntax", `unknown escape ${sequence} in a quoted value`, offset + match.index);
      }
    }
  }

  #blockScalarHeader(lexeme: string, offset: number): void {
    if (!BLOCK_SCALAR_HEADER.test(lexeme)) {
      failAt("yaml-syntax", `'${lexeme}' does not open a block of text; use | or > alone`, offset);
    }
  }

  #directive(lexeme: string, offset: number): void {
    this.#directives++;
    if (this.#directives > 1 || !VERSION_DIRECTIVE.test(lexeme)) {
      failAt(
        "yaml-syntax",
        "a line that opens with '%' is a YAML directive, and not one that is read here",
        offset,
      );
    }
  }
}
