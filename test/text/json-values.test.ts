import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonPieces } from "../../src/text/json-values.ts";

const texts = (text: string) => jsonPieces(text).map((piece) => piece.text.trim());

it("parts values that stand one after another", () => {
  const values = fc.array(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())));
  fc.assert(
    fc.property(values, fc.constantFrom("", "\n", " \r\n "), (all, between) => {
      const written = all.map((value) => JSON.stringify(value));
      expect(texts(written.join(between))).toEqual(written);
    }),
  );
});

it("takes brackets in strings for text", () => {
  expect(texts('{"a":"}{\\"]"}[1]')).toEqual(['{"a":"}{\\"]"}', "[1]"]);
});

it("says where each begins, and which one is cut", () => {
  expect(jsonPieces('{}\n{"a": "}')).toEqual([
    { text: "{}", start: 0, isCut: false },
    { text: '{"a": "}', start: 3, isCut: true },
  ]);
  expect(jsonPieces('{"a":[1,')).toMatchObject([{ isCut: true }]);
});

it("makes pieces of whatever else is there", () => {
  expect(texts("x {} y")).toEqual(["x", "{}", "y"]);
  expect(texts("Roles:\n- a\n")).toEqual(["Roles:\n- a"]);
  expect(texts(" \n")).toEqual([]);
});

it("keeps all of any text, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]"\\a, \n') }), (text) => {
      for (const { text: piece, start } of jsonPieces(text)) expect(text.startsWith(piece, start)).toBe(true);
      const joined = jsonPieces(text)
        .map((piece) => piece.text)
        .join("");
      expect(joined.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
