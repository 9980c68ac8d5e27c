// Terraform's functions on texts.
import { plain } from "../../model/plain.ts";
import {
  given,
  isHolePiece,
  literalOf,
  type Piece,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { numberOf } from "../values/compare.ts";
import { isMany, reshaped, wordsOfHole } from "../values/holes.ts";
import { mapCharacters, markedText, piecesOf, sliceOf, sliceOfPiece, textOf } from "../values/texts.ts";
import { formatted } from "./format.ts";
import { listItems, listOf, type TerraformFunction } from "./function.ts";
import { regularExpression } from "./patterns.ts";
import { affixless, asText, trimmed, trimmedOf } from "./trim.ts";

const join: TerraformFunction = ([separator, ...lists], { at }) => {
  const between = asText(separator);
  const items = lists.map(listItems);
  if (between === undefined || !items.every((list) => list !== undefined)) return undefined;
  const pieces: Piece[] = [];
  for (const [index, item] of items.flat().entries()) {
    const content = item && piecesOf(isMany(item) && item.kind === "hole" ? joinedHole(item, between) : item);
    if (content === undefined) return undefined;
    if (index > 0) pieces.push(...between.pieces);
    pieces.push(...content);
  }
  return textOf(pieces.length === 0 ? given("", at).pieces : pieces, at);
};

/** Any number of items with a text between them. */
function joinedHole(item: SourceValue & { kind: "hole" }, between: TextValue): SourceValue {
  const expression = `\${join(${JSON.stringify(literalOf(between) ?? "")}, ${wordsOfHole(item.hole)})}`;
  return { ...item, hole: { ...item.hole, expression, shape: "text" } };
}

const split: TerraformFunction = ([separator, value], { at }) => {
  const [between, text] = [literalOf(separator), asText(value)];
  if (between === undefined || text === undefined || literalOf(text) === undefined) return undefined;
  const marked = markedText(text);
  let start = 0;
  const parts = marked.split(between).map((part) => {
    const pieces = sliceOf(text, start, start + part.length);
    start += part.length + between.length;
    return textOf(pieces.length === 0 ? given("", text.at).pieces : pieces, text.at);
  });
  return listOf(parts, at);
};

/** Replaces in the literal parts. In a hole, nothing is replaced where people only take quotes away. */
const replace: TerraformFunction = ([value, from, to], { at }) => {
  const [text, old, pieces] = [asText(value), literalOf(from), asText(to)?.pieces];
  if (text === undefined || old === undefined || old === "" || pieces === undefined) return undefined;
  const pattern = /^\/(.+)\/$/s.exec(old)?.[1];
  if (pattern !== undefined) return replacedByPattern(text, pattern, to);
  const result = text.pieces.flatMap((piece): readonly Piece[] => {
    if (!isHolePiece(piece)) {
      const parts = piece.text.split(old);
      let start = 0;
      return parts.flatMap((part, index) => {
        const kept = part === "" ? [] : [sliceOfPiece(piece, start, start + part.length)];
        start += part.length + old.length;
        return index === 0 ? kept : [...pieces, ...kept];
      });
    }
    if (old === '"' || old === "'") return [piece];
    const words = `replace(${wordsOfHole(piece.hole)}, ${JSON.stringify(old)}, ${JSON.stringify(to === undefined ? "" : plain(to))})`;
    return [{ ...piece, hole: { ...piece.hole, expression: `\${${words}}`, why: "expression" } }];
  });
  return textOf(result.length === 0 ? given("", at).pieces : result, text.at);
};

/** What is found is told by place, so that the rest keeps its own. */
function replacedByPattern(
  text: TextValue,
  pattern: string,
  to: SourceValue | undefined,
): SourceValue | undefined {
  const [whole, replacement, expression] = [literalOf(text), literalOf(to), regularExpression(pattern)];
  if (whole === undefined || replacement === undefined || expression === undefined) return undefined;
  // `$1x` is a group of the name 1x there.
  if (/\$\{?\w*[A-Za-z_]/.test(replacement)) return undefined;
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of whole.matchAll(expression)) {
    // RE2 finds nothing more where a match has ended.
    if (match[0] === "" && match.index === done && done > 0) continue;
    const put = replacement.replace(/\$(?:\$|(\d+)|\{(\d+)\})/g, (_, digits?: string, braced?: string) => {
      const group = digits ?? braced;
      return group === undefined ? "$" : (match[Number(group)] ?? "");
    });
    if (match.index > done) pieces.push(...sliceOf(text, done, match.index));
    if (put !== "") pieces.push(...given(put, text.at).pieces);
    done = match.index + match[0].length;
  }
  if (done < whole.length) pieces.push(...sliceOf(text, done, whole.length));
  return textOf(pieces.length === 0 ? given("", text.at).pieces : pieces, text.at);
}

const substr: TerraformFunction = ([value, offset, length]) => {
  const [text, from, count] = [asText(value), offset && numberOf(offset), length && numberOf(length)];
  const whole = literalOf(text);
  if (text === undefined || whole === undefined || from === undefined || count === undefined)
    return undefined;
  const start = from < 0 ? whole.length + from : from;
  return textOf(sliceOf(text, start, count < 0 ? whole.length : start + count), text.at);
};

const indent: TerraformFunction = ([spaces, value]) => {
  const [count, text] = [spaces && numberOf(spaces), asText(value)];
  if (count === undefined || text === undefined || count > 200) return undefined;
  const pieces = text.pieces.flatMap((piece): readonly Piece[] => {
    if (isHolePiece(piece)) return [piece];
    let start = 0;
    return piece.text.split("\n").flatMap((line, index, lines) => {
      const isLast = index === lines.length - 1;
      const end = start + line.length + (isLast ? 0 : 1);
      const part = sliceOfPiece(piece, start, end);
      start = end;
      const padding = { text: " ".repeat(count), toFile: () => part.toFile(0) };
      return index === 0 ? [part] : [padding, part];
    });
  });
  return textOf(pieces, text.at);
};

const startsOrEnds =
  (isStart: boolean): TerraformFunction =>
  ([value, affix], { at }) => {
    const [text, part] = [literalOf(value), literalOf(affix)];
    if (text === undefined || part === undefined) return undefined;
    return { kind: "scalar", value: isStart ? text.startsWith(part) : text.endsWith(part), at };
  };

const cased =
  (change: (text: string) => string): TerraformFunction =>
  ([value]) => {
    const text = asText(value);
    return text && mapCharacters(text, change);
  };

export const textFunctions: Readonly<Record<string, TerraformFunction>> = {
  chomp: ([value]) => trimmed(value, undefined, /[\r\n]+$/),
  endswith: startsOrEnds(false),
  format: ([format, ...args], { at }) => formatted(asText(format), args, at),
  formatlist: ([format, ...args], { at }) => {
    const [text, lists] = [asText(format), args.map((arg) => (arg.kind === "list" ? arg.items : undefined))];
    const count = Math.max(0, ...lists.map((list) => list?.length ?? 0));
    if (
      text === undefined ||
      args.some((arg) => arg.kind === "hole") ||
      lists.some((list) => list?.some(isMany))
    )
      return undefined;
    const rows = Array.from({ length: count }, (_, row) =>
      args.map((arg, index) => lists[index]?.[row] ?? arg),
    );
    const texts = rows.map((row) => formatted(text, row, at));
    return texts.every((each) => each !== undefined) ? listOf(texts, at) : undefined;
  },
  indent,
  join,
  lower: cased((text) => text.toLowerCase()),
  replace,
  split,
  startswith: startsOrEnds(true),
  substr,
  title: cased((text) => text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase())),
  tostring: ([value]) => (value?.kind === "hole" ? reshaped(value, "value") : asText(value)),
  trim: trimmedOf("both"),
  trimprefix: affixless(false),
  trimspace: ([value]) => trimmed(value, /^\s+/, /\s+$/),
  trimsuffix: affixless(true),
  upper: cased((text) => text.toUpperCase()),
};
