// The pieces of a text by YAML's syntax, also of a text that cannot be read as a whole.
import { GoYamlLexer } from "./lexer.ts";

export interface Lexeme {
  /** A comment from its `#` on, a scalar with its quotes, an indicator, white space. */
  readonly text: string;
  /** Its offset in the text that it is a piece of. */
  readonly start: number;
  readonly isComment: boolean;
  /** Plain text, or the text of a block. */
  readonly isScalar: boolean;
}

/** What the lexer yields before plain text, and before the text of a block. */
const SCALAR = "\x1f";
/** What it yields between pieces: that, a document's start, and the early end of a flow collection. */
const MARKS: ReadonlySet<string> = new Set([SCALAR, "\x02", "\x18"]);

/** The pieces of `source`, in order. Together they are all of it. */
export function* lexemesOf(source: string): Iterable<Lexeme> {
  let start = 0;
  let isScalar = false;
  for (const text of new GoYamlLexer().lex(source)) {
    if (!isScalar && MARKS.has(text)) {
      isScalar = text === SCALAR;
      continue;
    }
    yield { text, start, isComment: !isScalar && text.startsWith("#"), isScalar };
    start += text.length;
    isScalar = false;
  }
}
