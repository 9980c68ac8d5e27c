// Keys behind a `?`. Of those in a block, only simple ones are read: to JSON a key is text.
import { columnOf } from "./columns.ts";
import { failAt } from "./fault.ts";

/** What may come before an explicit key in a flow collection. */
const BEFORE_KEY: ReadonlySet<string> = new Set(["[", "{", ","]);

export class ExplicitKeys {
  readonly #text: string;
  /** Whether the key that each open flow collection is at has a `?`. */
  readonly #inFlow: boolean[] = [];
  /** The column of a `?` in a block that may still get a value. */
  #column = -1;
  /** What has come of the key behind that `?`. */
  #key: "none" | "begun" | "whole" = "none";

  constructor(text: string) {
    this.#text = text;
  }

  /** A flow collection begins. */
  open(): void {
    this.#inFlow.push(false);
  }

  /** A flow collection ends. */
  close(): void {
    this.#inFlow.pop();
  }

  /** @param before The first character of what is before the `?` in its flow collection. */
  beginInFlow(before: string, offset: number): void {
    if (!BEFORE_KEY.has(before)) failAt({ found: "indicator-in-flow", indicator: "?" }, offset);
    this.#inFlow[this.#inFlow.length - 1] = true;
  }

  /** Whether the key in the innermost flow collection has a `?`. Its value or the next key begins. */
  endInFlow(): boolean {
    const isExplicit = this.#inFlow.at(-1) === true;
    if (isExplicit) this.#inFlow[this.#inFlow.length - 1] = false;
    return isExplicit;
  }

  /** A `?` in a block. */
  begin(offset: number): void {
    this.#column = columnOf(this.#text, offset);
    this.#key = "begun";
  }

  /** A key is one piece of text. What follows it begins a line, and is no further right than the `?`. */
  next(first: string, offset: number, isOnNewLine: boolean): void {
    if (this.#key === "none") return;
    const isFurtherRight = !isOnNewLine || columnOf(this.#text, offset) > this.#column;
    const isWrong = this.#key === "whole" ? isFurtherRight : !isFurtherRight || /^[[{|>?:-]/.test(first);
    if (isWrong) failAt({ found: "explicit-key" }, offset);
    if (this.#key === "whole") this.#key = "none";
    else if (first !== "!" && first !== "&") this.#key = "whole";
  }

  /** Whether the colon in a block that is at `offset` belongs to a key with a `?`. */
  takesValue(offset: number, isOnNewLine: boolean): boolean {
    const isInColumn = isOnNewLine && columnOf(this.#text, offset) === this.#column;
    this.#column = -1;
    if (!isInColumn || this.#key === "begun") return false;
    this.#key = "none";
    return true;
  }
}
