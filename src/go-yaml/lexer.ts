// The `yaml` package's lexer with go-yaml v2's view of indentation. To go-yaml, indentation means nothing inside quotes
// and flow collections. The package follows YAML 1.2: their lines have to be indented more than the block around them.
import { Lexer } from "yaml";

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

/** The members of the package's Lexer that are used here. Its types call them private, so tests guard them. */
interface OpenLexer {
  /** The least indentation of a line that continues a scalar or a flow collection. */
  indentNext: number;
  buffer: string;
  pos: number;
  parseLineStart(): Step;
  parseQuotedScalar(): Step;
  parseFlowCollection(): Step;
  lex(source: string): Generator<string>;
}

const BaseLexer = Lexer as unknown as new () => OpenLexer;

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

  *#anyIndentation(step: Step): Step {
    const { indentNext } = this;
    this.indentNext = 0;
    const next = yield* step;
    this.indentNext = indentNext;
    return next;
  }
}
