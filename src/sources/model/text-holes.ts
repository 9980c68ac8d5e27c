// A value as a text in which each expression stands for what is not known, and where in it the expressions are.
import type { TextHole } from "../../schema/hole.ts";
import type { Hole } from "./hole.ts";
import { plain } from "./plain.ts";
import { isHolePiece, type SourceValue } from "./value.ts";

export interface TextWithHoles {
  readonly text: string;
  readonly holes: readonly TextHole[];
}

/** "" for a value that is missing or null. A list or a mapping is no text, and AWS refuses it. */
export function textWithHoles(value: SourceValue | undefined): TextWithHoles {
  switch (value?.kind) {
    case undefined:
      return { text: "", holes: [] };
    case "scalar":
      return { text: value.value === null ? "" : String(value.value), holes: [] };
    case "hole":
      return wholeHole(value.hole);
    case "list":
    case "map":
      return wholeHole({ expression: JSON.stringify(plain(value)), why: "refused" });
    case "text": {
      let text = "";
      const holes: TextHole[] = [];
      for (const piece of value.pieces) {
        if (!isHolePiece(piece)) {
          text += piece.text;
          continue;
        }
        const { expression, why } = piece.hole;
        holes.push({ expression, why, start: text.length, end: text.length + expression.length });
        text += expression;
      }
      return { text, holes };
    }
  }
}

export function wholeHole({ expression, why }: Pick<Hole, "expression" | "why">): TextWithHoles {
  return { text: expression, holes: [{ expression, why, start: 0, end: expression.length }] };
}

/** The texts of a list. One that stands for any number of them is `whole`. A text alone is a list of one. */
export function textsWithHoles(
  value: SourceValue | undefined,
): readonly (TextWithHoles & { readonly isWhole: boolean })[] {
  if (value === undefined || (value.kind === "scalar" && value.value === null)) return [];
  if (value.kind !== "list") return [{ ...textWithHoles(value), isWhole: isNoText(value) }];
  return value.items.map((item) => ({
    ...textWithHoles(item),
    isWhole: item.kind === "hole" && item.hole.shape === "items",
  }));
}

function isNoText({ kind }: SourceValue): boolean {
  return kind === "hole" || kind === "map";
}
