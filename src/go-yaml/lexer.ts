// The `yaml` package's lexer with go-yaml v2's view of indentation. To go-yaml, indentation means nothing inside quotes
// and flow collections. The package follows YAML 1.2: their lines have to be indented more than the block around them.
import { Lexer } from "yaml";
import { ScanCursor } from "./scan-cursor.ts";
import { scanPlain } from "./scan-tokens.ts";

type State =
  | "stream"
  | "line-start"
  | "block-start"
  | "doc"
  | "flow"
  | "quoted-scalar"
  | "block-scalar"
  | "plain-scalar";
type Step = Generator<string, State | null | undefined, unknown>;
/** Yields pieces of the text. Returns how many characters they have. */
type Push = Generator<string, number, unknown>;

/** The members of the package's Lexer that are used here. Its types call them private, so tests guard them. */
interface OpenLexer {
  /** The least indentation of a line that continues a scalar or a flow collection. */
  indentNext: number;
  indentValue: number;
  buffer: string;
  pos: number;
  flowLevel: number;
  flowKey: boolean;
  parseLineStart(): Step;
  parseQuotedScalar(): Step;
  parseFlowCollection(): Step;
  parsePlainScalar(): Step;
  pushIndicators(): Push;
  pushTag(): Push;
  pushCount(length: number): Push;
  pushSpaces(allowTabs: boolean): Push;
  pushToIndex(end: number, allowEmpty: boolean): Push;
  lex(source: string): Generator<string>;
}

const BaseLexer = Lexer as unknown as new () => OpenLexer;

/** What the lexer yields before plain text. */
const SCALAR = "\x1f";
/** Plain text of one word in brackets, as nearly all of it is. */
const WORD_IN_FLOW = /(?:[^ \t\r\n,?[\]{}:]|:(?![ \t\r\n]|$))+(?=[,\]}])/y;
const INDICATORS: ReadonlySet<string> = new Set(["!", "&", "?", ":", "-"]);
/** Yields nothing. A generator for it would take longer to make. */
const NOTHING = {
  [Symbol.iterator]: () => NOTHING,
  next: () => ({ done: true, value: 0 }),
} as unknown as Push;
const NOT_IN_ANCHOR = /[ ,[\]{}\n\r\t]/g;
const NOT_IN_TAG = /[^\w;/?:@&=+$,.!~*'()[\]%-]/g;
const NO_CONTENT = / *(?:#|\r?\n)/y;

export class GoYamlLexer extends BaseLexer {
  /** A comment or a blank line does not lower the indentation that continues a scalar below it. */
  override parseLineStart(): Step {
    NO_CONTENT.lastIndex = this.pos;
    const step = super.parseLineStart();
    // Most lines have content. A generator around the package's own would only make them slower.
    return NO_CONTENT.test(this.buffer) ? this.#sameIndentation(step) : step;
  }

  *#sameIndentation(step: Step): Step {
    const { indentNext } = this;
    const next = yield* step;
    this.indentNext = indentNext;
    return next;
  }

  override parseQuotedScalar(): Step {
    return this.#anyIndentation(super.parseQuotedScalar());
  }

  override parseFlowCollection(): Step {
    return this.#anyIndentation(super.parseFlowCollection());
  }

  override parsePlainScalar(): Step {
    return this.flowLevel === 0 ? super.parsePlainScalar() : this.#plainInFlow();
  }

  *#plainInFlow(): Step {
    yield SCALAR;
    yield* this.pushToIndex(this.#plainEnd(), true);
    return "flow";
  }

  #plainEnd(): number {
    WORD_IN_FLOW.lastIndex = this.pos;
    if (WORD_IN_FLOW.test(this.buffer)) return WORD_IN_FLOW.lastIndex;
    const cursor = new ScanCursor(this.buffer, this.pos);
    scanPlain(cursor, 0, true);
    let end = cursor.offset;
    while (end > this.pos && /[ \t\r\n]/.test(this.buffer.charAt(end - 1))) end--;
    return end;
  }

  override pushIndicators(): Push {
    if (this.flowLevel === 0) return super.pushIndicators();
    return INDICATORS.has(this.buffer.charAt(this.pos)) ? this.#indicatorsInFlow() : NOTHING;
  }

  /** In brackets, `?` and `:` are indicators whatever follows them, and `-` is one only before white space. */
  *#indicatorsInFlow(): Push {
    let length = 0;
    for (;;) {
      const char = this.buffer.charAt(this.pos);
      if (char === "!") length += yield* this.pushTag();
      else if (char === "&") length += yield* this.#until(NOT_IN_ANCHOR);
      else if (char === "?" || char === ":" || (char === "-" && this.#isBlankBehind())) {
        this.flowKey = false;
        length += yield* this.pushCount(1);
      } else return length;
      length += yield* this.pushSpaces(true);
    }
  }

  #isBlankBehind(): boolean {
    return /^$|[ \t\r\n]/.test(this.buffer.charAt(this.pos + 1));
  }

  /** A tag ends where a character is that cannot be in a URI. */
  override pushTag(): Push {
    return this.#until(NOT_IN_TAG);
  }

  *#until(pattern: RegExp): Push {
    pattern.lastIndex = this.pos + 1;
    const end = pattern.exec(this.buffer)?.index ?? this.buffer.length;
    return yield* this.pushToIndex(end, false);
  }

  *#anyIndentation(step: Step): Step {
    const { indentNext } = this;
    this.indentNext = 0;
    const next = yield* step;
    this.indentNext = indentNext;
    return next;
  }
}
