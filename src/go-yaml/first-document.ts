// The first document of a YAML text as syntax tokens. What follows it may be broken: go-yaml scans little of it.
import type { CST } from "yaml";
import type { Steps } from "../text/steps.ts";
import { columnOf, isFirstOnLine } from "./columns.ts";
import { scannedAtEnd, scannedIfEnded } from "./document-end.ts";
import { failAt, YamlFaultError } from "./fault.ts";
import { GoYamlLexer } from "./lexer.ts";
import { LexicalRules } from "./lexical-rules.ts";
import { packageFault } from "./package-fault.ts";
import { OpenParser } from "./package-internals.ts";

/** JSON is read as YAML too, but its strings have escapes of their own. */
export interface YamlReadOptions {
  readonly json?: boolean;
}

/** So many lexemes take less than a millisecond. */
const STRIDE = 512;

/** Deeper nesting is refused: composing recurses, and no aws-auth document needs it. The reference allows 10,000. */
const MAX_DEPTH = 200;

interface FirstDocument {
  /** Undefined for a text without content. */
  readonly tokens: CST.Token[] | undefined;
  /** How far go-yaml scans. */
  readonly scanned: number;
}

/** @throws YamlFaultError if go-yaml refuses it, or what it scans behind it. */
export function* firstDocument(text: string, { json = false }: YamlReadOptions): Steps<FirstDocument> {
  const lexer = new GoYamlLexer();
  const parser = new OpenParser();
  const rules = new LexicalRules(text, { json });
  const tokens: CST.Token[] = [];
  let scanned: number | undefined;
  /** Takes a token that ends with `lexeme`, or with the text. True for the token that is the first document. */
  const take = (token: CST.Token, lexeme: string | undefined): boolean => {
    if (token.type === "error") {
      throw new YamlFaultError(packageFault(token.offset, "UNEXPECTED_TOKEN", token.message, text));
    }
    const isSecond = token.type === "directive" && tokens.some(({ type }) => type === "directive");
    if (isSecond) failAt({ found: "second-directive" }, token.offset);
    if (token.type === "document") scanned ??= scannedAtEnd(token, text, lexeme, parser.offset, json);
    tokens.push(token);
    return token.type === "document";
  };
  let count = 0;
  for (const lexeme of lexer.lex(text)) {
    if (++count % STRIDE === 0) yield;
    if (lexeme === "\ufeff" && parser.offset === 0) {
      parser.offset++; // to the parser, a byte order mark would be the line's first character
      continue;
    }
    if (!json) scanned = scannedIfEnded(lexeme, parser, text, rules);
    if (scanned !== undefined) break;
    rules.next(lexeme, parser.offset);
    if (parser.stack.length > MAX_DEPTH) {
      failAt({ found: "too-deep", limit: MAX_DEPTH }, parser.offset);
    }
    if (isLowBlockText(lexeme, parser, text)) {
      parser.indent++;
      lexer.indentNext = lexer.indentValue + 1;
    }
    for (const token of parser.next(lexeme))
      if (take(token, lexeme)) return { tokens, scanned: scanned ?? 0 };
  }
  for (const token of parser.end()) if (take(token, undefined)) return { tokens, scanned: scanned ?? 0 };
  const directive = tokens.find(({ type }) => type === "directive");
  if (directive !== undefined) failAt({ found: "directive-without-document" }, directive.offset);
  return { tokens: undefined, scanned: text.length };
}

/**
 * Whether `|` or `>` begins a line in the column of the key or of the `-` whose value it is. To go-yaml the block of text
 * is that value. The package takes it for the next key, unless it stands further right.
 */
function isLowBlockText(lexeme: string, { stack, offset, atScalar }: OpenParser, text: string): boolean {
  if (atScalar || (lexeme[0] !== "|" && lexeme[0] !== ">") || !isFirstOnLine(text, offset)) return false;
  const open = stack.at(-1);
  if (open?.type !== "block-map" && open?.type !== "block-seq") return false;
  const item = open.items.at(-1);
  if (item?.value !== undefined || open.indent !== columnOf(text, offset)) return false;
  return open.type === "block-seq" || (item?.sep ?? []).some(({ type }) => type === "map-value-ind");
}
