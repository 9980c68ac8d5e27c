// Texts cut at their ends.
import { literalOf, type SourceValue, type TextValue } from "../../model/value.ts";
import { isMark, markedText, piecesOf, sliceOf, textOf } from "../values/texts.ts";
import type { TerraformFunction } from "./function.ts";

export function asText(value: SourceValue | undefined): TextValue | undefined {
  const pieces = value && piecesOf(value);
  return pieces && value && (value.kind === "text" ? value : textOf(pieces, value.at));
}

/** Cuts a text whose both ends are known. */
export function trimmed(
  value: SourceValue | undefined,
  start: RegExp | undefined,
  end: RegExp | undefined,
): SourceValue | undefined {
  const text = asText(value);
  if (text === undefined) return undefined;
  const marked = markedText(text);
  const from = start?.exec(marked)?.[0].length ?? 0;
  const rest = marked.slice(from);
  const to = marked.length - (end?.exec(rest)?.[0].length ?? 0);
  // What a hole at the end says is not known: there may be something to cut.
  if ((start && isMark(marked[from] ?? "")) || (end && isMark(marked[to - 1] ?? ""))) {
    if (value?.kind === "hole") return undefined;
  }
  return from === 0 && to === marked.length ? value : textOf(sliceOf(text, from, to), text.at);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

export function trimmedOf(both: "start" | "end" | "both"): TerraformFunction {
  return ([value, cut]) => {
    const text = literalOf(cut);
    if (text === undefined) return undefined;
    const set = text === "" ? "(?!)" : `[${escaped(text)}]+`;
    return trimmed(
      value,
      both === "end" ? undefined : new RegExp(`^${set}`),
      both === "start" ? undefined : new RegExp(`${set}$`),
    );
  };
}

export function affixless(end: boolean): TerraformFunction {
  return ([value, affix]) => {
    const cut = literalOf(affix);
    if (cut === undefined) return undefined;
    const pattern = new RegExp(end ? `${escaped(cut)}$` : `^${escaped(cut)}`);
    return trimmed(value, end ? undefined : pattern, end ? pattern : undefined);
  };
}
