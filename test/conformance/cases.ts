import { expect, it } from "vitest";
import { answer, differences, type Library, wrongGrants } from "./answer.ts";
import { readVectors, type VectorFile } from "./vectors.ts";

const inFull: [VectorFile, number][] = [
  ["hand-written", 79],
  ["generated", 1200],
  ["generated-wild", 800],
  ["kinds", 255],
];

/** Declares the tests of all vectors for this one of the two: the sources, or the built package. */
export function answersAsTheReference(library: Library): void {
  it.each(inFull)("answer every case of %s (%i) as the reference does", (file, count) => {
    const vectors = readVectors(file);
    expect(vectors).toHaveLength(count);
    const wrong = vectors
      .map((vector) => ({
        id: vector.id,
        note: vector.note,
        differ: differences(vector, answer(library, vector)),
      }))
      .filter(({ differ }) => differ.length > 0);
    expect(wrong).toEqual([]);
  });

  it("grant nothing on damaged documents that the reference would not, and read nearly all of them alike", () => {
    const results = readVectors("damaged").map((vector) => {
      const ours = answer(library, vector);
      return {
        id: vector.id,
        grants: wrongGrants(vector, ours),
        differ: differences(vector, ours),
        lostSection: ours.problems.some(({ lost }) => lost === "section"),
      };
    });
    expect(results).toHaveLength(1500);
    expect(results.filter(({ grants }) => grants.length > 0)).toEqual([]);
    const different = results.filter(({ differ }) => differ.length > 0);
    expect(different.filter(({ lostSection }) => !lostSection)).toEqual([]);
    expect(1 - different.length / results.length).toBeGreaterThanOrEqual(0.998);
  });
}
