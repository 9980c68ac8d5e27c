import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsIn, usernamesIn } from "./sections.ts";

describe("a tab", () => {
  it.each([
    ["behind a value", "- a\t\n- b\n", ["a", "b"]],
    ["before a comment", "- a\t# comment\n- b\n", ["a", "b"]],
    ["inside plain text", "- a\tb\n", ["a\tb"]],
    ["inside quotes", "- 'a\tb'\n", ["a\tb"]],
    ["between the items of a list in brackets", "[a,\tb\t]\n", ["a", "b"]],
    ["at the start of a line in brackets", "[a,\n\tb]\n", ["a", "b"]],
    ["behind a colon", "- x\n- {a:\tb}\n", ["x"]],
  ])("may stand %s", (_, text, accounts) => {
    expect(accountsIn(text)).toEqual(accounts);
  });

  it("may stand behind the colon of a key", () => {
    expect(usernamesIn("- rolearn:\tx\n  username: \t u\n")).toEqual(["u"]);
  });

  it.each([
    ["before an item", "\t- a\n"],
    ["before an item behind a space", " \t- a\n"],
    ["behind a dash", "-\ta\n"],
    ["behind a dash and a space", "- \ta\n"],
    ["on a line of its own", "- a\n\t\n- b\n"],
    ["before a key", "- rolearn: x\n\tusername: u\n"],
    ["before a comment that opens its line", "- a\n\t# comment\n"],
    ["behind a block of text", "- |\n  a\n\t- b\n"],
  ])("may not stand %s", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
    expect(usernamesIn(text)).toBe("yaml-syntax");
  });
});

describe("a key in a block", () => {
  it.each([
    ["plain text", "- username: u\n  rolearn: x\n"],
    ["text in quotes", "- 'username': u\n  \"rolearn\": x\n"],
    ["text with a space before the colon", "- username : u\n  'rolearn' : x\n"],
    ["tagged text", "- !!str username: u\n  &a rolearn: x\n"],
    ["a plain word behind a question mark, without a value", "- username: u\n  rolearn: x\n  ? note\n"],
    [
      "the same, further to the right, with an item below",
      "- username: u\n  rolearn: x\n  ?  n\n\n\n- a: b\n",
    ],
    ["the same, in front of a comment", "- username: u\n  rolearn: x\n  ? note\n# end\n"],
    ["the same, in front of nothing", "- username: u\n  rolearn: x\n  ?  note  \n\n"],
    ["the same, at the text's end", "- username: u\n  rolearn: x\n  ? n"],
    ["explicit, with a value", "- ? username\n  : u\n  ? rolearn\n  : x\n"],
    ["explicit, in front of another key", "- username: u\n  ? note\n  rolearn: x\n"],
    ["explicit, with comments", "- rolearn: x\n  ? username # a\n  # b\n  : # c\n   u\n"],
    ["explicit, in quotes, with a tag", "- rolearn: x\n  ? !!str 'username'\n  : u\n"],
    ["explicit, on the line below", "- rolearn: x\n  ?\n   username\n  : u\n"],
    ["explicit, over two lines", "- rolearn: x\n  username: u\n  ? user\n    name\n  : v\n"],
    ["explicit, with a list as its value", "- rolearn: x\n  username: u\n  ? groups\n  : - a\n    - b\n"],
  ])("may be %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toEqual(["u"]);
  });

  it.each([
    ["nothing", "- : u\n"],
    ["a list", "- [a]: u\n"],
    ["a mapping", "- {a: b}: u\n"],
    ["text over two lines", "- 'user\n  name': u\n"],
    ["plain text over two lines", "- user\n  name: u\n"],
    ["explicit, with its value further right", "- ? username\n    : u\n"],
    ["explicit, with its value behind it", "- ? username : u\n"],
    ["explicit, with text further right below", "- ? 'a'\n    b\n  rolearn: x\n"],
    ["explicit, and nothing", "- ?\n  : u\n"],
    ["explicit, and a list", "- ? - a\n  : u\n"],
    ["explicit, and explicit once more", "- ? ? a\n  : u\n"],
    ["explicit, and a block of text", "- ? |\n    a\n  : u\n"],
  ])("may not be %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toBe("yaml-syntax");
  });
});

