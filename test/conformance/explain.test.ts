import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { createMapper, explanationSchema, parseAwsAuth } from "../../src/exports/index.ts";
import { optionsOf } from "./answer.ts";
import { readVectors } from "./vectors.ts";

it("explain gives the answer of resolve for every vector, in the documented shape", () => {
  const vectors = (["hand-written", "generated", "generated-wild", "damaged", "kinds"] as const).flatMap(
    readVectors,
  );
  for (const vector of vectors) {
    const mapper = createMapper(parseAwsAuth(vector.data), optionsOf(vector));
    for (const { identity } of vector.resolutions) {
      const explanation = mapper.explain(identity);
      // An `expect` for each of 14,000 answers takes half a minute.
      if (!isDeepStrictEqual(explanation.resolution, mapper.resolve(identity))) expect.fail(vector.id);
      explanationSchema.parse(explanation);
    }
  }
});
