import { expect, it } from "vitest";
import { holdsPieces } from "../../src/text/pieces.ts";

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
])("system:masters holds the pieces %j: %j", (pieces, holds) => {
  expect(holdsPieces("system:masters", pieces)).toBe(holds);
});
