// Values as JavaScript has them, for tests, messages and keys.
import { isHolePiece, isMember, literalOf, type SourceValue, type TextValue } from "./value.ts";

/** A text as people read it, each hole as its expression. */
export function shown(text: TextValue): string {
  return text.pieces.map((piece) => (isHolePiece(piece) ? piece.hole.expression : piece.text)).join("");
}

/** A value with each hole as its expression. What stands for several items or members is one item, or a member `...`. */
export function plain(value: SourceValue): unknown {
  switch (value.kind) {
    case "text":
      return shown(value);
    case "scalar":
      return value.value;
    case "hole":
      return value.hole.expression;
    case "list":
      return value.items.map(plain);
    case "map":
      return Object.fromEntries(
        value.members.map((each) =>
          isMember(each)
            ? [literalOf(each.key) ?? shown(each.key), plain(each.value)]
            : ["...", each.hole.expression],
        ),
      );
  }
}
