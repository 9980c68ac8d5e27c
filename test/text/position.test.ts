import { describe, expect, it } from "vitest";
import { lastAtOrBefore, locateIn } from "../../src/text/position.ts";

describe("locateIn", () => {
  it("counts lines and columns from 1, offsets from 0", () => {
    const locate = locateIn("ab\nc\n\nd");
    expect([0, 1, 2, 3, 5, 6].map(locate)).toEqual([
      { offset: 0, line: 1, column: 1 },
      { offset: 1, line: 1, column: 2 },
      { offset: 2, line: 1, column: 3 },
      { offset: 3, line: 2, column: 1 },
      { offset: 5, line: 3, column: 1 },
      { offset: 6, line: 4, column: 1 },
    ]);
  });

  it("counts columns in UTF-16 code units", () => {
    expect(locateIn("é😀x")(3)).toEqual({ offset: 3, line: 1, column: 4 });
  });

  it("ends lines at LF alone", () => {
    expect(locateIn("a\r\nb")(3)).toMatchObject({ line: 2, column: 1 });
    expect(locateIn("a\rb\u0085c\u2028d")(6)).toMatchObject({ line: 1, column: 7 });
  });

  it("knows the end of the text", () => {
    expect(locateIn("a\n")(2)).toEqual({ offset: 2, line: 2, column: 1 });
    expect(locateIn("")(0)).toEqual({ offset: 0, line: 1, column: 1 });
  });
});

it("lastAtOrBefore finds the place in an ascending list", () => {
  const starts = [0, 3, 4, 9];
  expect([0, 2, 3, 4, 8, 9, 100].map((value) => lastAtOrBefore(starts, value))).toEqual([
    0, 0, 1, 2, 2, 3, 3,
  ]);
  expect(lastAtOrBefore([0], 5)).toBe(0);
});
