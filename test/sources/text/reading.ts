// What tests of text sources ask of a reading.
import { expect } from "vitest";
import { plain } from "../../../src/sources/model/plain.ts";
import type { ReadInner, Source, SourceInput, SourceReading } from "../../../src/sources/model/reading.ts";
import { isHolePiece, isMember, type SourceValue, type TextValue } from "../../../src/sources/model/value.ts";

/** Reads with the sources that take a text, as the command does. */
export function readingWith(sources: readonly Source[]): ReadInner {
  const read: ReadInner = async (input) => {
    const source = sources.find((each) => each.recognizes(input));
    return source === undefined ? undefined : await source.read({ ...input, readInner: read });
  };
  return read;
}

export async function readAs(source: Source, text: string, input: Partial<SourceInput> = {}) {
  return await source.read({ file: "test", text, ...input });
}

export function plainDocuments(reading: SourceReading): unknown[] {
  return reading.documents.map(({ content }) => plain(content));
}

/** The `data` of each document. A text is itself. */
export function dataIn(reading: SourceReading): unknown[] {
  return plainDocuments(reading).map((each) =>
    typeof each === "object" && each !== null && "data" in each ? each.data : each,
  );
}

export function problemsIn({ problems = [] }: SourceReading): string[] {
  return problems.map(({ message }) => message);
}

/** All texts in a value that stand in a file. */
export function textsIn(value: SourceValue): TextValue[] {
  switch (value.kind) {
    case "text":
      return [value];
    case "list":
      return value.items.flatMap(textsIn);
    case "map":
      return value.members.flatMap((each) =>
        isMember(each) ? [...textsIn(each.key), ...textsIn(each.value)] : [],
      );
    default:
      return [];
  }
}

/** Each character of a piece stands in the file where it says, but for those that nobody wrote and for escapes. */
export function expectPlaces(value: SourceValue, file: string): number {
  let characters = 0;
  for (const { pieces } of textsIn(value)) {
    for (const piece of pieces) {
      if (isHolePiece(piece)) continue;
      const { text, toFile } = piece;
      if (text.length > 1 && toFile(0) === toFile(text.length)) continue; // given
      for (let offset = 0; offset < text.length; offset++) {
        const [start, end] = [toFile(offset), toFile(offset + 1)];
        expect(end).toBeGreaterThanOrEqual(start);
        if (end - start === 1) {
          expect(file[start]).toBe(text[offset]);
          characters++;
        }
      }
    }
  }
  return characters;
}
