import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsIn } from "./sections.ts";

it.each([
  ["  - a\n- b", ["a"]],
  ["  - a\n- @", ["a"]],
  ["  - a\n@", "yaml-syntax"],
  ["  - a\n'b", "yaml-syntax"],
  ["- a\nb", "yaml-syntax"],
  ["- a\n]", "yaml-syntax"],
  ["  - a\nb: @", ["a"]],
  ["  - a\nb\n@", ["a"]],
  ["  - a\n'b'\n- @", ["a"]],
  ["  - a\n'b'\n@", "yaml-syntax"],
  ["[a]\n- b", ["a"]],
  ["[a] b", ["a"]],
  ["[a]\n@", "yaml-syntax"],
])("is read as document-end.ts says: %j", (text, accounts) => {
  expect(accountsIn(text)).toEqual(accounts);
});

describe("a line further left than the first item ends the document", () => {
  it.each([
    ["an item", "- b"],
    ["an item that is broken", "- @"],
    ["a key", "b: c"],
    ["a key whose value is broken", "b: @"],
    ["plain text", "b @"],
    ["a key in quotes", '"b": c'],
    ["text in quotes, and nothing behind it", "'b'"],
    ["more text in quotes", "'bc'"],
    ["more text in double quotes", '"bc"'],
    ["text in quotes with a quote in it", "'b''c'"],
    ["text in quotes with a comment behind it", "'b' # comment"],
    ["text in quotes, blank lines, comments and an item", "'b' # comment\n\n\n# comment\n  # more\n- c"],
    ["text in quotes and plain text below it", "'b'\n# comment\nc"],
    ["a tag and text", "!!str  b"],
    ["a lone tag and text", "! b"],
    ["an anchor and text", "&x \t b"],
    ["an empty list", "[]"],
    ["an empty mapping", "{}"],
    ["a closing bracket", "]"],
    ["a closing brace", "}"],
    ["a comma", ", b"],
    ["a key with a comment", "groups: # note"],
    ["plain text with a comment, and a key below", "b # c\nd: e"],
    ["the end of a template's block", "{{- end }}"],
    ["an open brace", "{"],
    ["an open bracket", "["],
    ["an open brace, and a broken line below it", "{b\n@"],
    ["a colon in a brace", "{:{"],
    ["a colon in a bracket", "[:]"],
    ["a question mark in a bracket", "[?"],
    ["a list in brackets", "[b, {c: d}]"],
    ["an alias", "*a"],
    ["a lone tag", "!"],
    ["an anchor alone", "&b"],
    ["a block of text", "|"],
    ["a block of text with a header", ">2- # c\n  b"],
    ["a no-break space", "\u00a0"],
    ["a lone colon", ":"],
    ["a lone question mark", "?"],
    ["a dash alone", "-"],
    ["empty double quotes", '""'],
    ["empty single quotes", "''"],
    ["quotes with escapes", '"\\n\\x41\\u00e9\\U0001F600\\\\"'],
    ["quotes over two lines", "'b\nc'"],
    ["plain text that goes on behind a tab", "b\n\tc"],
    ["a key that is a list in brackets", "[b]: @"],
  ])("when it is %s", (_, line) => {
    expect(accountsIn(`  - a\n${line}\n`)).toEqual(["a"]);
    expect(accountsIn(`  - a\n ${line}\n`)).toEqual(["a"]);
    expect(accountsIn(`  - a\n\n# comment\n\n${line}\n  - never read\n`)).toEqual(["a"]);
  });

  it.each([
    ["a character that opens no value", "@"],
    ["a directive", "%x"],
    ["a quote that is never closed", "'b"],
    ["a double quote that is never closed", '"b'],
    ["a quote that is closed by what is none", "'b''"],
    ["a quoted text with an unclosed one below", "'b'\n'c"],
    ["a tab", "\tb"],
    ["a tab behind a space", " \tb"],
    ["an alias without a name", "*"],
    ["an alias with a dot", "*a.b"],
    ["a tag with a brace", "!{"],
    ["a handle without a tag", "!!"],
    ["a tag with half an escape", "!%4"],
    ["an unknown escape", '"\\q"'],
    ["half a surrogate pair as an escape", '"\\ud83d"'],
    ["an escape beyond Unicode", '"\\U00110000"'],
    ["a block's header with a zero", "|0"],
    ["a block of text with a tab as its indentation", "|\n\tb"],
    ["quotes with a marker in them", "'b\n---\nc'"],
    ["a bracket with a broken line in it", "[\n@"],
    ["a bracket with a block of text", "[|"],
    ["text in quotes, and a broken token behind it", "'b' @"],
    ["an empty list, and a broken line below it", "[a]\n@"],
  ])("but not when it is %s, which loses the section", (_, line) => {
    expect(accountsIn(`  - a\n${line}\n`)).toBe("yaml-syntax");
  });

  it("when it is a directive in the first column", () => {
    for (const line of ["%YAML 1.1", "%YAML 1.10 # c", "%TAG !a! tag:a,b:"]) {
      expect(accountsIn(`  - a\n${line}\n`)).toEqual(["a"]);
      expect(accountsIn(`  - a\n ${line}\n`)).toBe("yaml-syntax");
    }
    for (const line of ["%YAML 1", "%YAML 1.1x", "%TAG !a b", "%"]) {
      expect(accountsIn(`  - a\n${line}\n`)).toBe("yaml-syntax");
    }
  });

  it("when it begins behind quotes that end there", () => {
    expect(accountsIn("  - 'a\n'b\n")).toEqual(["a "]);
    expect(accountsIn("  - 'a\n'b: @\n")).toEqual(["a "]);
    expect(accountsIn("  - 'a\n': b\n")).toBe("yaml-syntax");
    expect(accountsIn("  - 'a\n'- b\n")).toBe("yaml-syntax");
    expect(accountsIn("    - 'a\n\u{1f600}\u{1f600}'b\n")).toEqual(["a \u{1f600}\u{1f600}"]);
  });

  it("when a key is longer than 1,024 characters, what is behind it is not looked at", () => {
    const long = (length: number) => `  - a\n'${"b".repeat(length)}' @`;
    expect(accountsIn(long(1022))).toBe("yaml-syntax");
    expect(accountsIn(long(1023))).toEqual(["a"]);
    expect(accountsIn(long(1021).replace(/b{500}/, "\u{1f600}".repeat(500)))).toBe("yaml-syntax");
  });

  it("when the text ends with it", () => {
    expect(accountsIn("  - a\n-")).toEqual(["a"]);
    expect(accountsIn("  - a\n'b'\n# comment")).toEqual(["a"]);
    expect(accountsIn("  - a\r\n'b'\r\n# comment\r\nc")).toEqual(["a"]);
  });

  it("when the document is a mapping, too", () => {
    expect(accountsIn("  a: b\n- c\n")).toBe("section-not-list");
  });

  it("while a comment there ends nothing", () => {
    expect(accountsIn("  - a\n# comment\n  - b\n")).toEqual(["a", "b"]);
    expect(accountsIn("  - a\n # comment\n")).toEqual(["a"]);
  });

  it("while one inside a nested list ends that list alone, if it stands where the outer items do", () => {
    expect(accountsIn("-   - a\n- b\n")).toEqual(["b"]);
  });
});

