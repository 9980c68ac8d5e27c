import { expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";

// What the reference reads, and this library loses rather than be wrong about it: docs/differences.md.
it.each([
  ["an explicit key with a value", "- ? a\n  : b\n"],
  ["a verbatim tag", "- !<tag:yaml.org,2002:str> a\n"],
  ["a tag with a quote, a comma or brackets in it", "- !a'b c\n- !a,b c\n- ![a] c\n"],
  ["an anchor with a colon behind it", "- &a: x\n"],
  ["an escaped single quote", '- "it\\\'s"\n'],
  ["an escaped break with a blank line behind it", '- "a\\\n\n  b"\n'],
  ["an escaped break with a line of spaces and a tab behind it", '- "a\\\n \t\n  b"\n'],
  ["a break with CRLF and a blank line behind it", '- "a\\\r\n\r\n  b"\r\n'],
  ["a block of text that ends in spaces without a line break", "- |\n  a\n   "],
  ["a comment right behind a quote", '- "a"#b\n'],
  ["a comment right behind a block's indicator", "- |#b\n  a\n"],
  ["a tab behind the spaces of a continued line", "- a\n \tb\n"],
  ["a tab on an empty line inside a value", "- a\n\n \tb\n"],
  ["a tab before a bracket that closes, with plain text on the line above", "[a\n\t]\n"],
  ["a brace that closes right behind a colon", "- {a:}\n"],
  ["a bracket that closes right behind a colon", "[a:]\n"],
  ["a question mark in braces", "- {? a}\n"],
  ["a dash alone in brackets", "[-, x]\n"],
  ["a list as a key", "- [a]: v\n"],
  ["a mapping as a key", "- {a: b}: v\n"],
  ["a block's indicator on a line of its own that is no deeper than its key", "- a:\n  |\n   x\n"],
  ["a key of less than 1,025 characters in more units of UTF-16", `- "${"\u{1f600}".repeat(520)}": v\n`],
  ["a stray bracket behind a list in brackets", "[a]]\n"],
  ["text behind a list in brackets", "[a] b\n"],
  ["an item right below a list in brackets", "[a]\n- b\n"],
  ["two byte order marks", "\ufeff\ufeff- a\n"],
  ["a control character behind the document's end", "- a\n---\n\x07\n"],
])("%s loses the section, and says where", (_, text) => {
  const { accounts, problems } = parseAwsAuth({ mapAccounts: text });
  expect(accounts).toEqual([]);
  expect(problems).toMatchObject([{ lost: "section", section: "mapAccounts", range: { start: {} } }]);
  expect(parseAwsAuth({ mapRoles: text })).toMatchObject({ roles: [], problems: [{ lost: "section" }] });
});
