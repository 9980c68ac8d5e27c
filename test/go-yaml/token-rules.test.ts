import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { accountsIn } from "./sections.ts";

/** The text that the problem of a lost section points at. */
function refusedIn(mapAccounts: string): string | undefined {
  const range = parseAwsAuth({ mapAccounts }).problems[0]?.range;
  return range === undefined ? undefined : mapAccounts.slice(range.start.offset, range.end.offset);
}

describe("the name of an anchor or alias", () => {
  it("is of letters, digits, - and _", () => {
    expect(accountsIn("- &A-b_9 x\n- *A-b_9\n")).toEqual(["x", "x"]);
    expect(accountsIn("[&a x, *a]\n")).toEqual(["x", "x"]);
    expect(accountsIn("- [&a x]\n- b\n")).toEqual(["b"]);
    expect(accountsIn("- &a\n  x\n- *a")).toEqual(["x", "x"]);
  });

  it("is not followed by a bracket", () => {
    expect(accountsIn("[&a[b]]\n")).toBe("yaml-syntax");
    expect(accountsIn("[&a{b: c}, d]\n")).toBe("yaml-syntax");
  });

  it.each(["&a.b x", "&é x", "&a! x", "&", "& x", "*", "* x", "*.", "**.txt"])("is not %s", (value) => {
    expect(accountsIn(`- &a x\n- ${value}\n`)).toBe("yaml-syntax");
  });
});

describe("a tag", () => {
  it.each(["!x", "!!x", "!a-b", "!a.b", "!", "!:", "!&", "!*", "!'", "!@", "!!!", "!a,b", "!x]", "!:!"])(
    "may be %s",
    (tag) => {
      expect(accountsIn(`- ${tag} text\n`)).toEqual(["text"]);
    },
  );

  it.each(['!""', "!!", "!a!", "!{x}"])("may not be %s", (tag) => {
    expect(accountsIn(`- ${tag} text\n`)).toBe("yaml-syntax");
  });
});

describe("quotes", () => {
  it.each([
    ["'it''s'", "it's"],
    ["''", ""],
    ["''''", "'"],
    ["'\\'", "\\"],
    ["'a\"b'", 'a"b'],
    ['""', ""],
    ['"\\""', '"'],
    ['"\\\\"', "\\"],
    ['"\\\\\\""', '\\"'],
    ['"it\'s"', "it's"],
  ])("hold %s", (source, account) => {
    expect(accountsIn(`- ${source}`)).toEqual([account]);
  });

  it.each(["'", "'a", "'a''", "'''", '"', '"a', '"a\\"', '"\\"', '"\\\\\\"'])(
    "that do not end lose the section: %s",
    (source) => {
      expect(accountsIn(`- ${source}`)).toBe("yaml-syntax");
      expect(accountsIn(`- ${source}\n- b\n`)).toBe("yaml-syntax");
    },
  );

  it.each([
    ["\\0", "\0"],
    ["\\a", "\x07"],
    ["\\b", "\b"],
    ["\\t", "\t"],
    ["\\n", "\n"],
    ["\\v", "\v"],
    ["\\f", "\f"],
    ["\\r", "\r"],
    ["\\e", "\x1b"],
    ["\\ ", " "],
    ["\\N", "\u0085"],
    ["\\_", "\u00a0"],
    ["\\L", "\u2028"],
    ["\\P", "\u2029"],
    ["\\x41", "A"],
    ["\\u00e9", "é"],
    ["\\uFEFF", "\ufeff"],
    ["\\U0001F600", "😀"],
  ])("read the escape %s", (sequence, char) => {
    expect(accountsIn(`- "a${sequence}b"\n`)).toEqual([`a${char}b`]);
    expect(accountsIn(`- 'a${sequence}b'\n`)).toEqual([`a${sequence}b`]);
  });

  it.each(["\\/", "\\z", "\\x4", "\\xzz", "\\u12", "\\ud83d\\ude00", "\\U00110000"])(
    "that hold %s lose the section",
    (sequence) => {
      expect(accountsIn(`- "a${sequence}"\n`)).toBe("yaml-syntax");
    },
  );

  it("point at the escape that is not read", () => {
    expect(refusedIn('- "ab\\/"\n')).toBe("\\");
  });
});

