// Reads the first document of a YAML text as go-yaml v2 reads it, through the `yaml` package's own layers:
// text → Lexer → Parser → Composer. lexical-rules.ts refuses what the package accepts and go-yaml does not.
import { type CST, type ErrorCode, type ParsedNode, type Scalar, visit } from "yaml";
import { normalizeBreaks, normalizeJson } from "./characters.ts";
import { checkDocumentEnd, endsBefore } from "./document-end.ts";
import { failAt, failAtNode, faultOf, type YamlFault, YamlFaultError } from "./fault.ts";
import { GoYamlLexer } from "./lexer.ts";
import { LexicalRules } from "./lexical-rules.ts";
import { type ErrorSource, packageFault } from "./package-fault.ts";
import { OpenComposer, OpenParser } from "./package-internals.ts";
import { goYamlTags } from "./scalars.ts";
import { hasSeparators, keepSeparators } from "./separators.ts";
import { isBlockText } from "./single-nodes.ts";
import { tagName } from "./tag-name.ts";

export type YamlReading =
  /** `root` is null for a text without content. `text` is the text with LF for all line breaks except CRLF. */
  | { readonly ok: true; readonly root: ParsedNode | null; readonly text: string }
  | { readonly ok: false; readonly fault: YamlFault };

/** Deeper nesting is refused: composing recurses, and no aws-auth document needs it. The reference allows 10,000. */
const MAX_DEPTH = 200;

const composerOptions = {
  schema: "failsafe",
  customTags: goYamlTags,
  resolveKnownTags: false,
  uniqueKeys: false, // of a repeated key, the last wins
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** JSON is read as YAML too, but its strings have escapes of their own. */
export interface YamlReadOptions {
  readonly json?: boolean;
}

/** Never throws on content. */
export function readYaml(text: string, options: YamlReadOptions = {}): YamlReading {
  try {
    const normalized = options.json === true ? normalizeJson(text) : normalizeBreaks(text);
    const root = readRoot(normalized, options);
    if (root !== null && options.json !== true && hasSeparators(text)) keepSeparators(text, root);
    return { ok: true, root, text: normalized };
  } catch (error) {
    const fault = faultOf(error);
    // A fault about something that is missing at the text's end may point past it.
    const within = (offset: number) => Math.min(offset, text.length);
    return { ok: false, fault: { ...fault, start: within(fault.start), end: within(fault.end) } };
  }
}

function readRoot(text: string, options: YamlReadOptions): ParsedNode | null {
  const tokens = firstDocument(text, options);
  const root = tokens === undefined ? null : compose(tokens, text);
  if (root !== null && !text.endsWith("\n")) trimLastBlock(text, root);
  return root;
}

/** The syntax tokens of the text's first document. What follows it may be broken: it is not looked at. */
function firstDocument(text: string, options: YamlReadOptions): CST.Token[] | undefined {
  const lexer = new GoYamlLexer();
  const parser = new OpenParser();
  const rules = new LexicalRules(text, options);
  const tokens: CST.Token[] = [];
  /** Takes a token that ends with `lexeme`, or with the text. True for the token that is the first document. */
  const take = (token: CST.Token, lexeme: string | undefined): boolean => {
    if (token.type === "error") {
      throw new YamlFaultError(packageFault(token.offset, "UNEXPECTED_TOKEN", token.message, text));
    }
    if (token.type === "document") checkDocumentEnd(token, text, lexeme, parser.offset, options.json === true);
    tokens.push(token);
    return token.type === "document";
  };
  for (const lexeme of lexer.lex(text)) {
    if (lexeme === "\ufeff" && parser.offset === 0) {
      parser.offset++; // to the parser, a byte order mark would be the line's first character
      continue;
    }
    if (options.json !== true && endsBefore(lexeme, parser, text, rules)) break;
    rules.next(lexeme, parser.offset);
    if (parser.stack.length > MAX_DEPTH) {
      failAt({ found: "too-deep", limit: MAX_DEPTH }, parser.offset);
    }
    if (isLowBlockText(lexeme, parser, rules)) parser.indent++;
    for (const token of parser.next(lexeme)) if (take(token, lexeme)) return tokens;
  }
  for (const token of parser.end()) if (take(token, undefined)) return tokens;
  const directive = tokens.find(({ type }) => type === "directive");
  if (directive !== undefined) failAt({ found: "directive-without-document" }, directive.offset);
  return undefined;
}

/**
 * Whether `|` or `>` begins a line in the column of the key or of the `-` whose value it is. To go-yaml the block of text
 * is that value. The package takes it for the next key, unless it stands further right.
 */
function isLowBlockText(lexeme: string, { stack, offset, atScalar }: OpenParser, rules: LexicalRules): boolean {
  if (atScalar || (lexeme[0] !== "|" && lexeme[0] !== ">") || !rules.isFirstOnLine(offset)) return false;
  const open = stack.at(-1);
  if (open?.type !== "block-map" && open?.type !== "block-seq") return false;
  const item = open.items.at(-1);
  if (item?.value !== undefined || open.indent !== rules.columnOf(offset)) return false;
  return open.type === "block-seq" || (item?.sep ?? []).some(({ type }) => type === "map-value-ind");
}

/** The package collects all errors of a document. Here the first one ends the reading. */
function compose(tokens: CST.Token[], text: string): ParsedNode | null {
  const composer = new OpenComposer(composerOptions);
  const { directives } = composer;
  const atDocument = directives.atDocument.bind(directives);
  directives.atDocument = () => Object.assign(atDocument(), { tagName });
  let first: YamlFault | undefined;
  composer.onError = (source, code, sentence, isWarning) => {
    if (isWarning === true || isGluedComment(source, code)) return;
    first ??= packageFault(source, code, sentence, text);
    throw new YamlFaultError(first); // also for each collection around it: the package catches errors
  };
  for (const document of composer.compose(tokens)) return document.contents;
  return null;
}

/** `"a"# b` and `[a]# b`: to go-yaml, a `#` is a comment wherever a token could begin. */
function isGluedComment(source: ErrorSource, code: ErrorCode): boolean {
  return code === "MISSING_CHAR" && typeof source === "object" && "type" in source && source.type === "comment";
}

/**
 * A block of text without `-` in its header ends with a line break. The package adds one even if the document ends
 * without it. If the document ends in spaces, the package and go-yaml differ in more than that: it is refused.
 */
function trimLastBlock(text: string, root: ParsedNode): void {
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  visit(root, {
    Scalar(_key, node) {
      const scalar = node as Scalar.Parsed;
      const [start, end] = scalar.range;
      if (end !== text.length || !isBlockText(scalar) || /^.-|^..-/.test(text.slice(start))) return;
      if (lastLine.trim() === "") {
        failAtNode({ found: "block-text-ends-in-spaces" }, scalar);
      }
      scalar.value = scalar.source = scalar.source.replace(/\n$/, "");
    },
  });
}
