// The pieces into which YAML's syntax takes a text apart, also where it cannot be read as a whole.
import { GoYamlLexer } from "./lexer.ts";

export interface Lexeme {
  /** A comment from its `#` on, a scalar with its quotes, an indicator, white space. */
  readonly text: string;
  /** Its offset in the text that it is a piece of. */
  readonly start: number;
  readonly isComment: boolean;
}

/** What the lexer says in front of plain text and of a block's text. */
const SCALAR = "\x1f";
/** What it says between pieces: that, a document's start, and the early end of a flow collection. */
const MARKS: ReadonlySet<string> = new Set([SCALAR, "\x02", "\x18"]);

/** The pieces of `source`, in order: together they are all of it. */
export function* lexemesOf(source: string): Iterable<Lexeme> {
  let start = 0;
  let isScalar = false;
  for (const text of new GoYamlLexer().lex(source)) {
    if (!isScalar && MARKS.has(text)) {
      isScalar = text === SCALAR;
      continue;
    }
    yield { text, start, isComment: !isScalar && text.startsWith("#") };
    start += text.length;
    isScalar = false;
  }
}
