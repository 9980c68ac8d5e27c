import { expect, it } from "vitest";
import { parseJson } from "../../src/text/json.ts";

it("JSON that is none is undefined, and nothing is thrown that could quote it", () => {
  expect(parseJson('{"a": [1, null]}')).toEqual({ a: [1, null] });
  expect(parseJson("null")).toBeNull();
  for (const text of ["", "{", "secret", '{"a": secret}']) expect(parseJson(text)).toBeUndefined();
});
