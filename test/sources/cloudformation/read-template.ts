// Reads a template, and says of a reading what tests compare.
import { cloudformation } from "../../../src/sources/cloudformation/cloudformation.ts";
import { plain } from "../../../src/sources/model/plain.ts";
import type { SourceReading } from "../../../src/sources/model/reading.ts";
import { isHolePiece, memberOf, type SourceValue } from "../../../src/sources/model/value.ts";

export async function readTemplateText(text: string, file = "template.yaml"): Promise<SourceReading> {
  return await cloudformation.read({ file, text });
}

export const dataOf = (reading: SourceReading, index = 0): unknown => {
  const data = memberOf(reading.documents[index]?.content, "data");
  return data && plain(data);
};

export const plainOf = (value: SourceValue | undefined): unknown => value && plain(value);

/** Where the characters `part` of a text begin and end in the file, as lines and columns. */
export function placeIn(reading: SourceReading, value: SourceValue | undefined, part: string) {
  for (const piece of value?.kind === "text" ? value.pieces : []) {
    const start = isHolePiece(piece) ? -1 : piece.text.indexOf(part);
    if (isHolePiece(piece) || start === -1) continue;
    const [from, to] = [piece.toFile(start), piece.toFile(start + part.length)];
    const { line, column } = reading.text.locate(from);
    return { line, column, length: to - from };
  }
  return undefined;
}
