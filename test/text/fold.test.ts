import { expect, it } from "vitest";
import { fold, lowerCase } from "../../src/text/fold.ts";

it.each([
  ["K", "k"],
  ["ſ", "S"],
  ["Σ", "ς"],
  ["µ", "Μ"],
  ["ẞ", "ß"],
  ["Ꭰ", "ꭰ"],
  ["ÀÉ", "àé"],
  ["𐐀", "𐐨"],
])("%s and %s are equal", (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

it.each([
  ["İ", "i"],
  ["İ", "i̇"],
  ["ı", "i"],
  ["ı", "I"],
  ["ß", "ss"],
  ["ŉ", "ʼn"],
])("%s and %s are not", (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

it("lower-casing goes character by character, as Go's does", () => {
  expect(lowerCase("İ")).toBe("i");
  expect("İ".toLowerCase()).not.toBe("i");
  expect(lowerCase("ΑΣ")).toBe("ασ");
  expect("ΑΣ".toLowerCase()).toBe("ας");
  expect(lowerCase("KſA")).toBe("kſa");
});
