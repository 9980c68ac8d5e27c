import { describe, expect, it } from "vitest";
import { oneLine, printable, printableText, toJson } from "../../src/text/printable.ts";

/** One of each kind: control (C0, C1), format, a tag outside the basic plane, half a pair, both separators. */
const UNSAFE = "\u001b\u009b\u202e\u{e0041}\ud800\u2028\u2029";
const ESCAPED = "\\u001b\\u009b\\u202e\\udb40\\udc41\\ud800\\u2028\\u2029";
const SAFE = "a é \u00a0 文 😀 _-\"'\\";

describe("text that is printed", () => {
  it.each([oneLine, printable, printableText])("has escapes for what a terminal obeys: $name", (print) => {
    expect(print(`a${UNSAFE}b${UNSAFE}`)).toBe(`a${ESCAPED}b${ESCAPED}`);
    expect(print(SAFE)).toBe(SAFE);
    expect(print("")).toBe("");
  });

  it("keeps line feeds, but on one line", () => {
    expect(oneLine("a\nb\tc\r\n")).toBe("a\\u000ab\\u0009c\\u000d\\u000a");
    expect(printable("a\nb\tc\r\n")).toBe("a\nb\\u0009c\\u000d\n");
  });

  it("keeps a file's tabs and line ends, and no carriage return elsewhere", () => {
    expect(printableText("a\n\tb\r\nc\rd\r")).toBe("a\n\tb\r\nc\\u000dd\\u000d");
    expect(printableText("\n\r")).toBe("\n\\u000d");
    expect(printableText("\u0007\n\u009b\n")).toBe("\\u0007\n\\u009b\n");
  });

  it.each([oneLine, printable])("has escapes for what GitHub's runner obeys: $name", (print) => {
    expect(print("::add-mask::x")).toBe("\\u003a:add-mask::x");
    expect(print(" \u00a0::Group::")).toBe(" \u00a0\\u003a:Group::");
    expect(print("a ##[group]b ###[x]")).toBe("a #\\u0023[group]b ##\\u0023[x]");
    for (const text of ["a::b::c", "::1:443", "## [x]", "#[x]", "{{a}}::"]) expect(print(text)).toBe(text);
  });

  it("has escapes for a command on any line", () => {
    expect(printable("a\n\n  ::group::x\n::error::y")).toBe("a\n\n  \\u003a:group::x\n\\u003a:error::y");
  });

  it("is JSON that reads back, indented, with a line feed at its end", () => {
    const value = { a: [UNSAFE], b: "\n" };
    expect(JSON.parse(toJson("##[group]"))).toBe("##[group]");
    expect(toJson(value)).toBe(`{\n  "a": [\n    "${ESCAPED}"\n  ],\n  "b": "\\n"\n}\n`);
    expect(JSON.parse(toJson(value))).toEqual(value);
  });
});