it("a comment says nothing, whatever it touches", () => {
  const comment = fc.string({ unit: fc.constantFrom(..."ab \t-:?[]{},#&*!|>'\"%@`\\~0"), maxLength: 20 });
  fc.assert(
    fc.property(comment, (text) => {
      for (const value of ["'u'", '"u"', "[u]", "|-"]) {
        const section = (note: string) => `- rolearn: x\n  username: ${value}${note}\n    u\n`;
        const bare = value === "|-" ? section("") : section("").replace("\n    u", "");
        expect(usernamesIn(bare.replace(value, `${value}#${text}`))).toEqual(usernamesIn(bare));
      }
    }),
  );
});

describe("a comment may touch", () => {
  it.each([
    ["double quotes", '- rolearn: "x"# note\n  username: u\n'],
    ["single quotes", "- rolearn: 'x'#note\n  username: u\n"],
    ["a key's quotes on a line of their own", '- rolearn: x\n  username:\n    "u"#\n'],
    ["a bracket that closes", "- rolearn: x\n  groups: [a]# note\n  username: u\n"],
    ["a brace that closes", "- {rolearn: x, username: u}# note\n"],
    ["a bracket that opens", "- rolearn: x\n  groups: [# note\n    a]\n  username: u\n"],
    ["a comma", "- {rolearn: x,# note\n  username: u}\n"],
    ["a colon behind quotes in braces", "- {rolearn: x, 'username':# note\n  u}\n"],
    ["the header of a block of text", "- rolearn: x\n  username: |-# note\n    u\n"],
  ])("%s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toEqual(["u"]);
  });

  it.each([
    ["plain text: it is part of it", "- rolearn: x\n  username: u#note\n", ["u#note"]],
    ["an alias", "- rolearn: &a x\n  username: *a# note\n", "yaml-syntax"],
    ["an anchor", "- rolearn: x\n  username: &a# note\n    u\n", "yaml-syntax"],
    ["a tag", "- rolearn: x\n  username: !a# note\n    u\n", "yaml-syntax"],
  ])("but not %s", (_, mapRoles, expected) => {
    expect(usernamesIn(mapRoles)).toEqual(expected);
  });
});

describe("a block of text whose indicator begins a line in its key's column", () => {
  it.each([
    ["is the key's value", "- rolearn: x\n  username:\n  |-\n   u\n"],
    ["may be empty", "- rolearn: x\n  username: u\n  note:\n  |"],
    [
      "has lines that are indented more than that",
      "- rolearn: x\n  username: u\n  note:\n  |-\n  other: y\n",
    ],
    ["may stand between comments", "- rolearn: x\n  username: # a\n  # b\n  >- # c\n    u\n"],
  ])("%s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toEqual(["u"]);
  });

  it("is an item, where it stands in the column of its dash", () => {
    expect(accountsIn("-\n|-\n a\n- b\n")).toEqual(["a", "b"]);
    expect(accountsIn("-\n|")).toEqual([""]);
    expect(accountsIn("- a\n|\n")).toBe("yaml-syntax");
  });
});

