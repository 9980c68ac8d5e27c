// The members of the `yaml` package's parser and composer that are used here. Its types call some of them private, so
// tests guard them.
import { Composer, type CST, type Document, type ErrorCode, type ParsedNode, Parser } from "yaml";
import type { ErrorSource } from "./package-fault.ts";

export interface OpenParser {
  readonly stack: readonly CST.Token[];
  offset: number;
  /** The indentation of the current line, with the `-` that begin it. */
  indent: number;
  /** Whether the next lexeme is the text of a scalar. */
  readonly atScalar: boolean;
  next(lexeme: string): Generator<CST.Token>;
  end(): Generator<CST.Token>;
}

export const OpenParser = Parser as unknown as new () => OpenParser;

interface Directives {
  atDocument(): Directives;
  tagName(source: string): string | null;
}

export interface OpenComposer {
  readonly directives: Directives;
  onError: (source: ErrorSource, code: ErrorCode, sentence: string, isWarning?: boolean) => void;
  compose(tokens: Iterable<CST.Token>): Generator<Document.Parsed<ParsedNode>>;
}

export const OpenComposer = Composer as unknown as new (options: object) => OpenComposer;
