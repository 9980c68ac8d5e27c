// Rules of go-yaml v2's scanner (scannerc.go) that the `yaml` package, which reads YAML 1.2, does not have.
// Each refuses the document: where the two disagree, losing a section grants nothing.
import { failAt } from "./fault.ts";

const NAME = /^[&*][0-9A-Za-z_-]+$/;
const AFTER_NAME = /[\s,\]}]/;
const TAG = /^!(?:!?[0-9A-Za-z_.-]+)?$/;
const BLOCK_SCALAR_HEADER = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?$/;
const VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*$/;
/** The key's line, blank lines, and the indentation of what follows. */
const EXPLICIT_KEY = /^\?[ ]+\w+[ ]*(?:\r?\n *)*\n( *)|^\?[ ]+\w+\s*$/;
/** The reference keeps the blank line's break, the package folds it. */
const BREAK_AND_BLANK_LINE = /^\\\r?\n[ \t]*\r?\n/;
const ESCAPE = /\\(?:x([\s\S]{2})|u([\s\S]{4})|U([\s\S]{8})|[\s\S])/g;

/** Follows the lexemes of one document, in order. */
export class LexicalRules {
  readonly #text: string;
  readonly #json: boolean;
  #flowDepth = 0;
  #atScalar = false;
  /** Only spaces since the line began. */
  #atLineStart = true;
  /** After a `-` that lets a nested block begin on the same line. */
  #afterIndicator = false;
  #inBlockScalar = false;
  #explicitIndent = false;
  /** After a plain scalar, which to the reference takes in the blank lines behind it. */
  #afterPlain = false;
  #directives = 0;
  /** Where the last value, or the tag or anchor before it, began. */
  #contentStart = 0;
  #afterProperty = false;
  /** The first character of the last lexeme that is no white space; "" for a plain scalar. */
  #lastContent = "";

  constructor(text: string, { json = false }: { readonly json?: boolean } = {}) {
    this.#text = text;
    this.#json = json;
  }

  /** @throws YamlFaultError where the reference's scanner refuses `lexeme`, which stands at `offset`. */
  next(lexeme: string, offset: number): void {
    if (this.#atScalar) {
      this.#atScalar = false;
      if (this.#inBlockScalar) this.#blockScalar(lexeme, offset);
      else this.#plain(lexeme, offset);
      this.#afterContent("", offset);
      this.#atLineStart = lexeme.endsWith("\n"); // a block scalar ends with its last line
      this.#afterPlain = true;
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
      case "?":
        this.#explicitKey(offset);
        break;
      case "-":
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
        this.#closed(lexeme, offset, "\\");
        if (!this.#json && lexeme.includes("\\")) this.#escapes(lexeme, offset);
        break;
      case "'":
        this.#closed(lexeme, offset, "'");
        break;
      case "|":
      case ">":
        this.#blockScalarHeader(lexeme, offset);
        break;
      case "%":
        this.#directive(lexeme, offset);
        break;
    }
    this.#afterContent(lexeme, offset);
  }

  #afterContent(lexeme: string, offset: number): void {
    const first = lexeme[0] ?? "";
    this.#lastContent = first;
    if (!this.#afterProperty) this.#contentStart = offset;
    this.#afterProperty = first === "!" || first === "&";
    this.#afterPlain = false;
    this.#atLineStart = false;
    this.#afterIndicator = false;
  }

  /** Tabs separate tokens, but never stand where a block could begin. */
  #tab(lexeme: string, offset: number): void {
    const refused =
      this.#flowDepth === 0
        ? this.#atLineStart || this.#afterIndicator
        : this.#atLineStart && this.#afterPlain;
    if (refused) {
      failAt("yaml-syntax", "a tab where indentation belongs; use spaces", offset + lexeme.indexOf("\t"));
    }
  }

  #colon(offset: number): void {
    const before = this.#lastContent;
    if (this.#flowDepth > 0) {
      if (!"\"']}".includes(before || " ") && /[,[\]{}]/.test(this.#text[offset + 1] ?? "")) {
        failAt("yaml-syntax", "a colon in a flow collection needs a space behind it", offset);
      }
      if (this.#text.slice(this.#contentStart, offset).includes("\n")) {
        failAt("yaml-syntax", "a key and its colon belong on one line", offset);
      }
      if (before !== "" && "[{,:".includes(before))
        failAt("yaml-syntax", "a colon without a key before it", offset);
    } else if (this.#atLineStart || this.#afterIndicator) {
      failAt("yaml-syntax", "a colon without a key before it", offset);
    } else if (before === "]" || before === "}") {
      failAt("yaml-syntax", "a list or mapping cannot be a key", offset);
    }
    this.#afterContent(":", offset);
  }

  /** Of explicit keys, only a plain word without a value is read: what no one writes is not worth a risk. */
  #explicitKey(offset: number): void {
    const rest = this.#text.slice(offset);
    const match = EXPLICIT_KEY.exec(rest);
    const column = offset - (this.#text.lastIndexOf("\n", offset) + 1);
    const next = match === null ? undefined : /\S/.exec(rest.slice(match[0].length))?.index;
    if (this.#flowDepth > 0 || match === null || (next !== undefined && (match[1]?.length ?? 0) >= column)) {
      failAt("yaml-syntax", "'?' opens an explicit key, which is not read here; quote the value", offset);
    }
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

  /** The quote at the end may be an escaped one, `\"` or `''`, where the text ends before the value does. */
  #closed(lexeme: string, offset: number, escapeChar: string): void {
    let start = lexeme.length - 1;
    while (start > 1 && lexeme[start - 1] === escapeChar) start--;
    if (start < 1 || (lexeme.length - 1 - start) % 2 === 1) {
      failAt("yaml-syntax", `missing closing ${lexeme[0]}`, offset, offset + lexeme.length);
    }
  }

  #escapes(lexeme: string, offset: number): void {
    for (const match of lexeme.matchAll(ESCAPE)) {
      const [sequence, hex2, hex4, hex8] = match;
      const code = Number.parseInt(hex2 ?? hex4 ?? hex8 ?? "0", 16);
      if (
        sequence === "\\/" ||
        BREAK_AND_BLANK_LINE.test(lexeme.slice(match.index)) ||
        (code >= 0xd800 && code <= 0xdfff)
      ) {
        failAt("yaml-syntax", `an escape that is not read here (${sequence.trim()})`, offset + match.index);
      }
    }
  }

  /** Lines of spaces before the text show its indentation; a tab among them does not. */
  #blockScalar(source: string, offset: number): void {
    this.#inBlockScalar = false;
    const tab = /^(?: *\r?\n)* *\t/.exec(source);
    if (tab !== null && !this.#explicitIndent) {
      failAt("yaml-syntax", "a tab where indentation belongs; use spaces", offset + tab[0].length - 1);
    }
  }

  #blockScalarHeader(lexeme: string, offset: number): void {
    if (!BLOCK_SCALAR_HEADER.test(lexeme)) {
      failAt("yaml-syntax", `'${lexeme}' does not open a block of text; use | or > alone`, offset);
    }
    this.#inBlockScalar = true;
    this.#explicitIndent = /[1-9]/.test(lexeme);
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
