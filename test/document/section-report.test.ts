import { describe, expect, it } from "vitest";
import { describe as describeValue } from "../../src/go-yaml/describe.ts";
import { shorten } from "../../src/text/shorten.ts";

describe("a value in a message", () => {
  it.each([
    ["", ""],
    ["plain 'text' \"quoted\" ~", "plain 'text' \"quoted\" ~"],
    ['a\nb"c\\d\u001b', 'a\\nb"c\\\\d\\u001b'],
    ["é", "é"],
  ])("%j is %j", (text, shown) => {
    expect(shorten(text)).toBe(shown);
  });

  it("that is nothing is told as that", () => {
    expect(describeValue({ kind: "scalar", value: null, node: null })).toBe("empty");
  });

  it("has at most as many characters as are asked for, with its escapes", () => {
    expect(shorten("x".repeat(80))).toBe("x".repeat(80));
    expect(shorten("x".repeat(81))).toBe(`${"x".repeat(77)}…`);
    expect(shorten("\n".repeat(40))).toBe("\\n".repeat(40));
    expect(shorten(`${"\n".repeat(40)}x`)).toBe(`${"\\n".repeat(38)}\\…`);
    expect(shorten("abcdef", 5)).toBe("ab…");
    expect(shorten("abcde", 5)).toBe("abcde");
  });
});
