// The reference's answers, and ours: for each of its forms, and for several of them in order.
import { describe, expect, it } from "vitest";
import { outcomesOf, readVectors, type Vector } from "./vectors.ts";

/** What we answer otherwise than the reference, in words. */
function differences(vector: Vector, identities: Parameters<typeof outcomesOf>[1]): string[] {
  const { startError, dynamicFileError, outcomes = [] } = vector.answer;
  // A refused file leaves what there was before, which nobody knows; of several answers, each may be given.
  const isOpen = dynamicFileError !== undefined || outcomes.some((each) => each.length > 1);
  return outcomesOf(vector, identities).flatMap((own, index) => {
    const theirs = startError === undefined ? outcomes[index] : [{ denied: "server-does-not-start" }];
    if (theirs?.some((each) => sorted(each) === sorted(own))) return [];
    if (isOpen && own.denied === "unknown") return [];
    return [
      `${vector.note}, identity ${index}: ${sorted(own)} instead of ${theirs?.map(sorted).join(" or ")}`,
    ];
  });
}

function sorted(outcome: object): string {
  return JSON.stringify(Object.entries(outcome).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the back ends answer as the reference does", () => {
  it.each([
    ["server-config", 616],
    ["dynamic-file", 250],
    ["several", 300],
  ])("in each vector of %s", (name, count) => {
    const { identities, vectors } = readVectors(name);
    expect(vectors).toHaveLength(count);
    expect(vectors.flatMap((vector) => differences(vector, identities))).toEqual([]);
  });

  it("and say that they do not know only where the reference answers at random, or refuses a file", () => {
    const { identities, vectors } = readVectors("several");
    const unknown = vectors.flatMap((vector) =>
      outcomesOf(vector, identities).filter(({ denied }) => denied === "unknown"),
    );
    expect(unknown.length).toBeGreaterThan(10);
    expect(unknown.length).toBeLessThan(100);
  });
});
