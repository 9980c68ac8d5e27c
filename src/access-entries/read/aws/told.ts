// What the answers in one text say, and the means to say where.
import type { Origin } from "../../../schema/entries.ts";
import type { JoinedText } from "../../../sources/model/joined-text.ts";
import type { Place } from "../../../sources/model/value.ts";
import type { AccessCluster, Part } from "../part.ts";
import type { AccessEntriesProblem, AccessEntriesProblemCode } from "../problem.ts";

/** Collects what is told. */
export class Told {
  readonly parts: Part[] = [];
  readonly clusters: AccessCluster[] = [];
  readonly problems: AccessEntriesProblem[] = [];
  readonly #text: JoinedText;
  readonly #hasPlaces: boolean;

  constructor(text: JoinedText, hasPlaces: boolean) {
    this.#text = text;
    this.#hasPlaces = hasPlaces;
  }

  /** @param source The form's name. */
  originOf(at: Place, source: string): Origin {
    return { source, path: [], ...this.#placed(at) };
  }

  problem(code: AccessEntriesProblemCode, at: Place, message: string, isLoss: boolean): void {
    this.problems.push({ code, ...this.#placed(at), message, isLoss });
  }

  #placed({ start, end }: Place): Pick<Origin, "file" | "range"> {
    if (!this.#hasPlaces) return {};
    const { name } = this.#text.fileAt(start);
    const range = { start: this.#text.locate(start), end: this.#text.locate(end) };
    return { ...(name === "" ? {} : { file: name }), range };
  }
}
