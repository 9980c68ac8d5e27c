import { expect, it } from "vitest";
import { matchesWithGaps } from "../../src/text/matches-with-gaps.ts";

it.each([
  [["system:masters"], true],
  [["system:master"], false],
  [["system:", "masters"], true],
  [["system:", ""], true],
  [["", "masters"], true],
  [["", ""], true],
  [["", "stem:", ""], true],
  [["s", "m:m", "s"], true],
  [["system:m", "masters"], false],
  [["system:masters", "s"], false],
  [["s", "masters", "s"], false],
  [["s", "masters", ""], true],
  [["s", ":", "m", "s"], true],
  [["s", "m", ":", "s"], true],
  [["s", ":", ":", "s"], false],
  [["x", "s"], false],
  [["s", "x"], false],
])("system:masters matches %j with gaps: %j", (pieces, matches) => {
  expect(matchesWithGaps("system:masters", pieces)).toBe(matches);
});
