import { expect, it } from "vitest";
import { allowedAliasRatio } from "../../src/go-yaml/aliases.ts";

// allowedAliasRatio of decode.go in go-yaml v2.
it.each([
  [0, 0.99],
  [400_000, 0.99],
  [400_001, 0.99 - 0.89 / 3_600_000],
  [2_200_000, 0.545],
  [3_999_999, 0.1 + 0.89 / 3_600_000],
  [4_000_000, 0.1],
  [9_000_000, 0.1],
])("of %i nodes that are decoded, the share %f may come out of aliases", (decoded, ratio) => {
  expect(allowedAliasRatio(decoded)).toBeCloseTo(ratio, 12);
});