describe("a block of text", () => {
  it.each([
    ["|", "a\n b\n"],
    ["|-", "a\n b"],
    ["|+", "a\n b\n\n"],
    ["|1", " a\n  b\n"],
    ["|2-", "a\n b"],
    ["|-2", "a\n b"],
    ["|+2", "a\n b\n\n"],
    [">", "a\n b\n"],
    [">-", "a\n b"],
    ["| # comment", "a\n b\n"],
    ["!!str |", "a\n b\n"],
    ["&x |", "a\n b\n"],
  ])("opens with %s", (header, account) => {
    expect(accountsIn(`- ${header}\n  a\n   b\n\n- z\n`)).toEqual([account, "z"]);
  });

  it.each(["|0", "|10", "|--", "|+-", "|a", "| a", ">0", ">'"])("does not open with %s", (header) => {
    expect(accountsIn(`- ${header}\n  a\n`)).toBe("yaml-syntax");
  });

  it("may open with blank lines", () => {
    expect(accountsIn("- |\n\n \n  a\n")).toEqual(["\n\na\n"]);
  });

  it("has only the line breaks that are there", () => {
    expect(accountsIn("- |\n  a")).toEqual(["a"]);
    expect(accountsIn("- >\n  a")).toEqual(["a"]);
    expect(accountsIn("- |+\n  a\n")).toEqual(["a\n"]);
    expect(accountsIn("- |-\n  a\n\n")).toEqual(["a"]);
  });

  it("keeps tabs behind its indentation, and refuses them in it", () => {
    expect(accountsIn("- |\n  a\n  \tb\n")).toEqual(["a\n\tb\n"]);
    expect(accountsIn("- |\n \ta\n")).toBe("yaml-syntax");
    expect(accountsIn("- |\n\n\ta\n")).toBe("yaml-syntax");
    expect(accountsIn("- |2\n  \ta\n")).toEqual(["\ta\n"]);
  });

  it("that is folded keeps the breaks around lines further right", () => {
    expect(accountsIn("- >\n  a\n  b\n\n  c\n   d\n  e\n")).toEqual(["a b\nc\n d\ne\n"]);
  });
});

describe("plain text", () => {
  it.each([
    "a:b",
    "a#b",
    "http://x",
    "-a",
    "?a",
    ":a",
    "--- a",
    "a'b",
    'a"b',
    "a, b",
    "a]",
    "{a",
    "a & b",
    "a: ",
  ])("in a list of lines is read as YAML reads it: %s", (text) => {
    const accounts = accountsIn(`- ${text}\n`);
    const expected: Record<string, unknown> = { "--- a": ["--- a"], "{a": "yaml-syntax", "a: ": [] };
    expect(accounts).toEqual(expected[text] ?? [text]);
  });

  it.each(["@a", "`a", "%a", "]", "}", ", a", "a: b: c", "- @"])("does not open with or hold %s", (text) => {
    expect(accountsIn(`- ${text}\n`)).toBe("yaml-syntax");
  });

  it("ends before a comment, which needs a space", () => {
    expect(accountsIn("- a #b\n- c# d\n- e\t# f\n")).toEqual(["a", "c# d", "e"]);
  });

  it.each([
    ["in brackets with a question mark", "[a?b]"],
    ["in brackets with a leading colon", "[:a]"],
    ["over lines with a tab in the indentation", "- a\n\tb\n"],
  ])("%s loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });

  it("in brackets may hold a colon or a dash", () => {
    expect(accountsIn("[a:b, c-d, -e, http://x]\n")).toEqual(["a:b", "c-d", "-e", "http://x"]);
  });
});

describe("a directive", () => {
  it("may be that of version 1.1", () => {
    expect(accountsIn("%YAML 1.1\n---\n- a\n")).toEqual(["a"]);
    expect(accountsIn("%YAML \t1.1 \t\n---\n- a\n")).toEqual(["a"]);
    expect(accountsIn("%YAML\t1.1 \t\n--- [a]\n")).toEqual(["a"]);
  });

  it.each(["%YAML 1.0", "%YAML 1.2", "%YAML", "%FOO x", "%", "%YAML 1.1\n%YAML 1.1"])(
    "of another kind loses the section: %j",
    (directive) => {
      expect(accountsIn(`${directive}\n---\n- a\n`)).toBe("yaml-syntax");
    },
  );

  it("without a document loses the section", () => {
    expect(accountsIn("%YAML 1.1\n")).toBe("yaml-syntax");
    expect(accountsIn("%YAML 1.1\n- a\n")).toBe("yaml-syntax");
  });
});
