import { expect, it } from "vitest";
import { inWords } from "../../src/text/in-words.ts";

it.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("puts %j into words", (items, words) => {
  expect(inWords(items)).toBe(words);
});
