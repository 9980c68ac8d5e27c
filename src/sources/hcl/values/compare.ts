// Whether values are equal, and whether conditions hold, where that can be known.
import { isHolePiece, isMember, literalOf, type SourceValue } from "../../model/value.ts";

/** A text that is the same for values that are surely equal. Terraform does not tell `1` from `"1"` in most places. */
export function identityOf(value: SourceValue): string {
  switch (value.kind) {
    case "scalar":
      return value.value === null ? "null" : JSON.stringify(String(value.value));
    case "hole":
      return `hole ${value.hole.expression}`;
    case "text": {
      const [only, ...more] = value.pieces;
      if (only !== undefined && isHolePiece(only) && more.length === 0) return `hole ${only.hole.expression}`;
      return value.pieces.some(isHolePiece)
        ? `text ${JSON.stringify(value.pieces.map((piece) => (isHolePiece(piece) ? [piece.hole.expression] : piece.text)))}`
        : JSON.stringify(literalOf(value));
    }
    case "list":
      return `[${value.items.map(identityOf).join()}]`;
    case "map":
      return `{${value.members
        .map((each) =>
          isMember(each) ? `${identityOf(each.key)}:${identityOf(each.value)}` : `...${each.hole.expression}`,
        )
        .sort()
        .join()}}`;
  }
}

export function areEqual(left: SourceValue, right: SourceValue): boolean | undefined {
  const [first, second] = [identityOf(left), identityOf(right)];
  if (first === second) return true;
  return isKnown(left) && isKnown(right) ? false : undefined;
}

/** Whether nothing in a value is a hole. */
export function isKnown(value: SourceValue): boolean {
  switch (value.kind) {
    case "hole":
      return false;
    case "scalar":
      return true;
    case "text":
      return !value.pieces.some(isHolePiece);
    case "list":
      return value.items.every(isKnown);
    case "map":
      return value.members.every((each) => isMember(each) && isKnown(each.key) && isKnown(each.value));
  }
}

/** Whether a condition holds; undefined where it is not known. */
export function truthOf(value: SourceValue): boolean | undefined {
  if (value.kind === "scalar" && typeof value.value === "boolean") return value.value;
  const text = literalOf(value);
  if (text === "true") return true;
  return text === "false" ? false : undefined;
}

export function numberOf(value: SourceValue): number | undefined {
  if (value.kind === "scalar" && typeof value.value === "number") return value.value;
  const text = literalOf(value);
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
