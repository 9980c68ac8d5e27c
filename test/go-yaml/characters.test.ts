import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { trim, trimStart } from "../../src/go-yaml/characters.ts";
import { accountsIn } from "./sections.ts";

const named = (char: string) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
const table = (...chars: string[]): [string, string][] => chars.map((char) => [named(char), char]);

describe("characters", () => {
  it.each(table("\t", " ", "~", "\u00a0", "é", "\ud7ff", "\ue000", "\ufffd", "😀", "\u{10ffff}"))(
    "%s may stand in a value",
    (_, char) => {
      expect(accountsIn(`- "a${char}b"\n`)).toEqual([`a${char}b`]);
    },
  );

  it.each(
    table(
      "\0",
      "\x07",
      "\b",
      "\v",
      "\f",
      "\x0e",
      "\x1f",
      "\x7f",
      "\x80",
      "\x84",
      "\x86",
      "\x9f",
      "\ufffe",
      "\uffff",
    ),
  )("%s loses the section", (name, char) => {
    const mapAccounts = `- a\n- "b${char}c"\n`;
    expect(parseAwsAuth({ mapAccounts })).toMatchObject({
      accounts: [],
      problems: [
        {
          code: "not-text",
          message: expect.stringContaining(name),
          range: { start: { line: 2, column: 5 } },
        },
      ],
    });
  });

  it.each([
    ["a high half without its low one", "a\ud83d"],
    ["a low half without its high one", "\ude00a"],
    ["two halves in the wrong order", "\ude00\ud83d"],
  ])("half a surrogate pair loses the section: %s", (_, text) => {
    expect(accountsIn(`- ${text}\n`)).toBe("not-text");
  });

  it("behind the document's end count as well: a section is text or it is not", () => {
    expect(accountsIn("- a\n---\n\ud800\n")).toBe("not-text");
  });
});

describe("line breaks", () => {
  it.each(table("\n", "\r", "\u0085"))("%s ends a line, and in quotes is a space", (_, lineBreak) => {
    expect(accountsIn(`- a${lineBreak}- b # comment${lineBreak}- 'c${lineBreak}d'${lineBreak}`)).toEqual([
      "a",
      "b",
      "c d",
    ]);
    expect(accountsIn(`- a${lineBreak}  b${lineBreak}${lineBreak}  c`)).toEqual(["a b\nc"]);
  });

  it.each(table("\u2028", "\u2029"))("%s ends a line, and in quotes stays", (_, separator) => {
    expect(accountsIn(`- a${separator}- b # comment${separator}- 'c${separator}d'`)).toEqual([
      "a",
      "b",
      `c${separator}d`,
    ]);
  });

  it("CRLF is one", () => {
    expect(accountsIn("- a\r\n- |\r\n  b\r\n  c\r\n- 'd\r\n\r\n  e'\r\n")).toEqual(["a", "b\nc\n", "d\ne"]);
  });
});

describe("a byte order mark", () => {
  it("may open the section", () => {
    expect(accountsIn("\ufeff- a\n- b\n")).toEqual(["a", "b"]);
    expect(accountsIn("\ufeff[a]")).toEqual(["a"]);
  });

  it("may stand inside text", () => {
    expect(accountsIn("- a\ufeffb\n")).toEqual(["a\ufeffb"]);
  });

  it("may stand at the start of a line in quotes, and of one that is dropped", () => {
    expect(accountsIn("- 'a\n\ufeffb'\n")).toEqual(["a \ufeffb"]);
    expect(accountsIn("  - a\n\ufeffbcde\n")).toEqual(["a"]);
    expect(accountsIn("  - a\n\ufeff")).toEqual(["a"]);
  });

  it("loses the section where go-yaml would skip the first character of the next line", () => {
    expect(accountsIn("- a\ufeff\n-")).toBe("yaml-syntax");
    expect(accountsIn(`- ${"a".repeat(508)}\ufeff\n- ${"b".repeat(100)}\n`)).toBe("yaml-syntax");
    expect(accountsIn(`- ${"a".repeat(400)}\ufeff\n- ${"b".repeat(200)}\n`)).toHaveLength(2);
  });

  it("loses the section at the start of a later line, and before what may be dropped or not", () => {
    expect(accountsIn("- a\n\ufeff- b\n")).toBe("yaml-syntax");
    expect(accountsIn("\n\ufeff- b\n")).toBe("yaml-syntax");
    expect(accountsIn("  - a\n\ufeff@\n")).toBe("yaml-syntax");
  });
});

describe("white space around a section", () => {
  const goSpace = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000";

  it("is what Go takes for it: U+0085 is, U+FEFF and U+200B are not", () => {
    expect(trim(`${goSpace}a b${goSpace}`)).toBe("a b");
    expect(trimStart(`${goSpace}a `)).toBe("a ");
    expect(trim("\ufeff")).toBe("\ufeff");
    expect(trim("\u200b")).toBe("\u200b");
    expect(trim("\ud83d\ude00 ")).toBe("😀");
  });

  it("alone makes the section empty, whatever it is made of", () => {
    expect(parseAwsAuth({ mapRoles: goSpace, mapAccounts: goSpace }).problems).toEqual([]);
    expect(parseAwsAuth({ mapRoles: "\v``\f" }).problems).toEqual([]);
  });

  it("before a brace does not hide that the text is JSON", () => {
    expect(parseAwsAuth({ mapRoles: "\v\u3000{}" }).problems).toMatchObject([{ code: "section-not-list" }]);
  });
});