it("whatever stands behind a dash, or behind a key's colon, is never looked at", () => {
  const rest = fc.string({ unit: fc.constantFrom(..."ab \n\t-:?[]{},#&*!|>'\"%@`\\~0"), maxLength: 40 });
  fc.assert(
    fc.property(rest, (text) => {
      expect(accountsIn(`  - a\n- ${text}`)).toEqual(["a"]);
      expect(accountsIn(`  - a\nb: ${text}`)).toEqual(["a"]);
      expect(accountsIn(`[a]\n- ${text}`)).toEqual(["a"]);
      expect(accountsIn(`[a]\n"b": ${text}`)).toEqual(["a"]);
    }),
    { numRuns: 2000 },
  );
});

describe("a line in the column of the first item, or further right, does not", () => {
  it.each([
    ["text", "- a\nb\n"],
    ["a bracket", "- a\n]\n"],
    ["a brace", "- a\n}\n"],
    ["a comma", "- a\n,\n"],
    ["a colon", "- a\n: b\n"],
    ["a key", "- a\nb: c\n"],
    ["text further right than the items, behind a block of text", "- |\n  a\n b\n"],
  ])("so %s there loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });

  it("so text further right goes on with the value above", () => {
    expect(accountsIn("- a\n  b\n   c\n")).toEqual(["a b c"]);
  });
});

describe("behind a list in brackets", () => {
  it.each([
    ["a comment", "[a] # comment\n"],
    ["comments and blank lines", "[a]\n# comment\n\n  # comment\n"],
    ["a comment, and then text that is never read", "[a]\n# comment\n- b\n"],
    ["a comment that touches it", "[a]# comment\n"],
    ["an item right below", "[a]\n- b\n"],
    ["text on its line", "[a] b\n"],
    ["a stray bracket", "[a]]\n"],
    ["a brace", "[a]\n{"],
    ["a key below", "[a]\nb: @\n"],
    ["a colon below", "[a]\n: b\n"],
    ["a broken line below a line that is dropped", "[a] b\n- @\n"],
  ])("%s may stand", (_, text) => {
    expect(accountsIn(text)).toEqual(["a"]);
  });

  it.each([
    ["a character that opens no value", "[a]\n@\n"],
    ["a character that opens no value, below a comment", "[a]\n# comment\n@\n"],
    ["an unclosed quote below a comment", "[a] # comment\n'b\n"],
    ["a broken token on its line", "[a] @\n"],
    ["a colon behind text on its line, below a tag", "!x\n[a]b: c"],
    ["a colon behind text on its line, below an anchor", "&x\n[a] b: c"],
    ["a brace, where the outer bracket is never closed", "[{a: b}{}\n\n  - c"],
    ["a colon, since a list cannot be a key", "[a]: b\n"],
    ["a colon behind a space", "[a] : b\n"],
  ])("%s loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });
});

describe("a marker ends the document, and what follows it is never looked at", () => {
  it.each([
    ["three dashes", "- a\n---\n@ [\n"],
    ["three dashes with a value behind them", "- a\n--- b\n"],
    ["three dots", "- a\n...\n@ [\n"],
    ["three dots and a comment", "- a\n... # end\n'\n"],
    ["three dashes further left than the first item", "  - a\n---\n@\n"],
    ["three dashes at the end of the text", "- a\n---"],
    ["three dots at the end of the text", "- a\n..."],
  ])("%s", (_, text) => {
    expect(accountsIn(text)).toEqual(["a"]);
  });

  it.each([
    ["three dashes with text that touches them", "- a\n---b\n"],
    ["three dots with text that touches them", "- a\n...b\n"],
    ["two dots", "- a\n..\n"],
  ])("%s is none, and loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });

  it("a first document that is empty is all that is read", () => {
    expect(accountsIn("---\n---\n- a\n")).toEqual([]);
    expect(accountsIn("---\n...\n- a\n")).toEqual([]);
  });

  it("three dots before the first document are refused, also behind a comment", () => {
    expect(accountsIn("...\n- a\n")).toBe("yaml-syntax");
    expect(accountsIn("# comment\n...\n- a\n")).toBe("yaml-syntax");
  });

  it("one before the first document ends nothing", () => {
    expect(accountsIn("# comment\n---\n- a\n")).toEqual(["a"]);
    expect(accountsIn("--- [a]\n")).toEqual(["a"]);
  });

  it("a directive behind the document is not looked at", () => {
    expect(accountsIn("- a\n---\n%FOO\n")).toEqual(["a"]);
  });
});
