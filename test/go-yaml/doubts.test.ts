import { expect, it } from "vitest";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";

// What the reference reads, and this library loses rather than be wrong about it: docs/differences.md.
it.each([
  ["an explicit key that is no text", "- ? [a]\n  : b\n"],
  ["a verbatim tag", "- !<tag:yaml.org,2002:str> a\n"],
  ["a tag with an escape in it", "- !a%20b c\n"],
  ["an empty document with text behind it that is dropped", "null # c\nb\n"],
  ["an anchor with a colon behind it", "- &a: x\n"],
  ["a tag in place of a key", "- !x : a\n"],
  ["an escaped single quote", '- "it\\\'s"\n'],
  ["an escaped break with a blank line behind it", '- "a\\\n\n  b"\n'],
  ["an escaped break with a line of spaces and a tab behind it", '- "a\\\n \t\n  b"\n'],
  ["a break with CRLF and a blank line behind it", '- "a\\\r\n\r\n  b"\r\n'],
  ["a block of text that ends in spaces without a line break", "- |\n  a\n   "],
  ["a tab behind the spaces of a continued line", "- a\n \tb\n"],
  ["a tab on an empty line inside a value", "- a\n\n \tb\n"],
  ["a tab before a bracket that closes, with plain text on the line above", "[a\n\t]\n"],
  ["a question mark without a key in brackets", "[?, , a]\n"],
  ["a list as a key", "- [a]: v\n"],
  ["a mapping as a key", "- {a: b}: v\n"],
  ["a key of less than 1,025 characters in more units of UTF-16", `- "${"\u{1f600}".repeat(520)}": v\n`],
  ["two byte order marks", "\ufeff\ufeff- a\n"],
  ["a line separator in a block of text", "- |\n  a\u2028  b\n"],
])("%s loses the section, and says where", (_, text) => {
  const { accounts, problems } = parseAwsAuth({ mapAccounts: text });
  expect(accounts).toEqual([]);
  expect(problems).toMatchObject([{ lost: "section", section: "mapAccounts", range: { start: {} } }]);
  expect(parseAwsAuth({ mapRoles: text })).toMatchObject({ roles: [], problems: [{ lost: "section" }] });
});

it("an identity whose section is lost falls through to its account, which gives it no groups", () => {
  const data = { mapRoles: "- ? [a]\n  : b\n", mapAccounts: '- "111122223333"\n' };
  const arn = "arn:aws:iam::111122223333:role/dev";
  const mapper = createMapper(parseAwsAuth(data));
  expect(mapper.resolve(arn)).toMatchObject({ username: arn, groups: [], via: "account" });
  expect(mapper.resolve("arn:aws:iam::444455556666:role/dev")).toMatchObject({ reason: "not-mapped" });
});
