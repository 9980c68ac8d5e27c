// Stands in for what is not known while a document is read: texts that no document holds, one for each hole.
import type { TextHole, UnknownValue } from "../schema/hole.ts";
import type { Hole } from "./model/hole.ts";

/** From the private use area of Unicode, which YAML takes like letters. */
const OPEN = "\ue000";
const CLOSE = "\ue001";
const MARKER = /\ue000(\d+)\ue001/g;

export class Markers {
  readonly #holes: Hole[] = [];

  /** A `Fill`. Lines become a comment: they can be anything. */
  readonly fill = (hole: Hole): unknown => {
    const marker = `${OPEN}${this.#holes.push(hole) - 1}${CLOSE}`;
    switch (hole.shape) {
      case "items":
        return [marker];
      case "members":
        return { [marker]: marker };
      case "lines":
        return `# ${marker}`;
      case "text":
      case "value":
        return marker;
    }
  };

  /** The hole that a text is all of. */
  only(text: string): Hole | undefined {
    const [, index] = /^\ue000(\d+)\ue001$/.exec(text) ?? [];
    return index === undefined ? undefined : this.#holes[Number(index)];
  }

  /** The holes in a text, in order. */
  in(text: string): Hole[] {
    return [...text.matchAll(MARKER)].flatMap(([, index]) => this.#holes[Number(index)] ?? []);
  }

  /** The text with expressions for its holes. */
  shown(text: string): { readonly text: string; readonly holes: TextHole[] } {
    const holes: TextHole[] = [];
    let shown = "";
    let done = 0;
    for (const { 0: marker, 1: number, index } of text.matchAll(MARKER)) {
      const hole = this.#holes[Number(number)];
      if (hole === undefined) continue;
      shown += text.slice(done, index);
      holes.push({ ...unknownOf(hole), start: shown.length, end: shown.length + hole.expression.length });
      shown += hole.expression;
      done = index + marker.length;
    }
    return { text: shown + text.slice(done), holes };
  }
}

export function unknownOf({ expression, why }: Hole): UnknownValue {
  return { expression, why };
}
