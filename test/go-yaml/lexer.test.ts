import { describe, expect, it } from "vitest";
import { GoYamlLexer } from "../../src/go-yaml/lexer.ts";
import { accountsIn, usernamesIn } from "./sections.ts";

it("has the members of the yaml package's lexer that it builds on", () => {
  const lexer = new GoYamlLexer();
  expect([...lexer.lex("- 'a'\n- [b]\n")].join("")).toContain("'a'");
  expect(lexer.indentNext).toBeTypeOf("number");
  expect(lexer.indentValue).toBeTypeOf("number");
  expect(lexer.flowLevel).toBe(0);
  expect(lexer.flowKey).toBeTypeOf("boolean");
  expect(lexer.buffer).toBe("- 'a'\n- [b]\n");
  expect(lexer.pos).toBe(12);
  const inherited: object = Object.getPrototypeOf(GoYamlLexer.prototype);
  for (const method of [
    "parseLineStart",
    "parseQuotedScalar",
    "parseFlowCollection",
    "parsePlainScalar",
    "pushIndicators",
    "pushTag",
    "pushCount",
    "pushSpaces",
    "pushToIndex",
  ]) {
    expect(inherited).toHaveProperty(method, expect.any(Function));
  }
});

describe("in brackets, as go-yaml reads them,", () => {
  it.each([
    [
      "a question mark opens a key, whatever follows it",
      "- rolearn: x\n  username: u\n  groups: [?a, b]\n",
      ["u"],
    ],
    ["so it does in braces", "- {rolearn: x, username: u, ?a}\n", ["u"]],
    ["a key behind one may have a value", "- {? rolearn : x, ? username\n: u}\n", ["u"]],
    [
      "one inside a list is a mapping of one key",
      "- rolearn: x\n  username: u\n  note: [?'a', ? b : c]\n",
      ["u"],
    ],
    ["a colon behind quotes is one", "- {'rolearn' :x, 'username':u}\n", ["u"]],
    ["a colon before a bracket belongs to the text", "- {rolearn: x, username: u, a:}\n", ["u"]],
  ])("%s", (_, text, usernames) => {
    expect(usernamesIn(text)).toEqual(usernames);
  });

  it.each([
    ["a dash alone is text", "[-, -]\n", ["-", "-"]],
    ["a colon before a bracket belongs to the text", "[a:, b:]\n", ["a:", "b:"]],
    ["a tag goes on to what cannot be in a URI", "[!a,b c, !x] d]\n", ["c", "d"]],
  ])("%s", (_, text, accounts) => {
    expect(accountsIn(text)).toEqual(accounts);
  });

  it.each([
    ["a question mark behind text", "[a ?b]\n"],
    ["a question mark without a key", "[a, ?]\n"],
    ["a question mark before a comma", "[? , a]\n"],
    ["two question marks", "[? ?a]\n"],
    ["a colon without a key", "[:]\n"],
    ["a dash before white space", "[- ]\n"],
    ["a tag that ends in a no-break space", "[!\u00a0, a]\n"],
  ])("%s loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });
});

describe("inside quotes and brackets", () => {
  it.each([
    ["single quotes may go on in the first column", "-   'a\nb'\n", ["a b"]],
    ["double quotes may, too", '-   "a\nb"\n', ["a b"]],
    ["quotes may close in the first column", "- 'a\n'\n- b\n", ["a ", "b"]],
    ["blank lines are line breaks", "- 'a\n\n\nb'\n", ["a\n\nb"]],
    ["a dash in the first column is text", "- 'a\n- b'\n- c\n", ["a - b", "c"]],
    ["an escaped break is nothing", '- "a\\\nb"\n', ["ab"]],
    ["brackets may go on in the first column", "[a,\nb,\n  c\n]\n", ["a", "b", "c"]],
  ])("%s", (_, text, accounts) => {
    expect(accountsIn(text)).toEqual(accounts);
  });

  it("the indentation outside them still counts afterwards", () => {
    expect(usernamesIn("- rolearn: 'a\nb'\n  username: u\n- rolearn: x\n")).toEqual(["u", ""]);
    expect(usernamesIn("- groups: [a,\nb]\n  rolearn: x\n  username: u\n")).toEqual(["u"]);
    expect(usernamesIn("-   groups: [a,\nb]\n    rolearn: x\n  username: u\n")).toBe("yaml-syntax");
  });

  it.each([
    ["a document's start", "- 'a\n---\nb'\n"],
    ["a document's end", "- 'a\n...\nb'\n"],
    ["a document's start in double quotes", '- "a\n--- b"\n'],
    ["a document's start in brackets", "[a,\n---\nb]\n"],
  ])("%s in the first column loses the section", (_, text) => {
    expect(accountsIn(text)).toBe("yaml-syntax");
  });
});

describe("a comment or a blank line further left", () => {
  it.each([
    ["before a value on its own line", "- \n# comment\n    a\n- b\n", ["a", "b"]],
    ["between items", "  - a\n# comment\n\n  - b\n", ["a", "b"]],
    ["that has no space, before a value on its own line", "- k:\n#c\n   a\n- b\n", ["b"]],
    ["that has no space, a little further left", "- k:\n  #c\n     a\n- b\n", ["b"]],
    ["that has no space, in a list in a list", "- - k:\n #c\n     a\n- b\n", ["b"]],
    ["behind text ends the text, but not the list", "- a\n# comment\n- b\n", ["a", "b"]],
  ])("%s changes nothing", (_, text, accounts) => {
    expect(accountsIn(text)).toEqual(accounts);
  });

  it("does not let a line go on that is no deeper than its key", () => {
    expect(accountsIn("- k:\n#c\n   a\n  b\n")).toBe("yaml-syntax");
    expect(usernamesIn("- rolearn: x\n  username:\n#c\n    a\n  b\n")).toBe("yaml-syntax");
  });

  it("between the keys of an entry changes nothing", () => {
    expect(usernamesIn("- rolearn: x\n# comment\n\n # comment\n  username: u\n")).toEqual(["u"]);
    expect(usernamesIn("- rolearn: x\n  username:\n# comment\n    u\n")).toEqual(["u"]);
  });
});