describe("a key in braces", () => {
  it.each([
    ["with a space behind its colon", "- {rolearn: x, username: u}\n"],
    ["in quotes, with nothing behind its colon", `- {"rolearn":"x",'username':'u'}\n`],
    ["in quotes, with a value that is not", `- {"rolearn":x,"username":u}\n`],
    ["on a line of its own", "- {\n  rolearn: x,\n  username: u,\n  }\n"],
    ["with its value on the next line", "- {rolearn:\n    x, username:\n    u}\n"],
    ["without a value", "- {rolearn: x, username: u, note}\n"],
  ])("may stand %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toEqual(["u"]);
  });

  it("with no space behind its colon is all of it a key", () => {
    expect(usernamesIn("- {rolearn: x, username:u}\n")).toEqual([""]);
  });

  it.each([
    ["with a bracket right behind its colon", "- {rolearn: x, groups:[a]}\n"],
    ["with its colon on the next line", "- {rolearn\n  : x}\n"],
    ["over two lines", "- {role\n  arn: x}\n"],
    ["that is nothing", "- {: x}\n"],
    ["that is nothing, behind a comma", "- {rolearn: x, : u}\n"],
  ])("may not stand %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toBe("yaml-syntax");
  });

  it.each([
    ["a word", (length: number) => "k".repeat(length)],
    ["text in quotes", (length: number) => `"${"k".repeat(length - 2)}"`],
    ["a word with a tag", (length: number) => `!!str ${"k".repeat(length - 6)}`],
    ["a word far behind its anchor", (length: number) => `&a${" ".repeat(length - 3)}k`],
    ["a word with spaces behind it", (length: number) => `k${" ".repeat(length - 1)}`],
    ["two units of UTF-16 a character", (length: number) => `"${"\u{1f600}".repeat(length - 2)}"`],
  ])("has its colon 1024 characters behind its start at most: %s", (_, key) => {
    expect(usernamesIn(`- {rolearn: x, ${key(1024)}: v, username: u}\n`)).toEqual(["u"]);
    expect(usernamesIn(`- {rolearn: x, ${key(1025)}: v, username: u}\n`)).toBe("yaml-syntax");
  });

  it.each([
    ["a list", "[a]", "[a,\n b]"],
    ["a list in a list", "[[a, b], c]", "[[a,\n b], c]"],
    ["a mapping", "{a: b}", "{a:\n b}"],
    ["a list with a tag", "!!seq [a]", "!!seq\n [a]"],
    ["a long list", `[${"k".repeat(1022)}]`, `[${"k".repeat(1023)}]`],
  ])("may be %s that is on the colon's line, and not too long", (_, read, lost) => {
    expect(accountsIn(`- x\n- {${read}: v}\n- y\n`)).toEqual(["x", "y"]);
    expect(accountsIn(`- x\n- {${lost}: v}\n- y\n`)).toBe("yaml-syntax");
    expect(accountsIn(`- x\n- {a: ${lost}, b: v}\n- y\n`)).toEqual(["x", "y"]);
    expect(accountsIn(`- x\n- {a: {${lost}: v}, b: v}\n- y\n`)).toBe("yaml-syntax");
  });
});

describe("a list in brackets", () => {
  it.each([
    ["with a comma behind its last item", "[a, b,]\n", ["a", "b"]],
    ["over lines, with comments", "[a, # one\n b # two\n]\n", ["a", "b"]],
    ["with an item that is a mapping of one key", "[a, b: c]\n", ["a"]],
    ["with nothing in it", "[ ]\n", []],
    ["with what looks like an item of a block", "[-a, --b]\n", ["-a", "--b"]],
  ])("may be written %s", (_, text, accounts) => {
    expect(accountsIn(text)).toEqual(accounts);
  });

  it.each([
    ["that is not closed", "[a\n"],
    ["that is closed by a brace", "[a}\n"],
    ["with two commas in a row", "[a,,b]\n"],
    ["with a comma before its first item", "[,a]\n"],
    ["with a block of text", "[|\n a\n]\n"],
    ["with text behind it", "- [a] b\n"],
    ["with a comma behind it", "- [a],\n"],
  ])("%s loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });
});

describe("indentation", () => {
  it.each([
    ["items below a key in its column", "- rolearn: x\n  username: u\n  groups:\n  - g\n"],
    ["an entry that begins on the line below its dash", "-\n  rolearn: x\n  username: u\n"],
    ["an entry far behind its dash", "-      rolearn: x\n       username: u\n"],
    ["values on the lines below their keys", "- rolearn:\n    x\n  username:\n    u\n"],
    ["one space", "-\n rolearn: x\n username: u\n"],
  ])("may be that of %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toEqual(["u"]);
  });

  it.each([
    ["a key further right than the first", "- rolearn: x\n   username: u\n"],
    ["a key further left than the first", "-   rolearn: x\n  username: u\n"],
    ["an item between the columns", "- rolearn: x\n - rolearn: z\n"],
    ["a list below a key that has text", "- rolearn: x\n  groups: g\n  - h\n"],
  ])("may not be that of %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toBe("yaml-syntax");
  });
});
